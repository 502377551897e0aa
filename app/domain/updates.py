"""Slice of the console's state: this version, newer ones, and what becomes of them.

Decided: two halves with one writer each, since the schedule of updates outlives a
sign-in and the hub's word does not.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.versions import HubVersions, is_older, newest


class Stage(StrEnum):
    """How far the newest version has come."""

    OFF = "off"  # none are looked for; `News.off` says why
    UNKNOWN = "unknown"  # not looked yet
    CHECKING = "checking"
    CURRENT = "current"  # the running one is the newest
    FOUND = "found"
    DOWNLOADING = "downloading"
    READY = "ready"  # fetched and checked
    WAITING = "waiting"  # to restart, for what `News.waits_for` says
    PLACED = "placed"  # the next start runs it
    OFFLINE = "offline"  # could not look, or not fetch; `News.words` says why
    REFUSED = "refused"  # what is offered is not to be trusted


class Off(StrEnum):
    """Why no newer versions are looked for."""

    NO_ADDRESS = "no_address"
    SWITCHED_OFF = "switched_off"  # by the rep or by the company
    NO_ENGINE = "no_engine"  # this copy has none


class Interruption(StrEnum):
    """What an update waits for."""

    CHAT = "chat"  # with a visitor who may be there
    OFFER = "offer"  # a visitor waits for an answer
    MEETING = "meeting"  # is being booked, moved or called
    SENDING = "sending"  # a push or mail is on its way
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Installed:
    """One line of what this copy of Foyer has been."""

    version: str
    at: float  # when it first ran, or was taken back
    taken_back: bool = False  # it did not start
    notes: str = ""  # what was new in it, as Markdown


@dataclass(frozen=True, slots=True)
class News:
    """What the schedule of updates knows.

    Attributes:
        running: this version.
        kind: of this copy; see `app.core.installation`.
        words: why it did not go.
        blocked: why this copy cannot put a version in place by itself; empty when it can.
        found: the newest version above the running one; empty: none is known.
        notes: what is new in it, as Markdown.
        size: of its download in bytes, 0 when not known; `received` of them are here.
        checked: when it was last looked, with an answer.
        put_off: the version that the rep does not want to hear of for now.
        taken_back: the version that did not start, so that this one runs again.
        history: newest first.
    """

    running: str = ""
    kind: str = ""
    stage: Stage = Stage.OFF
    off: Off | None = None
    words: str = ""
    blocked: str = ""
    found: str = ""
    notes: str = ""
    size: int = 0
    received: int = 0
    required: bool = False
    checked: float = 0.0
    next_look: float = 0.0
    waits_for: Interruption | None = None
    put_off: str = ""
    taken_back: str = ""
    history: tuple[Installed, ...] = ()

    @property
    def percent(self) -> int:
        """How much of the download is here; 0 when its size is not known."""
        return min(100, 100 * self.received // self.size) if self.size else 0


@dataclass(frozen=True, slots=True)
class Updates:
    """Both halves."""

    news: News = field(default_factory=News)
    hub: HubVersions = field(default_factory=HubVersions)

    @property
    def newest(self) -> str:
        """The newest version that anybody told of, when it is above the running one."""
        best = newest(self.news.found, self.hub.hub, self.hub.minimum)
        return best if is_older(self.news.running, best) else ""

    @property
    def required(self) -> bool:
        """Whether this version is too old for the hub, or will be soon."""
        return self.refused or self.news.required

    @property
    def refused(self) -> bool:
        """Whether the hub talks to this version no more, since it is too old."""
        return self.hub.refused and not self.hub_is_older

    @property
    def hub_is_older(self) -> bool:
        """Whether it is the hub that should be updated."""
        told = self.hub.hub
        return (
            self.hub.refused
            and bool(told)
            and is_older(told, self.news.running)
            and not (is_older(self.news.running, self.hub.minimum))
        )


@dataclass(frozen=True, slots=True)
class UpdatesTold:
    """The schedule of updates knows something new."""

    news: News


@dataclass(frozen=True, slots=True)
class HubTold:
    """The hub said what it talks to."""

    versions: HubVersions


UpdatesEvent = UpdatesTold | HubTold


def reduce_updates(updates: Updates, event: object) -> Updates:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case UpdatesTold(news):
            return replace(updates, news=news)
        case HubTold(versions):
            return replace(updates, hub=versions)
        case _:
            return updates
