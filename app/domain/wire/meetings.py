"""Meetings as consoles and the hub speak of them.

The hub holds no calendar and asks none: each console tells what its rep's calendar
looks like (no titles, only times) and books in it when the hub asks. What is held,
whose turn it is and how each meeting stands is the hub's, since all reps share it.

A meeting's path: *asked* (the slot is held, the host's console was asked) -> *booked*;
*pending* while its calendar does not say, *failed* when it cannot be; then *moving*,
*cancelling* until the host's console says *booked* or *cancelled*; *no_show* is a note.
"""

from typing import Literal

from app.domain.wire.base import Record, Wire

MeetingStatus = Literal[
    "asked", "pending", "booked", "moving", "cancelling", "cancelled", "no_show", "failed"
]
LinkState = Literal[
    "off",
    "ok",
    "expiring",
    "needs_sign_in",
    "needs_consent",
    "blocked",
    "unreachable",
    "limited",
]
Chosen = Literal["named", "owner", "turn"]  # how the host was found
Change = Literal["move", "cancel", "no_show", "attended"]


class BusySpan(Record, frozen=True):
    """A time that is taken, without what for; see `domain.busy_time.Busy`."""

    start: int  # Unix seconds
    end: int
    status: str = "busy"
    booking: bool = False
    before_s: int = 0
    after_s: int = 0


class DaySpan(Record, frozen=True):
    """Hours of a day, as ``HH:MM``; an end not after the start is on the next day."""

    start: str
    end: str


class WeekHours(Record, frozen=True):
    """Hours on some weekdays."""

    days: list[str]  # "mon" .. "sun"
    start: str
    end: str


class DayHours(Record, frozen=True):
    """Hours of one date instead of the weekly ones; none: closed."""

    date: str  # ISO 8601
    hours: list[DaySpan] = []
    words: str = ""  # why, for the rep: "Dentist"


class WorkingHours(Record, frozen=True):
    """When a rep can be booked."""

    zone: str = "UTC"
    weekly: list[WeekHours] = []
    overrides: list[DayHours] = []
    country: str = ""  # whose holidays close a day: "IT", "US"; empty: none
    region: str = ""  # subdivision as ISO 3166-2 has it, without the country
    holidays: list[str] = []  # dates that are closed, as last worked out and edited
    open_holidays: list[str] = []  # holidays on which the rep works all the same


class LinkReport(Record, frozen=True):
    """How the link to a rep's calendar is."""

    state: LinkState = "off"
    words: str = ""  # what it means, in a sentence
    since: float = 0.0
    provider: str = ""  # "graph", "google", "caldav"
    account: str = ""  # address of the account


class RepCalendar(Record, frozen=True):
    """One rep's calendar as all reps may see it."""

    rep: str
    name: str = ""
    email: str = ""
    hours: WorkingHours = WorkingHours()
    link: LinkReport = LinkReport()
    busy: list[BusySpan] = []
    low: int = 0  # the busy times cover this range, half-open
    high: int = 0
    read_at: float = 0.0  # when they were read; 0: never
    links: bool = False  # the provider makes links for online meetings
    here: bool = False  # a console that can book in it is connected; the hub fills it in


class Answered(Record, frozen=True):
    """One question of a meeting type with its answer."""

    label: str
    value: str


class MeetingRecord(Record, frozen=True):
    """One meeting as the hub knows it."""

    id: str
    booking: str  # id of the booking in the host's console; another for each host that is tried
    type: str = ""  # name of the meeting type
    subject: str = ""
    host: str = ""  # rep
    host_name: str = ""
    team: str = ""  # whose turn it was; empty: nobody's
    chosen: Chosen = "named"
    reason: str = ""  # why this host, in plain words
    visitor: str = ""
    conversation: str = ""
    email: str = ""  # of the attendee
    name: str = ""
    zone: str = ""  # of the attendee
    lang: str = ""
    answers: list[Answered] = []
    start: int = 0
    end: int = 0
    state: MeetingStatus = "asked"
    words: str = ""  # why it is so, in plain words
    join_url: str = ""
    wanted_start: int = 0  # where it is being moved to
    wanted_end: int = 0
    by: str = ""  # who made it: "visitor", or a rep's id
    made: float = 0.0
    changed: float = 0.0
    version: int = 0  # grows by 1 with every change
    manage: str = ""  # address to move or cancel it; only to the host's console
    came: bool = False  # a rep noted that the attendee came
    uid: str = ""  # under which calendars know the event (RFC 5545); empty: not known
    invited: bool = True  # False: the calendar sends no invitation, and no mail went out


class Turn(Record, frozen=True):
    """One line of a team's ledger: who was next, who was skipped and why (U2)."""

    id: str
    team: str
    meeting: str
    rep: str
    at: float
    chosen: Chosen
    state: str  # "held", "booked", "cancelled", "no_show", "failed"; empty: a note, no turn
    reason: str = ""
    decision: str = ""  # JSON of `domain.assignment.Assignment`, with its inputs
    counted: bool = True  # owner's work and what was given to a named host are not


