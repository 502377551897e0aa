"""Rows of meetings, calendars and turns; see `rows`."""

from app.hub.rows import Row


class CalendarRow(Row, frozen=True):
    """A rep's calendar as the console told it last."""

    TABLE = "calendars"
    KEY = ("rep",)
    rep: str
    read_at: float
    calendar: str


class MeetingRow(Row, frozen=True):
    """A meeting, with what only the hub knows of it."""

    TABLE = "meetings"
    KEY = ("id",)
    id: str
    host: str
    made_by: str
    visitor: str
    state: str
    starts: int
    ends: int
    changed: float
    record: str
    kept: str


class TurnRow(Row, frozen=True):
    """A line of a team's ledger."""

    TABLE = "turns"
    KEY = ("id",)
    id: str
    team: str
    meeting: str
    rep: str
    at: float
    chosen: str
    state: str
    reason: str
    counted: bool


class TurnDecisionRow(Row, frozen=True):
    """What a turn was decided from."""

    TABLE = "turn_decisions"
    KEY = ("turn",)
    turn: str
    at: float
    decision: str


class StandingRow(Row, frozen=True):
    """Where a rep stands in a team besides the turns."""

    TABLE = "standings"
    KEY = ("team", "rep")
    team: str
    rep: str
    active: bool
    calibration: float
