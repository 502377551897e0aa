"""One cheap read of a cloud calendar, which tells whether the link to it works (facts 3.3)."""

from urllib.parse import quote

import msgspec

from app.core.http import Answer
from app.domain.errors import SignInNeededError
from app.services.calendars.base import Probed
from app.services.calendars.oauth import Api, fields, read


class _Owner(msgspec.Struct):
    address: str | None = None


class _GraphCalendar(msgspec.Struct):
    id: str
    name: str | None = None
    owner: _Owner | None = None


class _GoogleCalendar(msgspec.Struct):
    id: str
    summary: str | None = None
    primary: bool = False


async def probe_graph(api: Api) -> Probed:
    """Renew, then GET /me/calendar; raise as `Calendar` does."""
    await api.refresh()
    answer = await api.call("GET", "/me/calendar", query={"$select": "id,name,owner"})
    _check_rights(answer, "Microsoft")
    found = read(answer, _GraphCalendar, api.host)
    owner = found.owner.address if found.owner else ""
    return Probed(owner or "", found.name or "")


async def probe_google(api: Api, calendar: str) -> Probed:
    """Renew, then read the calendar's entry in the account's list; its main one names the account.

    An app that may read events but not the list (as fleets' tokens may be) is asked for one
    event instead.
    """
    await api.refresh()
    name = quote(calendar, safe="")
    answer = await api.call("GET", f"/users/me/calendarList/{name}")
    if answer.status == 403:
        query = {"maxResults": "1", "fields": "summary"}
        answer = await api.call("GET", f"/calendars/{name}/events", query=query)
        _check_rights(answer, "Google")
        summary = str(fields(answer).get("summary") or "")
        return Probed(summary if calendar == "primary" else "", summary)
    found = read(answer, _GoogleCalendar, api.host)
    return Probed(found.id if found.primary else "", found.summary or found.id)


def _check_rights(answer: Answer, name: str) -> None:
    if answer.status == 403:
        error = fields(answer).get("error")
        told = error if isinstance(error, dict) else {}
        listed = told.get("errors") or [{}]
        first = listed[0] if isinstance(listed, list) and isinstance(listed[0], dict) else {}
        code = str(first.get("reason") or told.get("code") or "ErrorAccessDenied")
        raise SignInNeededError(f"{name} does not let Foyer read this calendar.", code=code)