class FreeSlot(Record, frozen=True):
    """A start, and who could take it."""

    start: int
    reps: list[str] = []


class ClosedSlot(Record, frozen=True):
    """A start that is not offered: for each rep the rules that close it; see `domain.slots`."""

    start: int
    why: dict[str, list[str]] = {}


class LeftOut(Record, frozen=True):
    """A rep of the pool whose calendar cannot be counted on, and why."""

    rep: str
    name: str
    words: str


class PoolTimes(Record, frozen=True):
    """Answer to `AskTimes`: what reps can offer together."""

    low: int
    high: int
    duration_min: int
    slots: list[FreeSlot] = []
    closed: list[ClosedSlot] = []
    left_out: list[LeftOut] = []
    read_at: float = 0.0  # of the oldest reading that counts; 0: none
    refreshing: bool = False  # consoles were asked to read anew; ask again soon


# -- commands of a console ------------------------------------------------------------------


class PutCalendar(Wire, frozen=True, tag="put_calendar"):
    """Tell how this rep's calendar is; the hub fills in rep, name and address."""

    id: str
    calendar: RepCalendar


class PlanMeeting(Wire, frozen=True, tag="plan_meeting"):
    """Book with somebody: a named rep, or the turn of a team, or by the type's own rule.

    Refused as "conflict" when the time is not free for any of them. The meeting's id
    is the command's: the same again is the same meeting.
    """

    id: str
    type: str
    start: int
    email: str
    name: str = ""
    host: str = ""
    team: str = ""
    duration_min: int = 0  # 0: the type's
    subject: str = ""
    visitor: str = ""
    conversation: str = ""
    owner: str = ""  # rep who owns the account, as far as the console knows
    zone: str = ""
    lang: str = ""
    hosts: list[str] = []  # any of these, whoever is next; counts before `host`


class ChangeMeeting(Wire, frozen=True, tag="change_meeting"):
    """Move or cancel a meeting, or note that the visitor did not come."""

    id: str
    meeting: str
    what: Change
    start: int = 0
    end: int = 0
    words: str = ""  # for the attendee


class KeepMeeting(Wire, frozen=True, tag="keep_meeting"):
    """The host's console tells how a meeting stands: booked, pending, failed, moved, cancelled.

    It makes the record of a meeting that this console booked by itself. Workflows
    may wait for it.
    """

    id: str
    record: MeetingRecord
    conflict: bool = False  # failed since the time was taken: the next of the team may be asked
    secret: str = ""  # of the manage address, where the console made the meeting


# -- questions of a console ------------------------------------------------------------------


class AskCalendars(Wire, frozen=True, tag="ask_calendars"):
    """Question: list of `RepCalendar`, without busy times."""

    id: str


class AskTimes(Wire, frozen=True, tag="ask_times"):
    """Question: `PoolTimes` of a meeting type, of named reps or a team."""

    id: str
    type: str
    low: int
    high: int
    reps: list[str] = []  # empty: by `team`, or by the type's rule
    team: str = ""
    owner: str = ""
    duration_min: int = 0  # 0: the type's
    why: bool = False  # tell closed starts too
    moving: str = ""  # id of a meeting that looks for another time: its own is not in its way


class AskMeetings(Wire, frozen=True, tag="ask_meetings"):
    """Question: list of `MeetingRecord`, by start; at most 500.

    Those of the last week and ahead; with `before` those that had ended by then, however
    long ago, newest first.
    """

    id: str
    scope: str = "mine"  # "mine": as host or maker; "all"
    low: int = 0  # ends after this
    visitor: str = ""
    before: int = 0  # Unix seconds; 0: the last week and ahead


class AskTurns(Wire, frozen=True, tag="ask_turns"):
    """Question: list of `Turn` of a team, newest first."""

    id: str
    team: str
    limit: int = 100


# -- news, outside the reliable lane ---------------------------------------------------------


class CalendarSet(Wire, frozen=True, tag="calendar_set"):
    """To every console: a rep's calendar, without busy times, is new or changed."""

    calendar: RepCalendar


class MeetingSet(Wire, frozen=True, tag="meeting_set"):
    """To the consoles of host and maker: a meeting is new or changed."""

    meeting: MeetingRecord


class TimesWanted(Wire, frozen=True, tag="times_wanted"):
    """To one console: read the calendar now, somebody is choosing a time; then `PutCalendar`."""

    low: int
    high: int


# -- the reliable lane -----------------------------------------------------------------------


class MeetingAsked(Wire, frozen=True, tag="meeting_asked"):
    """To the host: book, move or cancel this in your calendar, then say so by `KeepMeeting`."""

    what: str  # "book", "move", "cancel"
    meeting: MeetingRecord
    words: str = ""  # for the attendee


MeetingCommand = PutCalendar | PlanMeeting | ChangeMeeting | KeepMeeting
MeetingQuestion = AskCalendars | AskTimes | AskMeetings | AskTurns
MeetingNews = CalendarSet | MeetingSet | TimesWanted
