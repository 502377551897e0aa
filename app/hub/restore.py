"""The engine's memory from what the database knows."""

from dataclasses import replace

import msgspec

from app.domain import sessions
from app.domain.routing import faults
from app.domain.wire.meetings import Turn
from app.domain.wire.records import ConversationRecord, RoutingRule
from app.hub import lists
from app.hub.calendars import kept_calendar
from app.hub.lanes import restored
from app.hub.meeting_world import Held, Meets
from app.hub.rows import SessionRow
from app.hub.store import StoredRep, StoredSession, StoredVisitor, StoredWorld
from app.hub.watches import watched
from app.hub.world import Conversation, Rep, Tab, Task, Tuning, Visit, Visitor, World

_rules = msgspec.json.Decoder(list[RoutingRule])


def world(epoch: str, tuning: Tuning, stored: StoredWorld, now: float) -> World:
    """Return the memory of an engine that starts now."""
    made = World(epoch, tuning, now=now, alive=stored.alive or now)
    made.reps = {each.row.id: rep(each, now) for each in stored.reps}
    made.sessions = {row.visitor: row for row in stored.sessions}
    made.offers = {row.id: row for row in stored.offers}
    made.tasks = {
        each.job.id: Task(each.job, each.after_chat, each.prefers) for each in stored.jobs
    }
    made.ended = dict(stored.ended_jobs)
    made.identified = set(stored.identified)
    made.watched = watched(stored.documents)
    made.documents = {(each.kind, each.name): each for each in stored.documents}
    made.lists = {row.name: lists.restored(row) for row in stored.lists}
    made.meets = meets(stored)
    made.rules_version = stored.rules_version
    if stored.rules and not faults(rules := _rules.decode(stored.rules)):
        made.rules = rules
    for each in stored.visitors:
        made.visitors[each.row.id] = visitor(each, made.alive)
        made.sessions.pop(each.row.id, None)
    _join(made)
    return made


def meets(stored: StoredWorld) -> Meets:
    """Return calendars, meetings and turns; a calendar that cannot be read is told again."""
    kept = {each.rep: kept_calendar(each) for each in stored.calendars}
    turns: dict[str, dict[str, Turn]] = {}
    for turn in stored.turns:
        turns.setdefault(turn.team, {})[turn.id] = turn
    return Meets(
        calendars={rep: each for rep, each in kept.items() if each is not None},
        meetings={each.record.id: Held(each.record, each.kept) for each in stored.meetings},
        turns=turns,
        standings={team: dict(each) for team, each in stored.standings.items()},
    )


def visitor(stored: StoredVisitor, alive: float) -> Visitor:
    """Return a visitor without open tabs."""
    found = Visitor(
        row=stored.row,
        lane=restored(f"v:{stored.row.id}", stored.log, console=False),
        answers=dict(stored.answers),
        visit=_visit(stored.session, alive) if stored.session else None,
        facts=tuple(stored.facts),
        conversations=[conversation(each) for each in stored.conversations],
    )
    for view in reversed(stored.session.views if stored.session else []):
        if view.tab:
            found.tabs[view.tab] = Tab(view.tab, view=view)
    return found


def session(row: SessionRow, alive: float) -> sessions.Session:
    """Return a session as it stood when the last hub went.

    Where no leaving was noted, the visitor counts as gone since the hub was last
    known to run: tabs that are still open come back within seconds.
    """
    left = row.left_at if row.left_at is not None else max(row.last_activity, alive)
    return sessions.Session(row.started, row.last_activity, left)


def rep(stored: StoredRep, now: float) -> Rep:
    """Return a rep whose console has yet to come back."""
    lane = restored(f"r:{stored.row.id}", stored.log, console=True)
    return Rep(stored.row, lane, dict(stored.answers), gone_at=now)


def conversation(stored: ConversationRecord) -> Conversation:
    """Return a conversation with its messages."""
    return Conversation(
        id=stored.id,
        visitor=stored.visitor,
        opened=stored.opened,
        status=stored.status,
        rep=stored.rep,
        closed=stored.closed,
        disposition=stored.disposition,
        messages=list(stored.messages),
        read_by_visitor=stored.read_by_visitor,
        read_by_rep=stored.read_by_rep,
    )


def _visit(stored: StoredSession, alive: float) -> Visit:
    visit = Visit(stored.row, session(stored.row, alive), pages=stored.pages)
    if stored.views:
        newest = stored.views[0]
        seen = max(stored.row.last_activity, newest.entered)
        visit.session = replace(visit.session, last_activity=seen)
        visit.path, visit.title, visit.entered = newest.path, newest.title, newest.entered
    return visit


def _join(made: World) -> None:
    """Link conversations and offers with their visitors and reps."""
    for found in made.visitors.values():
        for each in found.conversations:
            if each.status != "closed":
                made.conversations[each.id] = each
            if each.status == "open" and each.rep in made.reps:
                made.reps[each.rep].chats.add(each.id)
    for offer in made.offers.values():
        if offer.rep in made.reps and offer.conversation in made.conversations:
            made.reps[offer.rep].offers.add(offer.id)
            made.conversations[offer.conversation].offer = offer.id
