"""A profile as the lines of the visitor pane."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from app.domain.wire.meetings import MeetingRecord
from app.domain.wire.records import Decision, Fact, PageView, Profile, SessionRecord
from app.ui import words
from app.ui.cities import city
from app.ui.visitor.agent import device, is_mobile
from app.ui.widgets.lines import Shown

FIELD_ICONS = {
    "name": "user", "first_name": "user", "last_name": "user", "email": "mail", "phone": "phone",
    "company": "building", "title": "tag", "website": "world", "country": "flag", "city": "map-pin",
    "industry": "building", "employees": "users",
}  # fmt: skip
PAGES, SESSIONS, CHATS, MEETINGS = 12, 5, 5, 5  # most lines of each section
Row = tuple[str, str, str, str]  # icon, name, value, note


def details(profile: Profile, now: float) -> list[Row]:
    """Return the known facts with source and age, then place, device and visits."""
    rows = [_of_fact(fact, now) for fact in sorted(profile.facts, key=_rank)]
    known = {fact.field for fact in profile.facts}
    card = profile.card
    if card.email and "email" not in known:
        rows.insert(0, ("mail", field_name("email"), card.email, ""))
    if card.place:
        rows.append(("map-pin", words.translate("Visitor", "Place"), card.place, ""))
    if about := device(profile.user_agent):
        icon = "device-mobile" if is_mobile(profile.user_agent) else "device-laptop"
        rows.append((icon, words.translate("Visitor", "Device"), about, ""))
    if profile.first_seen:
        first = words.translate("Visitor", "first {time}").format(
            time=words.ago(profile.first_seen, now)
        )
        count = str(max(1, len(profile.sessions)))
        rows.append(("history", words.translate("Visitor", "Visits"), f"{count} · {first}", ""))
    return rows


def sources(profile: Profile) -> list[Row]:
    """Return where the newest visit came from: UTM fields, GCLID, referrer, landing page."""
    if not profile.sessions:
        return []
    visit = profile.sessions[0]
    named = [
        ("target", words.translate("Visitor", "Campaign"), visit.utm.get("campaign", "")),
        ("world", words.translate("Visitor", "Source"), visit.utm.get("source", "")),
        ("broadcast", words.translate("Visitor", "Medium"), visit.utm.get("medium", "")),
        ("search", words.translate("Visitor", "Term"), visit.utm.get("term", "")),
        ("notes", words.translate("Visitor", "Content"), visit.utm.get("content", "")),
        ("ad", words.translate("Visitor", "GCLID"), visit.gclid),
        ("link", words.translate("Visitor", "Referrer"), words.host(visit.referrer)),
        ("door-enter", words.translate("Visitor", "Landing"), visit.landing),
    ]
    rows = [(icon, name, value, "") for icon, name, value in named if value]
    if not any((visit.utm, visit.gclid, visit.referrer)):
        direct = words.translate("Visitor", "Direct: no referrer, no campaign")
        rows.insert(0, ("world", words.translate("Visitor", "Source"), direct, ""))
    return rows


def trail(profile: Profile, now: float) -> list[Shown]:
    """Return the pages of the newest visit, newest first, with the time spent on each."""
    pages = profile.sessions[0].pages if profile.sessions else []
    newest = sorted(pages, key=lambda page: page.entered, reverse=True)
    return [_of_page(page, now) for page in newest[:PAGES]]


def earlier(profile: Profile, now: float) -> list[Shown]:
    """Return the visits before this one."""
    return [_of_session(visit, now) for visit in profile.sessions[1 : SESSIONS + 1]]


def chats(profile: Profile, now: float) -> list[Shown]:
    """Return the conversations with this visitor, newest first."""
    return [
        Shown(
            "message-circle",
            " · ".join(p for p in (c.rep_name, _status(c.status), c.disposition) if p),
            words.short_ago(c.opened, now),
            words.exact(c.opened),
        )
        for c in profile.conversations[:CHATS]
    ]


def meetings(known: Sequence[MeetingRecord], zone: ZoneInfo | None, now: float) -> list[Shown]:
    """Return the meetings with this visitor, the next one first, in the rep's zone."""
    return [_of_meeting(each, zone, now) for each in known[:MEETINGS]]


def routing(profile: Profile, now: float) -> list[Shown]:
    """Return the newest decision: its rule and reason, then each rep and why or why not."""
    if not profile.decisions:
        return []
    decision = max(profile.decisions, key=lambda d: d.ts)
    title = f"{decision.reason} · {decision.rule}" if decision.rule else decision.reason
    first = Shown("route", title, words.short_ago(decision.ts, now), words.exact(decision.ts))
    return [first, *_candidates(decision)]


