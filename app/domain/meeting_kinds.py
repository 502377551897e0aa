"""What a kind of meeting is, and which team hosts it: pages of shared settings.

The kinds are documents of kind "meeting_type", teams of kind "team", by name. A name
is what links carry (``/meet/NAME``), so it is short and plain. Not to be mixed up
with `slots.MeetingType`, which is the part of a kind that closes starts.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec

from app.domain.meeting_placeholders import IN_MAILS, IN_SUBJECTS, Said, filled_in, unknown
from app.domain.meeting_placeholders import shown as shown_names
from app.domain.plain_line import plain_line
from app.domain.slots import MeetingType
from app.domain.wire.meet import Question, TypeShown

Location = Literal["online", "phone", "link", "place"]
HostRule = Literal["me", "team", "owner"]  # owner: the account's owner first, then the team

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,38}[a-z0-9]|[a-z0-9]")
STEPS = (5, 10, 15, 20, 30, 60)
MAX_TEXT, MAX_QUESTIONS, MAX_MEMBERS, MAX_REMINDERS, MAX_PLACE = 2000, 10, 200, 3, 500


class Kind(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One kind of meeting."""

    title: str = "Meeting"
    duration_min: int = 30
    step_min: int = 0  # between two starts; 0: the duration, or the nearest step below it
    grid: Literal["clock", "interval"] = "clock"
    before_min: int = 0  # kept free before and after
    after_min: int = 0
    notice_min: int = 120  # between the booking and the meeting
    window_days: int = 30
    max_per_day: int = 0  # of one host; 0: no limit
    tentative_blocks: bool = True
    elsewhere_blocks: bool = False
    location: Location = "online"  # the host's own provider makes the link: Teams or Meet
    where: str = ""  # address of an own link, or the place
    questions: list[Question] = []
    host: HostRule = "me"  # "me": whoever offers it; on its own page, `rep`
    rep: str = ""  # the host of its own page where `host` is "me"
    team: str = ""  # name of the team, for "team" and "owner"
    subject: str = ""  # of the event; {type}, {name}, {company}, {host}; empty: the usual one
    text: str = ""  # shown before booking
    confirmation: str = ""  # mailed besides the invitation; empty: no mail of our own
    reminder: str = ""  # text of the reminders; empty: the usual one
    remind_min: list[int] = []  # minutes before the meeting
    linkable: bool = False  # it has a page of its own, and visitors may choose it in the chat
    position: int = 0  # in lists; then by title


