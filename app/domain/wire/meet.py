"""Booking by a visitor, as JSON over HTTP: ``POST /v1/meet/<name>``.

The panel in the chat and the pages behind links (``/meet/<type>``, and
``/meeting/<id>#<secret>``) speak the same. A visitor's token comes along as
``Authorization: Bearer``, where there is one. Nothing is ever answered later
than in 2 seconds: times come from what the consoles told last, with their age.

A refusal is ``{"code": …, "message": …}`` with a status of 4xx; codes: bad_request,
not_found, gone, taken, address (no e-mail address), disposable, one_hold, rate, forbidden,
again (looked like a robot's: the same form once more), many (enough of this address),
unbooked (not confirmed yet, so not to be moved), late (503: not answered in time; the same
request again is safe).
"""

from typing import Literal

from app.domain.wire.base import Record
from app.domain.wire.meetings import Answered, MeetingStatus


class Question(Record, frozen=True):
    """Something to fill in before booking."""

    label: str
    required: bool = False
    choices: list[str] = []  # empty: free text


class TypeShown(Record, frozen=True):
    """A meeting type as visitors see it."""

    name: str
    title: str
    duration_min: int
    location: str  # "teams", "meet", "phone", "link", "place"
    host: str = ""  # name of the only host
    text: str = ""
    questions: list[Question] = []
    where: str = ""  # the address of a place; a link is told to who has booked


class AskMeetTimes(Record, frozen=True):
    """``times``: free starts of a type, from `low` on."""

    type: str = ""  # empty: the company's first type
    low: int = 0  # Unix seconds; 0: now
    high: int = 0  # 0: two weeks later
    conversation: str = ""  # of the asking visitor: its rep is the host if the type says so
    meeting: str = ""  # to move this one: same rep first
    secret: str = ""


class MeetTimes(Record, frozen=True):
    """Answer to `times`."""

    type: TypeShown
    starts: list[int] = []
    age_s: int | None = None  # of the oldest reading; None: nobody's calendar could be read
    stale: bool = False  # older than it should be: re-checked when it is booked
    refreshing: bool = False  # ask again in 2 seconds for fresh ones
    next: int | None = None  # first free start after the range, where that is known
    types: list[TypeShown] = []  # what else can be booked
    now: float = 0.0


class BookMeet(Record, frozen=True):
    """``book``: hold a start and have it booked; `id` is the browser's, the same again is one."""

    id: str
    type: str
    start: int
    email: str
    name: str = ""
    zone: str = ""
    lang: str = ""
    answers: list[Answered] = []
    conversation: str = ""
    phone: str = ""  # where the meeting is a call
    trap: str = ""  # a field that people do not see and bots fill in
    opened_ms: int = 0  # since the form was opened; bots are quick


class WishTimes(Record, frozen=True):
    """``wish``: no time suits, or none could be shown: leave words and preferred times."""

    id: str
    type: str
    email: str
    text: str  # "Tuesday afternoon"
    name: str = ""
    zone: str = ""
    lang: str = ""
    conversation: str = ""
    trap: str = ""
    opened_ms: int = 0


class ChangeMeet(Record, frozen=True):
    """``change``: move or cancel by the link of the invitation."""

    id: str
    meeting: str
    secret: str
    what: Literal["move", "cancel"]
    start: int = 0
    words: str = ""


class AskMeet(Record, frozen=True):
    """``state``: how a meeting stands; the secret comes with the answer to `book`."""

    meeting: str
    secret: str


class Meet(Record, frozen=True):
    """A meeting as its attendee may see it: answer to `book`, `change` and `state`."""

    id: str
    secret: str
    state: MeetingStatus
    type: TypeShown
    subject: str
    start: int
    end: int
    host: str = ""  # name
    email: str = ""
    name: str = ""
    join_url: str = ""
    words: str = ""
    invited: bool = False
    wanted_start: int = 0
    manage: str = ""  # address of its page
    ics: str = ""  # address of its calendar file


MeetRequest = AskMeetTimes | BookMeet | WishTimes | ChangeMeet | AskMeet


class MeetAnswer(Record, frozen=True):
    """What the engine says to a request; a refusal has a code."""

    times: MeetTimes | None = None
    meet: Meet | None = None
    code: str = ""
    message: str = ""
    retryable: bool = False
