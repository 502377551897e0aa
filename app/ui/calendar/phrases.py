"""The words of the calendar's page."""

from app.domain.calendar_link import NAMES, CalendarLink, LinkState
from app.ui import words
from app.ui.said import said

translate = words.translate
Shown = tuple[str, str, str, str]  # icon, name, value, note
TONES = {
    LinkState.EXPIRING: "warn",
    LinkState.UNREACHABLE: "warn",
    LinkState.LIMITED: "warn",
    LinkState.NEEDS_SIGN_IN: "bad",
    LinkState.NEEDS_CONSENT: "bad",
    LinkState.BLOCKED: "bad",
}


def title(link: CalendarLink) -> str:
    """Return one line for the head of the page."""
    if not link.provider:
        return translate("Calendar", "Not connected")
    name = NAMES.get(link.provider, link.provider)
    if link.is_broken:
        return translate("Calendar", "Connection to {name} is broken").format(name=name)
    return translate("Calendar", "Connected to {name}").format(name=name)


def state(link: CalendarLink) -> str:
    """Return the state in a word or two."""
    return {
        LinkState.OK: translate("Calendar", "in order"),
        LinkState.EXPIRING: translate("Calendar", "about to end"),
        LinkState.NEEDS_SIGN_IN: translate("Calendar", "sign-in needed"),
        LinkState.NEEDS_CONSENT: translate("Calendar", "an admin must agree"),
        LinkState.BLOCKED: translate("Calendar", "blocked by a rule"),
        LinkState.UNREACHABLE: translate("Calendar", "not reachable"),
        LinkState.LIMITED: translate("Calendar", "asked for a pause"),
        LinkState.OFF: translate("Calendar", "not connected"),
        LinkState.CHECKING: translate("Calendar", "being read"),
    }[link.state]


def facts(link: CalendarLink, now: float) -> list[Shown]:
    """Return account, calendar, the last reading and the state."""
    if not link.provider:
        return []
    told = state(link)
    if link.checking:
        told = translate("Calendar", "being checked…")
    rows: list[Shown] = []
    if link.account:
        rows.append(("user", translate("Calendar", "Account"), link.account, ""))
    if link.calendar:
        note = translate("Calendar", "busy times are read here, meetings are written here")
        rows.append(("calendar", translate("Calendar", "Calendar"), link.calendar, note))
    last = words.ago(link.last_read, now) if link.last_read else translate("Calendar", "not yet")
    rows.append(("refresh", translate("Calendar", "Last read"), last, ""))
    since = ""
    if link.since and link.state not in {LinkState.OK, LinkState.CHECKING}:
        since = translate("Calendar", "since {when}").format(when=words.exact(link.since))
    rows.append(("activity", translate("Calendar", "State"), told, since))
    return rows


def trouble(link: CalendarLink, now: float) -> str:
    """Return what is wrong and what to do next; empty while all is well."""
    if link.state not in TONES:
        return ""
    parts = [said(link.words), said(link.step)]
    if link.state is LinkState.LIMITED and link.until > now:
        again = translate("Calendar", "Next try in {time}.")
        parts.append(again.format(time=words.duration(link.until - now)))
    if link.code:
        parts.append(translate("Calendar", "(Code: {code})").format(code=link.code))
    return " ".join(part for part in parts if part)


def other(link: CalendarLink) -> str:
    """Return the question about another account than before."""
    if not link.other:
        return ""
    before = link.account or translate("Calendar", "the account of before")
    return translate(
        "Calendar",
        "You signed in as {other}, but {before} was connected. Meetings would be read and written "
        "in the other calendar.",
    ).format(other=link.other, before=before)


def help_of(provider: str) -> str:
    """Return where what has to be typed comes from."""
    return {
        "graph": translate(
            "Calendar",
            "Your IT registers Foyer once in Microsoft Entra: kind “Mobile and desktop "
            "applications”, redirect address http://localhost/callback, delegated right "
            "Calendars.ReadWrite. They give you the client id, and the tenant if it is not to be "
            "left open.",
        ),
        "google": translate(
            "Calendar",
            "Your IT makes a client of the kind “Desktop app” in the Google Cloud console, with "
            "the Calendar API switched on. They give you its id and secret; for a desktop app the "
            "secret is none. On Google's page, tick every box.",
        ),
        "caldav": translate(
            "Calendar",
            "For iCloud, Fastmail, Nextcloud and others. Use an app password where the provider "
            "offers them; it is kept in this computer's keychain, never in a file.",
        ),
    }.get(provider, "")
