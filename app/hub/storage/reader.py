"""What the hub reads, on a connection of its own."""

import itertools
import sqlite3
from collections.abc import Iterable
from typing import Any, TypeVar

from app.domain.facts import known_facts
from app.domain.wire.codec import to_browser
from app.domain.wire.events import Event, Posted
from app.domain.wire.meetings import MeetingRecord, Turn
from app.domain.wire.records import (
    ConversationRecord,
    Fact,
    Profile,
    SessionRecord,
    VisitorCard,
)
from app.domain.wire.shared import Job
from app.hub.rows import (
    GrantRow,
    ListRow,
    LogRow,
    OfferRow,
    PageViewRow,
    RepRow,
    Row,
    SecretRow,
    SessionRow,
    VisitorRow,
)
from app.hub.storage import meetings, records
from app.hub.store import (
    Answers,
    StoredJob,
    StoredRep,
    StoredSession,
    StoredVisitor,
    StoredWorld,
)

RowT = TypeVar("RowT", bound=Row)

REMEMBERED = 1000  # newest answered commands of a sender
REPLAYED = 500  # newest events of a recipient
CONVERSATIONS = 5  # newest of a visitor
VIEWS = 20  # newest of a running session
SESSIONS = 50  # newest of a visitor
LISTED = 500  # newest conversations of a list

_CONVERSATION = (
    "SELECT conversations.*, reps.name AS rep_name FROM conversations"
    " LEFT JOIN reps ON reps.id = conversations.rep "
)
_SCOPES = {
    "mine": "WHERE conversations.rep = :rep AND conversations.status <> 'closed'",
    "waiting": "WHERE conversations.status IN ('waiting', 'offered')",
    "closed": "WHERE conversations.status = 'closed'",
    "all": "",
}
JOBS_BYTES = 600_000  # of words, data and results in one answer
_JOBS = """
    SELECT jobs.*, reps.name AS rep_name FROM jobs
    LEFT JOIN reps ON reps.id = jobs.rep WHERE workflow = ?
"""
_IDENTIFIED = """
    SELECT DISTINCT visitor FROM facts WHERE field = 'email' AND value <> ''
    AND visitor IN (SELECT visitor FROM sessions WHERE ended IS NULL)
"""
_RECENT_S = 7 * 24 * 3600.0  # within which a rep's command may be sent again
_ANSWERS = """
    SELECT client_id AS id, seq, ts AS at FROM conversations JOIN messages
        ON messages.conversation = conversations.id
        WHERE conversations.visitor = :sender AND sender = :sender
    UNION ALL SELECT client_id, seq, ts FROM conversations JOIN messages
        ON messages.conversation = conversations.id
        WHERE conversations.rep = :sender AND sender = :sender
        AND (conversations.closed IS NULL OR conversations.closed > :recent)
    UNION ALL SELECT id, NULL, at FROM commands WHERE sender = :sender
    UNION ALL SELECT command, NULL, entered FROM sessions JOIN page_views
        ON page_views.session = sessions.id WHERE sessions.visitor = :sender
    UNION ALL SELECT command, NULL, at FROM forms WHERE visitor = :sender
    UNION ALL SELECT command, NULL, at FROM events WHERE visitor = :sender
    ORDER BY at DESC LIMIT :most
"""

# A page view tells of activity that the session's own row does not know yet.
_RUNNING = """
    SELECT id, visitor, started,
        max(last_activity, coalesce(
            (SELECT max(entered) FROM page_views WHERE session = sessions.id), 0)),
        left_at, ended, end_reason, landing, referrer, utm, gclid
    FROM sessions WHERE ended IS NULL
"""
# A conversation that was closed left a row in the log that is newer than its messages.
_POSTED = {
    "v": """
        SELECT messages.*, visitor_q AS q FROM conversations JOIN messages
        ON messages.conversation = conversations.id
        WHERE conversations.visitor = :id AND visitor_q > 0 ORDER BY visitor_q DESC LIMIT :most
    """,
    "r": """
        SELECT messages.*, rep_q AS q FROM conversations JOIN messages
        ON messages.conversation = conversations.id
        WHERE conversations.rep = :id AND messages.rep = :id AND conversations.status <> 'closed'
        ORDER BY rep_q DESC LIMIT :most
    """,
}


