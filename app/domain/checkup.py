"""Rows of the health page: how one thing is, what it means for the rep, and its repair.

Decided: the same rows stand on the page of the settings and in `foyer doctor`; a repair is
named here and done elsewhere, since most of them need a window or a running console.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.health import FAULT, NEEDS_SIGN_IN, OFF, OFFLINE, OK

WARN = "warn"  # works, but somebody should know
RED = frozenset({OFFLINE, NEEDS_SIGN_IN, FAULT})
_ORDER = (FAULT, NEEDS_SIGN_IN, OFFLINE, WARN, OK, OFF)

GROUPS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "foyer": (
        "Foyer",
        {
            "hub": "Hub",
            "link": "Live link to the hub",
            "identity": "Identity provider",
            "sign_in": "Your sign-in",
            "keychain": "Keychain",
            "settings": "Settings",
        },
    ),
    "salesforce": (
        "Salesforce",
        {"crm": "Salesforce", "rights": "Rights in Salesforce", "calls": "Calls to Salesforce"},
    ),
    "work": (
        "Meetings, mail and alerts",
        {"calendar": "Calendar", "mail": "Mail", "notifications": "Desktop alerts"},
    ),
    "website": ("Website", {"website": "Messenger on your pages"}),
    "computer": (
        "This computer",
        {
            "versions": "Versions",
            "disk": "Disk",
            "memory": "Memory",
            "clock": "Clock",
            "zone": "Time zone",
            "proxy": "Network and proxy",
        },
    ),
}
TITLES: Mapping[str, str] = {
    name: title for _, rows in GROUPS.values() for name, title in rows.items()
}
_PLACES = {name: place for place, name in enumerate(TITLES)}

# What can be done about a row, by id.
REPAIRS: Mapping[str, str] = {
    "sign_in": "Sign in again",
    "begin_sign_in": "Sign in",
    "reconnect": "Connect now",
    "connect_crm": "Connect Salesforce",
    "check_rights": "Check the rights again",
    "reconnect_calendar": "Reconnect the calendar",
    "open_calendar": "Set up the calendar",
    "open_mail": "Open the mail settings",
    "open_general": "Open the settings",
    "test_alert": "Show a test alert",
    "notification_settings": "Open the system's settings",
    "compact": "Free space",
    "clock_settings": "Open the clock's settings",
    "update": "Open updates",
    "copy": "Copy for your admin",
}
ALONE = frozenset({"compact", "test_alert"})  # need neither window nor sign-in


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing to do; `copy` is the text that somebody else needs."""

    id: str  # of REPAIRS
    copy: str = ""

    @property
    def label(self) -> str:
        """What its button says."""
        return REPAIRS[self.id]


@dataclass(frozen=True, slots=True)
class Row:
    """How one thing is.

    Attributes:
        state: of domain/health, or WARN.
        words: what is.
        means: what that means for the rep, and what to do; may be empty.
        details: names and values, for who wants to know more.
        at: when it was looked at (Unix seconds); 0: not yet.
    """

    id: str  # of TITLES
    state: str
    words: str
    means: str = ""
    details: tuple[tuple[str, str], ...] = ()
    at: float = 0.0
    repair: Repair | None = None

    @property
    def title(self) -> str:
        """What the row is about."""
        return TITLES[self.id]

    @property
    def is_red(self) -> bool:
        """Whether something does not work."""
        return self.state in RED

    @property
    def for_others(self) -> "Row":
        """The row with words for whoever can help, where nothing can be done here."""
        text = " ".join(part for part in (self.words, self.means) if part)
        return replace(self, repair=Repair("copy", text))


def group_of(name: str) -> str:
    """Return the group of a row's id."""
    return next(group for group, (_, rows) in GROUPS.items() if name in rows)


def ordered(rows: Iterable[Row]) -> list[Row]:
    """Return rows with what is wrong first, else in the order of the groups."""
    return sorted(rows, key=lambda row: (_ORDER.index(row.state), _PLACES[row.id]))


def grouped(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Return (group, rows): groups with something wrong first, and so inside each group."""
    by_group: dict[str, list[Row]] = {name: [] for name in GROUPS}
    for row in ordered(rows):
        by_group[group_of(row.id)].append(row)
    filled = [(name, found) for name, found in by_group.items() if found]
    return sorted(filled, key=lambda pair: not pair[1][0].is_red)


def needing(rows: Iterable[Row]) -> int:
    """Return how many rows need somebody."""
    return sum(row.is_red for row in rows)


def is_first_run(rows: Sequence[Row]) -> bool:
    """Whether nothing is set up yet: no hub, no Salesforce, no calendar."""
    found = {row.id: row.state for row in rows}
    return all(found.get(name) == OFF for name in ("hub", "crm", "calendar"))
