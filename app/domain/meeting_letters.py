"""The mails about one meeting, as plain text: what, with whom, when, where, what to do. No I/O.

Decided: two languages, chosen by the visitor's; times on the visitor's wall clock with the
zone's city and offset, and on the host's where it shows another one. What a visitor typed
is a name at most: one line, short, without an address of the web, and never filled in again.
Each part has its own limit, so that a mail has one and no link is ever cut.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo

import msgspec

from app.domain.crm_text import one_line, several_lines
from app.domain.facts import main_language
from app.domain.ics import known_zone, utc_text
from app.domain.meeting_letter_words import ENGLISH, WORDS, Words
from app.domain.meeting_placeholders import Said, filled_in
from app.domain.zone_cities import city_of

INVITED, MOVED, CANCELLED, REMINDER = "invited", "moved", "cancelled", "reminder"
KINDS = (INVITED, MOVED, CANCELLED, REMINDER)
LONGEST_NAME, LONGEST_TITLE, LONGEST_PLACE, LONGEST_WORDS = 80, 150, 500, 3_000
LONGEST_SUBJECT, LONGEST_TEXT = 250, 24_000  # characters; what the parts can come to at most
GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.office.com/calendar/0/deeplink/compose"
_UTC = ZoneInfo("UTC")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,20}://|www\.", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class Occasion:
    """What there is to say, and to whom."""

    kind: str  # one of KINDS
    title: str  # of the meeting
    start: int  # Unix seconds
    end: int
    host: str = ""  # name, or address
    guest: str = ""  # the name that the visitor typed
    guest_zone: str = ""  # IANA; one that nobody knows counts as the host's
    host_zone: str = ""
    language: str = ""  # such as "it" or "it-CH"; others read English
    place: str = ""  # a link, a telephone number or an address
    manage: str = ""  # link with which the visitor moves or cancels it
    text: str = ""  # of the meeting type, with placeholders in braces
    type: str = ""  # title of the meeting type
    company: str = ""  # as the visitor or the site told it
    reason: str = ""  # of a cancellation
    attached: bool = True  # whether invite.ics is in the mail


@dataclass(frozen=True, slots=True)
class Written:
    """Subject and plain text of a mail."""

    subject: str
    text: str


def written(occasion: Occasion) -> Written:
    """Return the mail; every value is bounded, and nothing in it adds a line to the subject."""
    words = words_of(occasion.language)
    zone = guest_zone(occasion)
    title, city = _title(occasion), city_of(zone.key, words.language)
    date, time = _date(_wall(occasion.start, zone), words), f"{_wall(occasion.start, zone):%H:%M}"
    subject = f"{_about(occasion, words)}: {title}, {date}, {time} ({city})"
    parts = [
        words.hello.format(name=_name(occasion.guest))
        if _name(occasion.guest)
        else words.hello_all,
        _opening(occasion, words, Said(date=date, time=time, zone=city)),
        _facts(occasion, words, zone),
        *_what_to_do(occasion, words),
        one_line(occasion.host)[:LONGEST_NAME],
    ]
    return Written(one_line(subject), "\n\n".join(part for part in parts if part))


def words_of(language: str) -> Words:
    """Return the words of a language, or the English ones."""
    return WORDS.get(main_language(language), ENGLISH)


def guest_zone(occasion: Occasion) -> ZoneInfo:
    """Return the zone that the visitor reads times in."""
    return known_zone(occasion.guest_zone) or known_zone(occasion.host_zone) or _UTC


def when(start: int, end: int, zone: ZoneInfo, words: Words) -> str:
    """Return a time on a wall clock: date, hours, zone, and its distance from UTC.

    A meeting over a change of the clocks has the distance at both of its ends.
    """
    first, last = _wall(start, zone), _wall(end, zone)
    began, ended = _offset(first), _offset(last)
    until = (
        f"{last:%H:%M}" if last.date() == first.date() else f"{_date(last, words)}, {last:%H:%M}"
    )
    city = city_of(zone.key, words.language)
    if began == ended:
        place = city if city == began else f"{city}, {began}"
        return f"{_date(first, words)}, {first:%H:%M}-{until} ({place})"
    return f"{_date(first, words)}, {first:%H:%M} ({began}) - {until} ({ended}; {city})"


def google_link(title: str, start: int, end: int, place: str = "") -> str:
    """Return the address that adds a meeting to a Google calendar."""
    dates = f"{utc_text(start)}/{utc_text(end)}"
    asked = {"action": "TEMPLATE", "text": title, "dates": dates, "location": place}
    return f"{GOOGLE}?{_query(asked)}"


def outlook_link(title: str, start: int, end: int, place: str = "") -> str:
    """Return the address that adds a meeting to an Outlook calendar."""
    asked = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": title,
        "startdt": f"{_wall(start, _UTC):%Y-%m-%dT%H:%M:%SZ}",
        "enddt": f"{_wall(end, _UTC):%Y-%m-%dT%H:%M:%SZ}",
        "location": place,
    }
    return f"{OUTLOOK}?{_query(asked)}"


def _about(occasion: Occasion, words: Words) -> str:
    """Return what the mail is; without the file it is not the invitation, which others send."""
    confirms = occasion.kind == INVITED and not occasion.attached
    return words.confirmed if confirms else words.subjects[occasion.kind]


def _opening(occasion: Occasion, words: Words, times: Said) -> str:
    """Return the text of the meeting type, or the sentence of the kind; then why, if cancelled."""
    said = msgspec.structs.replace(
        times,
        type=one_line(occasion.type)[:LONGEST_TITLE],
        name=_name(occasion.guest),
        company=_name(occasion.company),
        host=one_line(occasion.host)[:LONGEST_NAME],
        subject=_title(occasion),
        link=_place(occasion),
        manage=_manage(occasion),
    )
    text = several_lines(occasion.text)[:LONGEST_WORDS] or words.openings[occasion.kind]
    reason = several_lines(occasion.reason)[:LONGEST_WORDS] if occasion.kind == CANCELLED else ""
    return "\n\n".join(part for part in (_cut(filled_in(text, said)), reason) if part)


def _facts(occasion: Occasion, words: Words, zone: ZoneInfo) -> str:
    host, host_zone = one_line(occasion.host)[:LONGEST_NAME], known_zone(occasion.host_zone)
    lines = [
        f"{words.what}: {_title(occasion)}",
        f"{words.with_whom}: {host}" if host else "",
        f"{words.when}: {when(occasion.start, occasion.end, zone, words)}",
    ]
    if host_zone and _differ(occasion, zone, host_zone):
        theirs = when(occasion.start, occasion.end, host_zone, words)
        lines.append(f"{words.when_for.format(host=host or words.host)}: {theirs}")
    if _place(occasion) and occasion.kind != CANCELLED:
        lines.append(f"{words.where}: {_place(occasion)}")
    return "\n".join(line for line in lines if line)


def _what_to_do(occasion: Occasion, words: Words) -> list[str]:
    """Return how to move, cancel and note it; how to find another time when it is cancelled."""
    manage = _manage(occasion)
    if occasion.kind == CANCELLED:
        return [f"{words.book_again}: {manage}" if manage else ""]
    change = f"{words.change}: {manage}" if manage else words.change_by_answer
    if occasion.kind == REMINDER:
        return [change]
    given = (_title(occasion), occasion.start, occasion.end, _place(occasion))
    add = words.add_by_file if occasion.attached else words.add
    links = f"Google: {google_link(*given)}\nOutlook: {outlook_link(*given)}"
    return [change, f"{add}\n{links}"]


def _differ(occasion: Occasion, zone: ZoneInfo, other: ZoneInfo) -> bool:
    moments = (occasion.start, occasion.end)
    return any(_offset(_wall(m, zone)) != _offset(_wall(m, other)) for m in moments)


def _wall(instant: int, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(instant, zone)


def _date(day: datetime, words: Words) -> str:
    weekday, month = words.weekdays[day.weekday()], words.months[day.month - 1]
    return f"{weekday} {day.day} {month} {day.year}"


def _offset(wall: datetime) -> str:
    """Return the distance from UTC as people write it: UTC, UTC+2, UTC-3:30."""
    distance = wall.utcoffset() or timedelta()
    minutes = abs(int(distance.total_seconds())) // 60
    if not minutes:
        return "UTC"
    sign = "-" if distance < timedelta() else "+"
    return f"UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")


def _name(typed: str) -> str:
    """Return the name that a visitor typed; one that holds an address of the web is none."""
    plain = _visible(one_line(typed))[:LONGEST_NAME].strip()
    return "" if _SCHEME.search(plain) else plain


def _title(occasion: Occasion) -> str:
    """Return the meeting's title without addresses: a visitor's name may stand in it."""
    plain = _SCHEME.sub(" ", _visible(one_line(occasion.title)))
    return one_line(plain)[:LONGEST_TITLE].strip()


def _place(occasion: Occasion) -> str:
    return one_line(occasion.place) if len(occasion.place) <= LONGEST_PLACE else ""


def _manage(occasion: Occasion) -> str:
    link = occasion.manage.strip()
    return link if len(link) <= LONGEST_PLACE and _LINK.fullmatch(link) else ""


def _visible(text: str) -> str:
    """Return text without the letters that turn or hide others."""
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def _cut(text: str) -> str:
    return text if len(text) <= 2 * LONGEST_WORDS else text[: 2 * LONGEST_WORDS].rpartition(" ")[0]


def _query(asked: Mapping[str, str]) -> str:
    return urlencode({k: v for k, v in asked.items() if v}, quote_via=quote, errors="replace")
