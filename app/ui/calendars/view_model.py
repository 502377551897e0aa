"""How the links to the reps' calendars are, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.meeting_kinds import Member, Team, team_of
from app.domain.state import ConsoleState
from app.domain.team_standing import calendar_words
from app.domain.wire.meetings import RepCalendar
from app.ui.bridge import Bridge

ADMINS = ("admin", "agent")
BROKEN = ("needs_sign_in", "needs_consent", "blocked")


@dataclass(frozen=True, slots=True)
class Line:
    """One rep's link."""

    calendar: RepCalendar
    words: str = ""  # why it cannot be counted on, or what is to be said of it
    usable: bool = True
    left_out: tuple[str, ...] = ()  # titles of the teams that leave the rep out because of it

    @property
    def name(self) -> str:
        """What to call the rep."""
        return self.calendar.name or self.calendar.rep


class CalendarsViewModel(QObject):
    """All links for an admin, the own one for a rep.

    Signals:
        changed: any attribute has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, clock: Clock) -> None:
        super().__init__()
        self._bridge, self.clock = bridge, clock
        self.lines: tuple[Line, ...] = ()
        self.is_admin = False
        self._seen: object = None
        bridge.state_changed.connect(self._follow)
        self._follow(bridge.state)

    def grow_old(self) -> None:
        """Judge the lines anew: a reading gets too old by itself."""
        self._read(self._bridge.state)

    def _follow(self, state: ConsoleState) -> None:
        seen = (state.meetings.calendars, state.shared, state.desk.account)
        if seen != self._seen:
            self._seen = seen
            self._read(state)

    def _read(self, state: ConsoleState) -> None:
        account = state.desk.account
        self.is_admin = account is not None and account.role in ADMINS
        mine = account.rep if account else ""
        teams = [team_of(each.body) for each in state.shared.of("team")]
        calendars = _silent(teams) | dict(state.meetings.calendars)
        shown = [
            self._line(calendar, [each.title for each in teams if _is_in(each.members, rep)])
            for rep, calendar in calendars.items()
            if self.is_admin or rep == mine
        ]
        self.lines = tuple(sorted(shown, key=_order))
        self.changed.emit()

    def _line(self, calendar: RepCalendar, teams: list[str]) -> Line:
        usable, words = calendar_words(calendar, self.clock.now())
        told = calendar.link.words if calendar.link.state in BROKEN else ""
        return Line(calendar, told or words, usable, () if usable else tuple(sorted(teams)))


def _silent(teams: Sequence[Team]) -> dict[str, RepCalendar]:
    """Return who is to host, as long as no console of theirs told of a calendar."""
    members = [each for team in teams for each in team.members if each.active]
    return {each.rep: RepCalendar(rep=each.rep, name=each.name) for each in members}


def _is_in(members: Sequence[Member], rep: str) -> bool:
    return any(each.rep == rep and each.active for each in members)


def _order(line: Line) -> tuple[bool, str]:
    """Who needs something comes first."""
    return line.usable, line.name.casefold()