class Member(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A rep in a team."""

    rep: str
    name: str = ""  # as when it was added
    active: bool = True
    weight: int = 100
    priority: int = 2
    cap: int = 0  # meetings ahead at once; 0: none
    calibration: float = 0.0  # added to what was booked; a newcomer starts at the average


class Team(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Reps who take turns."""

    title: str = "Team"
    members: list[Member] = []


USUAL = Kind()


def kind_of(body: Mapping[str, Any]) -> Kind:
    """Return a kind from its document; what cannot be read makes the usual one of its title."""
    try:
        return msgspec.convert(dict(body), Kind)
    except msgspec.ValidationError:
        return Kind(title=str(body.get("title") or USUAL.title)[:100])


def team_of(body: Mapping[str, Any]) -> Team:
    """Return a team from its document; one that cannot be read has nobody in it."""
    try:
        return msgspec.convert(dict(body), Team)
    except msgspec.ValidationError:
        return Team(title=str(body.get("title") or "Team")[:100])


def rules_of(kind: Kind, duration_min: int = 0) -> MeetingType:
    """Return what closes starts; another duration keeps everything else."""
    duration = duration_min or kind.duration_min
    return MeetingType(
        duration_min=duration,
        granularity_min=kind.step_min or step_below(duration),
        grid=kind.grid,
        buffer_before_min=kind.before_min,
        buffer_after_min=kind.after_min,
        min_notice_min=kind.notice_min,
        window_days=kind.window_days,
        max_per_day=kind.max_per_day or None,
        tentative_blocks=kind.tentative_blocks,
        working_elsewhere_blocks=kind.elsewhere_blocks,
    )


def step_below(duration_min: int) -> int:
    """Return the largest step of the grid that is not longer than a meeting."""
    return max((step for step in STEPS if step <= duration_min), default=STEPS[0])


def shown(name: str, kind: Kind, host: str = "") -> TypeShown:
    """Return a kind as visitors see it."""
    return TypeShown(
        name=name,
        title=kind.title,
        duration_min=kind.duration_min,
        location=kind.location,
        host=host,
        text=kind.text,
        questions=kind.questions,
        where=plain_line(kind.where)[:MAX_PLACE] if kind.location == "place" else "",
    )


def subject_of(kind: Kind, *, name: str, host: str, company: str = "") -> str:
    """Return the event's subject, one line; braces that are unknown stay."""
    said = Said(type=kind.title, name=name, company=company, host=host)
    text = filled_in(kind.subject or "{type}: {name} and {host}", said, IN_SUBJECTS)
    return plain_line(text)[:200]


def in_order(kinds: Iterable[tuple[str, Kind]]) -> list[tuple[str, Kind]]:
    """Return kinds as people see them in a list."""
    return sorted(kinds, key=lambda pair: (pair[1].position, pair[1].title.casefold(), pair[0]))


def kind_faults(name: str, kind: Kind) -> list[str]:
    """Return what is wrong with a kind, in plain words; nothing when it may be used."""
    return [words for _, wrong, words in _checks(name, kind) if wrong]


def kind_faults_by_place(name: str, kind: Kind) -> dict[str, str]:
    """Return the first fault of each field, by the field's name; see `kind_faults`."""
    found: dict[str, str] = {}
    for place, wrong, words in _checks(name, kind):
        if wrong:
            found.setdefault(place, words)
    return found


def team_faults(name: str, team: Team) -> list[str]:
    """Return what is wrong with a team, in plain words; nothing when it may be used."""
    reps = [member.rep for member in team.members]
    checks = (
        (not NAME.fullmatch(name), "The name has small letters, digits and hyphens, at most 40."),
        (
            not team.title.strip() or len(team.title) > 100,
            "Give it a title of at most 100 letters.",
        ),
        (len(reps) > MAX_MEMBERS, f"A team has at most {MAX_MEMBERS} members."),
        (len(set(reps)) < len(reps), "A rep is in a team once."),
        (any(not 0 <= m.weight <= 1000 for m in team.members), "A weight is 0 to 1000."),
        (any(not 0 <= m.priority <= 10 for m in team.members), "A priority is 0 to 10."),
        (any(not 0 <= m.cap <= 1000 for m in team.members), "A cap is 0 to 1000; 0 is none."),
    )
    return [words for wrong, words in checks if wrong]


def _is_link(text: str) -> bool:
    return text.startswith("https://") and len(text) <= 500 and not re.search(r"\s", text)


def _checks(name: str, kind: Kind) -> Iterable[tuple[str, bool, str]]:
    """Yield field, whether it is wrong, and what to say then."""
    yield from _times_checks(kind)
    yield from (
        (
            "name",
            not NAME.fullmatch(name),
            "The name has small letters, digits and hyphens, at most 40.",
        ),
        (
            "title",
            not kind.title.strip() or len(kind.title) > 100,
            "Give it a title of at most 100 letters.",
        ),
        (
            "team",
            kind.host in {"team", "owner"} and not kind.team,
            "Choose the team that hosts it.",
        ),
        ("rep", kind.linkable and kind.host == "me" and not kind.rep, "Choose who hosts its page."),
        (
            "where",
            kind.location == "link" and not _is_link(kind.where),
            "The link begins with https://.",
        ),
        (
            "where",
            kind.location == "place" and not kind.where.strip(),
            "Say where it takes place.",
        ),
        (
            "questions",
            len(kind.questions) > MAX_QUESTIONS,
            f"At most {MAX_QUESTIONS} questions are asked.",
        ),
        (
            "questions",
            any(not q.label.strip() for q in kind.questions),
            "Every question needs words.",
        ),
    )
    for place in _TEXTS:
        too_long = len(getattr(kind, place)) > MAX_TEXT
        yield place, too_long, f"A text has at most {MAX_TEXT} letters."
    for place, names in _FILLED.items():
        left = unknown(getattr(kind, place), names)
        known = shown_names(names)
        yield place, bool(left), f"Not filled in here: {shown_names(left)}. Use {known}."


def _times_checks(kind: Kind) -> Iterable[tuple[str, bool, str]]:
    far, many = any(not 5 <= each <= 20_160 for each in kind.remind_min), len(kind.remind_min)
    return (
        (
            "duration_min",
            not 5 <= kind.duration_min <= 480,
            "A meeting takes 5 minutes to 8 hours.",
        ),
        (
            "step_min",
            kind.step_min not in {0, *STEPS},
            "Starts lie 5, 10, 15, 20, 30 or 60 minutes apart.",
        ),
        (
            "before_min",
            not 0 <= kind.before_min <= 240,
            "At most 4 hours can be kept free before a meeting.",
        ),
        (
            "after_min",
            not 0 <= kind.after_min <= 240,
            "At most 4 hours can be kept free after a meeting.",
        ),
        ("notice_min", not 0 <= kind.notice_min <= 43_200, "The notice is at most 30 days."),
        (
            "window_days",
            not 1 <= kind.window_days <= 365,
            "It can be booked 1 to 365 days ahead.",
        ),
        (
            "max_per_day",
            not 0 <= kind.max_per_day <= 50,
            "The daily limit is at most 50; 0 is no limit.",
        ),
        ("remind_min", many > MAX_REMINDERS, f"At most {MAX_REMINDERS} reminders are sent."),
        ("remind_min", far, "A reminder goes out 5 minutes to 14 days before."),
    )


_FILLED = {"subject": IN_SUBJECTS, "confirmation": IN_MAILS, "reminder": IN_MAILS}
_TEXTS = ("text", "confirmation", "reminder", "subject", "where")
