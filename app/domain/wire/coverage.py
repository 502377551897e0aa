"""Which websites carry the messenger, as the hub has seen it."""

from app.domain.wire.base import Record, Wire


class AskCoverage(Wire, frozen=True, tag="ask_coverage"):
    """Question: `Coverage`; any rep may ask."""

    id: str


class Website(Record, frozen=True):
    """One origin, such as "https://www.example.com", in the last 24 hours.

    ``visits`` counts tabs that said hello, ``pages`` the pages opened there.
    """

    origin: str
    named: bool = False  # the hub's settings name it
    last: float = 0.0  # when a page of it was last let in (Unix seconds); 0: not since `since`
    visits: int = 0
    pages: int = 0
    paths: list[str] = []  # some of the pages, the newest first
    refused: int = 0  # times it was kept out: it is not in the settings
    last_refused: float = 0.0
    old: int = 0  # times its snippet spoke a version that the hub does not know


class Coverage(Record, frozen=True):
    """What is known of all websites since the hub started, at most a day back."""

    since: float  # the hub remembers nothing from before (Unix seconds)
    websites: list[Website] = []
    any_origin: bool = False  # the settings let every website in
    url: str = ""  # as browsers see the hub
    sites: list[str] = []  # names for data-site; empty: any
