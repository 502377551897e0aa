"""Meetings at the hub: which part takes what a console sends."""

from app.domain.meeting_details import phone_given, place_told
from app.domain.wire.meetings import (
    AskCalendars,
    AskMeetings,
    AskTimes,
    ChangeMeeting,
    KeepMeeting,
    MeetingCommand,
    MeetingQuestion,
    MeetingRecord,
    PlanMeeting,
    PutCalendar,
)
from app.hub.board import Board
from app.hub.calendars import Calendars
from app.hub.changing import Changing
from app.hub.effects import Out
from app.hub.keeping import Keeping
from app.hub.lanes import Lanes
from app.hub.ledger import Ledger
from app.hub.planning import Planning
from app.hub.pools import Pools
from app.hub.refusal import RefusedError, bad_request, forbidden
from app.hub.talk import Talk
from app.hub.world import Rep, World

SCOPES = ("mine", "all")
MOST = 500  # meetings in one answer
DAY_S = 86_400.0


class Meetings:
    """Calendars, times and meetings; each part has a file of its own."""

    def __init__(self, world: World, out: Out, lanes: Lanes, talk: Talk) -> None:
        self._world = world
        self.calendars = Calendars(world, out)
        self.pools = pools = Pools(world, self.calendars)
        self._ledger = ledger = Ledger(world, out)
        self._board = board = Board(world, out, lanes, talk, ledger)
        self.planning = Planning(world, self.calendars, pools, ledger, board)
        self._keeping = Keeping(world, ledger, board, self.planning)
        self.changing = Changing(world, pools, board, self.planning, self._keeping)

    def carry_out(self, rep: Rep, command: MeetingCommand) -> None:
        """Carry a command out; raise RefusedError before any effect."""
        if rep.is_agent:
            raise forbidden("An agent has no calendar and no meetings.")
        match command:
            case PutCalendar():
                self.calendars.put(rep, command)
            case PlanMeeting():
                self.planning.plan(rep, command)
            case ChangeMeeting():
                self.changing.by_rep(rep, command)
            case KeepMeeting():
                self._keeping.keep(rep, command)

    def result(self, rep: Rep, question: MeetingQuestion) -> object:
        """Return the answer to a question; raise RefusedError."""
        match question:
            case AskCalendars():
                return self.calendars.all()
            case AskTimes():
                return self.pools.answer(rep.row.id, question)
            case AskMeetings():
                return self._listed(rep, question)
            case _:
                raise RefusedError("unknown_kind", "This hub does not share this yet.")

    def came(self, rep: Rep, *, missed: bool) -> None:
        """Note that a console connected; `missed`: it may have lost what it was asked."""
        self.calendars.look(rep.row.id)
        self._board.came(rep, missed=missed)

    def went(self, rep: str) -> None:
        """Note that a console went."""
        self.calendars.look(rep)

    def team_changed(self, name: str) -> None:
        """Note that somebody joined or left a team."""
        self._ledger.roster(name, self.pools.team(name))

    def ahead(self) -> list[MeetingRecord]:
        """Return the meetings that lie ahead, and those that were made within a day."""
        now = self._world.now
        known = [held.record for held in self._world.meets.meetings.values()]
        return [each for each in known if each.end > now or each.made > now - DAY_S]

    def record(self, meeting: str) -> MeetingRecord | None:
        """Return a meeting, if it is in memory."""
        held = self._world.meets.meetings.get(meeting)
        return held.record if held else None

    def place(self, meeting: str) -> str:
        """Return where a meeting takes place, as who booked it is told."""
        held = self._world.meets.meetings.get(meeting)
        if held is None:
            return ""
        kind, link = self.planning.kind_of(held), held.record.join_url
        if kind.location == "link":
            return link  # told once it is booked
        return place_told(kind, link, phone_given(held.record.answers))

    def sweep(self) -> None:
        """Do what is due."""
        for rep in self._world.meets.calendars:
            self.calendars.look(rep)
        for team in tuple(self._world.meets.standings):
            self._ledger.look(team, self.pools.team(team))
        self.planning.sweep()
        self._board.forget()

    def _listed(self, rep: Rep, question: AskMeetings) -> list[MeetingRecord]:
        if question.scope not in SCOPES:
            raise bad_request(f"There is no scope '{question.scope[:40]}'.")
        me, found = rep.row.id, []
        for held in self._world.meets.meetings.values():
            record = held.record
            mine = question.scope == "all" or me in {record.host, record.by}
            asked_for = question.visitor in {"", record.visitor}
            if mine and asked_for and record.end > question.low:
                found.append(self._board.shown(held, me))
        return sorted(found, key=_by_start)[:MOST]


def _by_start(record: MeetingRecord) -> tuple[int, str]:
    return record.start, record.id
