"""Microsoft Graph as far as the calendar needs it."""

from datetime import UTC, datetime
from uuid import uuid4

import httpx

from tests.services.calendars.cloud import Cloud

BASE = "https://graph.example/v1.0"
TIMES = ("start", "end")


class FakeGraph(Cloud):
    def __init__(self):
        super().__init__()
        self.items, self.view = [], ""
        self.schedule_error = None
        self.links = True
        self.keeps_attendees = True
        self.shift = ""
        self.allowed = ["teamsForBusiness"]
        self.changes_meanwhile = 0  # times that somebody else writes between read and PATCH
        self.page = 1000  # events of one answer
        self.bodies = []
        self.hidden = 0  # reads of the calendar view that do not show the newest event yet

    def answer(self, request, body):  # noqa: PLR0911 one line an endpoint
        path = request.url.path.removeprefix("/v1.0")
        match request.method, path.split("/")[2:]:
            case "POST", ["calendar", "getSchedule"]:
                return self.schedule(body)
            case "GET", ["calendar"]:
                return httpx.Response(200, json={"allowedOnlineMeetingProviders": self.allowed})
            case "GET", ["calendarView"]:
                return self.listing(request.url.params)
            case "POST", ["events"]:
                return self.insert(body)
            case "GET", ["events", event]:
                return self.shown(event)
            case "PATCH", ["events", event]:
                return self.change(event, body, request.headers.get("if-match"))
            case ("POST", ["events", event, "cancel"]) | ("DELETE", ["events", event]):
                known = self.events.pop(event, None)
                self.bodies.append(body)
                return httpx.Response(
                    202 if known else 404, json={"error": {"code": "ErrorItemNotFound"}}
                )
        return httpx.Response(404, json={"error": {"code": "ResourceNotFound"}})

    def schedule(self, body):
        one = {"scheduleId": body["schedules"][0], "availabilityView": self.view}
        one |= {"scheduleItems": self.items + [_item(e) for e in self.events.values()]}
        if self.schedule_error:
            one = {"scheduleId": body["schedules"][0], "error": self.schedule_error}
        return httpx.Response(200, json={"value": [one]})

    def listing(self, asked):
        low, high = asked.get("startDateTime", ""), asked.get("endDateTime", "9")
        inside = (e for e in self.events.values() if _at(e["start"]) < high and low < _at(e["end"]))
        shown = [_shown(e, expanded="$expand" in asked) for e in inside]
        if self.hidden and shown:
            self.hidden -= 1
            shown = shown[:-1]
        first = int(asked.get("$skip", 0))
        page = {"value": shown[first : first + self.page]}
        if len(shown) > first + self.page:
            more = asked.set("$skip", first + self.page)
            page["@odata.nextLink"] = f"{BASE}/me/calendarView?{more}"
        return httpx.Response(200, json=page)

    def insert(self, body):
        key = body["transactionId"]
        if any(e.get("transactionId") == key for e in self.events.values()):
            code = {"code": "ErrorDuplicateTransactionId", "message": "x"}
            return httpx.Response(409, json={"error": code})
        event = uuid4().hex
        online = bool(body.get("isOnlineMeeting") and self.links)
        stored = body | {"id": event, "isCancelled": False, "showAs": "busy"}
        stored |= {"createdDateTime": "2027-05-01T00:00:00.1234567Z"}
        stored |= {"onlineMeeting": {"joinUrl": "https://teams.example/1"} if online else None}
        stored |= {"isOnlineMeeting": online, "onlineMeetingUrl": None}
        stored["start"] = {"dateTime": self.shift or _long(body["start"]), "timeZone": "UTC"}
        stored["end"] = {"dateTime": _long(body["end"]), "timeZone": "UTC"}
        if not self.keeps_attendees:
            stored["attendees"] = []
        stored |= {"iCalUId": f"040000008200E00074C5B7101A82E008{event}"}
        stored |= {"@odata.etag": 'W/"1"', "type": "singleInstance", "isAllDay": False}
        self.events[event] = stored
        return httpx.Response(201, json=_shown(stored))

    def shown(self, event):
        if event not in self.events:
            return httpx.Response(404, json={"error": {"code": "ErrorItemNotFound"}})
        return httpx.Response(200, json=_shown(self.events[event]))

    def change(self, event, body, match):
        self.bodies.append(body)
        if event not in self.events:
            return httpx.Response(404, json={"error": {"code": "ErrorItemNotFound"}})
        stored = self.events[event]
        if self.changes_meanwhile:
            self.changes_meanwhile -= 1
            stored["@odata.etag"] = f'W/"{uuid4().hex}"'
        if match and match != stored["@odata.etag"]:
            return httpx.Response(412, json={"error": {"code": "ErrorIrresolvableConflict"}})
        times = {n: {"dateTime": _long(body[n]), "timeZone": "UTC"} for n in TIMES if n in body}
        stored |= body | times | {"@odata.etag": f'W/"{uuid4().hex}"'}
        return httpx.Response(200, json=_shown(stored))


def _shown(event, *, expanded=False):
    """Extended properties are shown to those who ask for them."""
    return {n: v for n, v in event.items() if expanded or n != "singleValueExtendedProperties"}


def _at(time):
    return f"{datetime.fromisoformat(time['dateTime']).replace(tzinfo=UTC):%Y-%m-%dT%H:%M:%SZ}"


def _long(time):
    """Seven digits of a second, and no offset: as Graph writes it."""
    return f"{datetime.fromisoformat(time['dateTime']):%Y-%m-%dT%H:%M:%S}.0000000"


def _item(event):
    return {"status": "busy", "start": event["start"], "end": event["end"]}