class Reader:
    """Questions to the database; use from one thread at a time."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def world(self) -> StoredWorld:
        """Return what a starting engine must know."""
        alive = self._one("SELECT value FROM meta WHERE key = 'alive'")
        rules = self._one("SELECT rules, version FROM rules ORDER BY version DESC LIMIT 1")
        busy = self._all("SELECT DISTINCT visitor FROM conversations WHERE status <> 'closed'")
        return StoredWorld(
            alive=float(alive["value"]) if alive else 0.0,
            reps=[self._rep(row) for row in self._all("SELECT * FROM reps ORDER BY id")],
            visitors=[found for row in busy if (found := self.visitor(row["visitor"]))],
            sessions=[_row(SessionRow, row) for row in self._all(_RUNNING)],
            offers=[
                _row(OfferRow, row)
                for row in self._all("SELECT * FROM offers WHERE state = 'open'")
            ],
            rules=rules["rules"].encode() if rules else b"",
            rules_version=rules["version"] if rules else 0,
            documents=[
                records.document(row)
                for row in self._all("SELECT * FROM documents ORDER BY kind, name")
            ],
            lists=[
                _row(ListRow, row)
                for row in self._all("SELECT * FROM lists WHERE generation <> ''")
            ],
            jobs=[
                StoredJob(records.job(row), bool(row["after_chat"]), row["prefers"])
                for row in self._all("SELECT * FROM jobs WHERE ended IS NULL ORDER BY created")
            ],
            ended_jobs={
                row["id"]: row["ended"]
                for row in self._all("SELECT id, ended FROM jobs WHERE ended > 0 ORDER BY ended")
            },
            calendars=meetings.calendars(self._database),
            meetings=meetings.meetings(self._database, float(alive["value"]) if alive else 0.0),
            turns=meetings.turns(self._database),
            standings=meetings.standings(self._database),
            identified=[row["visitor"] for row in self._all(_IDENTIFIED)],
        )

    def visitor(self, visitor: str) -> StoredVisitor | None:
        """Return a visitor, or None when there is none by this id."""
        row = self._one("SELECT * FROM visitors WHERE id = ?", visitor)
        if row is None:
            return None
        return StoredVisitor(
            row=_row(VisitorRow, row),
            session=self._open_session(visitor),
            facts=self._facts(visitor),
            conversations=self._conversations_of(visitor, CONVERSATIONS),
            log=self._log("v", visitor),
            answers=self._answers(visitor),
        )

    def earlier(self, identity: str) -> list[ConversationRecord]:
        """Return the conversations of all visitors with this proved identity."""
        rows = self._all(
            _CONVERSATION + "JOIN visitors ON visitors.id = conversations.visitor"
            " WHERE visitors.identity = ? ORDER BY opened DESC LIMIT 20",
            identity,
        )
        return [self._with_messages(row) for row in rows]

    def profile(self, visitor: str, card: VisitorCard | None) -> Profile | None:
        """Return everything known of a visitor."""
        row = self._one("SELECT * FROM visitors WHERE id = ?", visitor)
        if row is None:
            return None
        decisions = self._all(
            "SELECT decisions.* FROM decisions JOIN conversations"
            " ON conversations.id = decisions.conversation"
            " WHERE conversations.visitor = ? ORDER BY ts DESC LIMIT 50",
            visitor,
        )
        facts = self._facts(visitor)
        return Profile(
            card=card or _card_of(visitor, facts),
            facts=facts,
            sessions=[self._with_pages(row) for row in self._sessions(visitor)],
            conversations=self._conversations_of(visitor, 50),
            decisions=[records.decision(each) for each in decisions],
            first_seen=row["first_seen"],
            user_agent=row["user_agent"],
            consent=row["consent"],
        )

    def conversations(self, scope: str, rep: str) -> list[ConversationRecord]:
        """Return conversations without messages, newest first."""
        rows = self._database.execute(
            _CONVERSATION + _SCOPES[scope] + " ORDER BY opened DESC LIMIT :most",
            {"rep": rep, "most": LISTED},
        )
        return [records.conversation(row) for row in rows]

    def conversation(self, conversation: str) -> ConversationRecord | None:
        """Return one conversation with its messages."""
        row = self._one(_CONVERSATION + "WHERE conversations.id = ?", conversation)
        return self._with_messages(row) if row else None

    def jobs(self, workflow: str, limit: int) -> list[Job]:
        """Return jobs, newest first, with the rep's name; of one workflow unless it is empty.

        Fewer than `limit` where they would be more than a client can take at once.
        """
        rows = self._all(
            _JOBS + ("" if workflow else "OR TRUE ") + "ORDER BY created DESC, id LIMIT ?",
            workflow,
            limit,
        )
        sizes = itertools.accumulate(
            len(row["words"] + row["data"] + row["result"]) for row in rows
        )
        fit = [row for row, size in zip(rows, sizes, strict=True) if size <= JOBS_BYTES]
        return [records.job(row, name=row["rep_name"] or "") for row in fit]

    def turns(self, team: str, limit: int) -> list[Turn]:
        """Return a team's turns with their decisions, newest first."""
        return meetings.of_team(self._database, team, limit)

    def past_meetings(self, rep: str, visitor: str, before: int, limit: int) -> list[MeetingRecord]:
        """Return meetings that had ended by then, newest first; empty: of all."""
        return meetings.past(self._database, (rep, visitor), before, limit)

    def secret_of(self, digest: str) -> tuple[SecretRow, GrantRow] | None:
        """Return a kept secret and its grant."""
        row = self._one("SELECT * FROM secrets WHERE hash = ?", digest)
        grant = self._one("SELECT * FROM grants WHERE id = ?", row["grant_id"]) if row else None
        return (_row(SecretRow, row), _row(GrantRow, grant)) if row and grant else None

    def used(self, digest: str) -> bool:
        """Whether this nonce was used."""
        return self._one("SELECT 1 FROM secrets WHERE hash = ?", digest) is not None

    def _rep(self, row: sqlite3.Row) -> StoredRep:
        return StoredRep(
            row=_row(RepRow, row), log=self._log("r", row["id"]), answers=self._answers(row["id"])
        )

    def _open_session(self, visitor: str) -> StoredSession | None:
        row = self._one(
            "SELECT * FROM sessions WHERE visitor = ? AND ended IS NULL ORDER BY started DESC",
            visitor,
        )
        if row is None:
            return None
        views = self._all(
            "SELECT * FROM page_views WHERE session = ? ORDER BY entered DESC, id DESC", row["id"]
        )
        newest = [_row(PageViewRow, view) for view in views[:VIEWS]]
        return StoredSession(_row(SessionRow, row), len(views), newest)

    def _facts(self, visitor: str) -> list[Fact]:
        rows = self._all("SELECT * FROM facts WHERE visitor = ? ORDER BY at, field", visitor)
        return [
            Fact(field=row["field"], value=row["value"], source=row["source"], at=row["at"])
            for row in rows
            if row["value"]
        ]

    def _conversations_of(self, visitor: str, most: int) -> list[ConversationRecord]:
        rows = self._all(
            _CONVERSATION + "WHERE conversations.visitor = ? ORDER BY opened DESC LIMIT ?",
            visitor,
            most,
        )
        return [self._with_messages(row) for row in rows]

    def _with_messages(self, row: sqlite3.Row) -> ConversationRecord:
        messages = self._all(
            "SELECT * FROM messages WHERE conversation = ? ORDER BY seq", row["id"]
        )
        return records.conversation(row, messages)

    def _sessions(self, visitor: str) -> list[sqlite3.Row]:
        return self._all(
            "SELECT * FROM sessions WHERE visitor = ? ORDER BY started DESC LIMIT ?",
            visitor,
            SESSIONS,
        )

    def _with_pages(self, row: sqlite3.Row) -> SessionRecord:
        pages = self._all(
            "SELECT * FROM page_views WHERE session = ? ORDER BY entered, id", row["id"]
        )
        return records.session(row, pages)

    def _log(self, kind: str, recipient: str) -> list[LogRow]:
        """Return the newest events of a lane without gaps, oldest first."""
        key = f"{kind}:{recipient}"
        stored = self._all(
            "SELECT * FROM log WHERE recipient = ? ORDER BY q DESC LIMIT ?", key, REPLAYED
        )
        rows = {row["q"]: _row(LogRow, row) for row in stored}
        for row in self._database.execute(_POSTED[kind], {"id": recipient, "most": REPLAYED}):
            posted = Event(q=row["q"], e=Posted(message=records.message(row)))
            text = to_browser(posted).decode("utf-8")
            rows[row["q"]] = LogRow(recipient=key, q=row["q"], at=row["ts"], event=text)
        return _gapless(rows)

    def _answers(self, sender: str) -> Answers:
        values = {"sender": sender, "most": REMEMBERED, "recent": self._newest() - _RECENT_S}
        rows = self._database.execute(_ANSWERS, values)
        return {row["id"]: row["seq"] for row in reversed(list(rows))}

    def _newest(self) -> float:
        """Return when the newest conversation was closed: a time that needs no clock."""
        row = self._one("SELECT max(closed) AS at FROM conversations")
        return float(row["at"]) if row and row["at"] is not None else 0.0

    def _one(self, sql: str, *values: object) -> sqlite3.Row | None:
        found: sqlite3.Row | None = self._database.execute(sql, values).fetchone()
        return found

    def _all(self, sql: str, *values: object) -> list[sqlite3.Row]:
        return self._database.execute(sql, values).fetchall()


def _row(kind: type[RowT], row: Iterable[Any]) -> RowT:
    """Return a database row as one of ours: the columns are the fields, in order."""
    return kind(**dict(zip(kind.__struct_fields__, row, strict=True)))


def _gapless(rows: dict[int, LogRow]) -> list[LogRow]:
    """Return the newest rows whose numbers follow each other, oldest first."""
    found: list[LogRow] = []
    number = max(rows, default=0)
    while number in rows and len(found) < REPLAYED:
        found.append(rows[number])
        number -= 1
    return found[::-1]


def _card_of(visitor: str, facts: list[Fact]) -> VisitorCard:
    known = known_facts(facts)
    return VisitorCard(
        visitor=visitor,
        name=known.get("name", ""),
        email=known.get("email", ""),
        company=known.get("company", ""),
    )
