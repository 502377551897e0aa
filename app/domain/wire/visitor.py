"""What a visitor's browser sends."""

from typing import Any

from app.domain.wire.base import Pong, Resync, Wire
from app.domain.wire.records import PageView


class VisitorHello(Wire, frozen=True, tag="hello"):
    """First frame of a browser. Without a token the hub makes a new visitor.

    ``birth`` is a secret that the browser keeps until it has a token: the same one
    makes the same visitor, in several tabs and after a page that left too early.
    """

    v: int
    site: str
    client: str  # one per tab, made by the loader
    token: str = ""
    birth: str = ""
    epoch: str = ""
    seq: int = 0
    user_agent: str = ""
    tz: str = ""
    lang: str = ""
    view: PageView | None = None


class Page(Wire, frozen=True, tag="page"):
    """The visitor opened a page or a route."""

    id: str
    view: PageView


class Say(Wire, frozen=True, tag="say"):
    """The visitor writes."""

    id: str
    text: str


class Identify(Wire, frozen=True, tag="identify"):
    """The site tells who the visitor is; `signature` proves it (HMAC by the site's server)."""

    id: str
    fields: dict[str, Any]
    signature: str = ""


class FormData(Wire, frozen=True, tag="form"):
    """A form was sent."""

    id: str
    fields: dict[str, Any]
    form: str = ""


class Track(Wire, frozen=True, tag="track"):
    """The site reports an event of its own."""

    id: str
    name: str
    props: dict[str, Any] = {}


class Pick(Wire, frozen=True, tag="pick"):
    """The visitor chose one of the times offered in message ``seq``."""

    id: str
    conversation: str
    seq: int
    start: str
    email: str
    name: str = ""


class VisitorRead(Wire, frozen=True, tag="read"):
    """The visitor has seen the conversation up to ``seq``."""

    id: str
    conversation: str
    seq: int


class VisitorTyping(Wire, frozen=True, tag="typing"):
    """State lane: the visitor writes, or stopped."""

    on: bool


class Active(Wire, frozen=True, tag="active"):
    """State lane: the visitor moved; sent at most once a minute.

    ``tz`` comes once, when the panel has found out the browser's time zone: the page
    itself does not look for it at its start, which would take too long.
    """

    tz: str = ""


class Leave(Wire, frozen=True, tag="leave"):
    """The tab is going away; usually by beacon."""

    view: str = ""  # id of the page view that ends


class Consent(Wire, frozen=True, tag="consent"):
    """The visitor's choice, kept with the visitor."""

    id: str
    choice: str  # "granted" or "denied"


VisitorCommand = Page | Say | Identify | FormData | Track | Pick | VisitorRead | Consent
VisitorMessage = VisitorHello | VisitorCommand | VisitorTyping | Active | Leave | Pong | Resync


class Beacon(Wire, frozen=True, tag="beacon"):
    """Commands that outlive the page, by POST /v1/beacon; same ids, same effect."""

    site: str
    token: str
    client: str
    commands: list[VisitorCommand] = []
    leave: bool = False
    view: str = ""
