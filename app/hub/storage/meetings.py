"""Meetings, calendars and turns as the database has them."""

import itertools
import sqlite3

import msgspec

from app.domain.fairness import Standing
from app.domain.wire.meetings import MeetingRecord, RepCalendar, Turn
from app.hub.meeting_world import Kept, StoredMeeting

REMEMBERED_S = 7 * 24 * 3600.0  # after a meeting's end
TURNS_BYTES = 600_000  # of decisions in one answer

PAST_BYTES = 600_000  # of past meetings in one answer
_PAST = """
    SELECT record FROM meetings WHERE ends <= ? AND (? = '' OR host = ? OR made_by = ?)
    AND (? = '' OR visitor = ?) ORDER BY ends DESC, id LIMIT ?
"""

_calendar = msgspec.json.Decoder(RepCalendar)
_record = msgspec.json.Decoder(MeetingRecord)
_kept = msgspec.json.Decoder(Kept)
_OF_TEAM = """
    SELECT turns.*, coalesce(decision, '') AS decision FROM turns
    LEFT JOIN turn_decisions ON turn_decisions.turn = turns.id
    WHERE team = ? ORDER BY turns.at DESC, id DESC LIMIT ?
"""


def calendars(database: sqlite3.Connection) -> list[RepCalendar]:
    """Return every calendar with its busy times."""
    rows = database.execute("SELECT calendar FROM calendars ORDER BY rep")
    return [_calendar.decode(row["calendar"]) for row in rows]


def meetings(database: sqlite3.Connection, now: float) -> list[StoredMeeting]:
    """Return the meetings that have not ended a week before `now`, by start."""
    rows = database.execute(
        "SELECT record, kept FROM meetings WHERE ends > ? ORDER BY starts, id",
        (now - REMEMBERED_S,),
    )
    return [StoredMeeting(_record.decode(row["record"]), _kept.decode(row["kept"])) for row in rows]


def past(
    database: sqlite3.Connection, whose: tuple[str, str], before: int, limit: int
) -> list[MeetingRecord]:
    """Return meetings that had ended by then, newest first; fewer where it would be too much.

    `whose`: the rep, as host or maker, and the visitor; each may be empty for all.
    """
    rep, visitor = whose
    asked = (before, rep, rep, rep, visitor, visitor, limit)
    rows = [row["record"] for row in database.execute(_PAST, asked)]
    sizes = itertools.accumulate(map(len, rows))
    fit = (row for row, size in zip(rows, sizes, strict=True) if size <= PAST_BYTES)
    return [_record.decode(row) for row in fit]


def turns(database: sqlite3.Connection) -> list[Turn]:
    """Return all turns without decisions, oldest first."""
    return [
        _turn(row)
        for row in database.execute("SELECT *, '' AS decision FROM turns ORDER BY at, id")
    ]


def of_team(database: sqlite3.Connection, team: str, limit: int) -> list[Turn]:
    """Return a team's turns with decisions, newest first; without where it would be too much."""
    found = [_turn(row) for row in database.execute(_OF_TEAM, (team, limit))]
    sizes = itertools.accumulate(len(turn.decision) for turn in found)
    return [
        turn if size <= TURNS_BYTES else msgspec.structs.replace(turn, decision="")
        for turn, size in zip(found, sizes, strict=True)
    ]


def standings(database: sqlite3.Connection) -> dict[str, dict[str, Standing]]:
    """Return team -> rep -> standing."""
    found: dict[str, dict[str, Standing]] = {}
    for row in database.execute("SELECT * FROM standings"):
        standing = Standing(bool(row["active"]), row["calibration"])
        found.setdefault(row["team"], {})[row["rep"]] = standing
    return found


def _turn(row: sqlite3.Row) -> Turn:
    return Turn(
        id=row["id"],
        team=row["team"],
        meeting=row["meeting"],
        rep=row["rep"],
        at=row["at"],
        chosen=row["chosen"],
        state=row["state"],
        reason=row["reason"],
        decision=row["decision"],
        counted=bool(row["counted"]),
    )