def field_name(field: str) -> str:
    """Return the words for a visitor field."""
    return {
        "name": words.translate("Visitor", "Name"),
        "first_name": words.translate("Visitor", "First name"),
        "last_name": words.translate("Visitor", "Last name"),
        "email": words.translate("Visitor", "E-mail"),
        "phone": words.translate("Visitor", "Phone"),
        "company": words.translate("Visitor", "Company"),
        "title": words.translate("Visitor", "Job title"),
        "website": words.translate("Visitor", "Website"),
        "city": words.translate("Visitor", "City"),
        "state": words.translate("Visitor", "State"),
        "country": words.translate("Visitor", "Country"),
        "industry": words.translate("Visitor", "Industry"),
        "timezone": words.translate("Visitor", "Time zone"),
        "language": words.translate("Visitor", "Language"),
        "employees": words.translate("Visitor", "Employees"),
        "description": words.translate("Visitor", "Note"),
    }.get(field, field.replace("_", " ").capitalize())


def _rank(fact: Fact) -> tuple[int, str]:
    order = list(FIELD_ICONS)
    return (order.index(fact.field) if fact.field in order else len(order), fact.field)


def _of_fact(fact: Fact, now: float) -> Row:
    note = f"{words.source(fact.source)}, {words.ago(fact.at, now)}"
    value = _readable(fact, now)
    return FIELD_ICONS.get(fact.field, "tag"), field_name(fact.field), value, note


def _readable(fact: Fact, now: float) -> str:
    """Return a fact's value; of what the browser tells by a code, the name."""
    zone = words.zone_or_none(fact.value) if fact.field == "timezone" else None
    if zone is not None:
        return f"{city(zone)} · {words.clock_in(now, zone)}"
    if fact.field == "language":
        return QLocale(fact.value).nativeLanguageName() or fact.value
    return fact.value


def _of_meeting(meeting: MeetingRecord, zone: ZoneInfo | None, now: float) -> Shown:
    if zone is None:
        day, time = words.weekday(meeting.start), words.clock_time(meeting.start)
    else:
        day, time = words.day_in(meeting.start, zone), words.clock_in(meeting.start, zone)
    said = " · ".join(part for part in (f"{day}, {time}", meeting.host_name) if part)
    ahead = meeting.end > now
    icon = "calendar-event" if ahead else "history"
    more = f"{meeting.subject}\n{words.exact(meeting.start)}".strip()
    return Shown(icon, said, _standing(meeting, now), more, "ok_text" if ahead else "faint")


def _standing(meeting: MeetingRecord, now: float) -> str:
    """Return how far away a meeting is, or how it stands."""
    if meeting.state in {"asked", "pending"}:
        return words.translate("Visitor", "being confirmed")
    if meeting.state == "no_show":
        return words.translate("Visitor", "did not come")
    if meeting.end <= now:
        return words.translate("Visitor", "came") if meeting.came else ""
    if meeting.start <= now:
        return words.translate("Visitor", "now")
    return words.translate("Visitor", "in {time}").format(time=words.duration(meeting.start - now))


def _of_page(page: PageView, now: float) -> Shown:
    spent = words.duration((page.left or now) - page.entered)
    here = page.left is None
    note = words.translate("Visitor", "now · {time}").format(time=spent) if here else spent
    more = f"{page.url}\n{words.exact(page.entered)}"
    title = f"{page.path}  {page.title}" if page.title else page.path
    return Shown("eye", title, note, more, "ok_text" if here else "faint")


def _of_session(visit: SessionRecord, now: float) -> Shown:
    count = len(visit.pages)
    pages = (
        words.translate("Visitor", "1 page")
        if count == 1
        else words.translate("Visitor", "{n} pages").format(n=count)
    )
    origin = visit.utm.get("source", "") or words.host(visit.referrer)
    said = " · ".join(part for part in (visit.landing, pages, origin) if part)
    when = words.short_ago(visit.started, now)
    return Shown("history", said, when, words.exact(visit.started))


def _candidates(decision: Decision) -> list[Shown]:
    return [
        Shown(
            "circle-check" if c.rep == decision.rep else "circle",
            f"{c.name}: {c.reason}",
            colour="ok_text" if c.rep == decision.rep else "faint",
        )
        for c in decision.candidates
    ]


def _status(status: str) -> str:
    return {
        "waiting": words.translate("Visitor", "waiting"),
        "offered": words.translate("Visitor", "offered"),
        "open": words.translate("Visitor", "open"),
        "closed": words.translate("Visitor", "closed"),
    }.get(status, status)
