"""The rep's calendar and mail."""

import base64

from app.core.http import Answer, fetch
from app.domain.calendar_link import HEALTH, NAMES, CalendarLink, LinkState
from app.domain.checkup import RED, WARN, Repair, Row
from app.domain.health import CONNECTING, FAULT, NEEDS_SIGN_IN, OFF, OK
from app.services.checkup import words
from app.services.checkup.ground import ASK_WITHIN_S, Ground
from app.services.checkup.measures import lasting
from app.services.mail_checkup import mail_state

LISTING = b'<?xml version="1.0"?><propfind xmlns="DAV:"><prop><displayname/></prop></propfind>'
CALENDARS = {  # the usual address, and a path that wants a sign-in
    "graph": ("https://graph.microsoft.com/v1.0", "/me"),
    "google": ("https://www.googleapis.com/calendar/v3", "/users/me/calendarList"),
}


async def look_at_calendar(ground: Ground) -> list[Row]:
    """Tell how the link is judged; without a console, whether its server answers."""
    if ground.running is not None:
        return [_judged(ground.running.state().calendar_link, ground.clock.now())]
    if not ground.settings().calendar.provider:
        return [_nothing()]
    return [await _reached(ground)]


def _nothing() -> Row:
    repair = Repair("open_calendar")
    return Row("calendar", OFF, words.NO_CALENDAR, words.NO_CALENDAR_MEANS, repair=repair)


def _judged(link: CalendarLink, now: float) -> Row:
    if link.state is LinkState.OFF:
        return _nothing()
    name = NAMES.get(link.provider, link.provider)
    details: tuple[tuple[str, str], ...] = (("Calendar", link.calendar), ("Kind", name))
    if link.last_read:
        details = (*details, ("Last read", words.AGO.format(lasting=lasting(now - link.last_read))))
    state = HEALTH[link.state]
    if link.state is LinkState.EXPIRING:
        repair = Repair("reconnect_calendar")
        return Row("calendar", WARN, link.words, link.step, details, repair=repair)
    if state not in RED:
        said = words.CALENDAR_WELL.format(name=name, account=link.account or "?")
        shown = OK if state != CONNECTING else WARN
        return Row("calendar", shown, said if shown == OK else link.words, details=details)
    if link.code:
        details = (*details, ("Code", link.code))
    means = link.step or words.CALENDAR_MEANS
    return Row("calendar", state, link.words, means, details, repair=_repair(link))


def _repair(link: CalendarLink) -> Repair:
    """Return what helps: somebody else's yes needs words to send."""
    if link.state in {LinkState.NEEDS_CONSENT, LinkState.BLOCKED}:
        return Repair("copy", " ".join(part for part in (link.words, link.step, link.code) if part))
    return Repair("open_calendar" if link.managed else "reconnect_calendar")


async def _reached(ground: Ground) -> Row:
    calendar = ground.settings().calendar
    usual, path = CALENDARS.get(calendar.provider, (calendar.url, ""))
    address = (calendar.api_url or usual).rstrip("/") + path if path else calendar.url
    answer = await _ask(ground, address)
    if answer.status in {200, 207}:
        return Row("calendar", OK, words.CALENDAR_KNOWS.format(address=address))
    kept = calendar.provider in CALENDARS or not calendar.password  # in the keychain, if at all
    if answer.status in {401, 403} and kept:
        return Row("calendar", OK, words.CALENDAR_ANSWERS.format(address=address))
    if answer.status in {401, 403}:
        said, state = words.CALENDAR_REFUSES.format(address=address), NEEDS_SIGN_IN
    else:
        said, state = words.CALENDAR_STRANGE.format(address=address, status=answer.status), FAULT
    repair = Repair("open_calendar")
    return Row("calendar", state, said, words.CALENDAR_MEANS, repair=repair)


async def _ask(ground: Ground, address: str) -> Answer:
    calendar = ground.settings().calendar
    if calendar.provider in CALENDARS:
        return await ground.get(address)
    pair = f"{calendar.username}:{calendar.password}".encode()
    headers = {"Authorization": f"Basic {base64.b64encode(pair).decode()}", "Depth": "0"}
    request = ground.client.build_request(
        "PROPFIND", address, headers=headers if calendar.password else {}, content=LISTING
    )
    return await fetch(ground.client, request, within_s=ASK_WITHIN_S)


async def look_at_mail(ground: Ground) -> list[Row]:
    """Try the way that mail is sent, without sending any."""
    state, said = await mail_state(ground.settings())
    red = state in RED
    repair = Repair("open_mail") if red or state == OFF else None
    return [Row("mail", state, said, words.MAIL_MEANS if red else "", repair=repair)]
