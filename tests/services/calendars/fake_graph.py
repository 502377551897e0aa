"""Microsoft Graph as far as the calendar needs it."""

from datetime import datetime
from uuid import uuid4

import httpx

from tests.services.calendars.cloud import Cloud

BASE = "https://graph.example/v1.0"


class FakeGraph(Cloud):
    def __init__(self):
        super().__init__()
        self.items, self.view = [], ""
        self.schedule_error = None
        self.links = True
        self.keeps_attendees = True
        self.shift = ""
        self.hidden = 0  # reads of the calendar view that do not show the newest event yet

    def answer(self, request, body):  # noqa: PLR0911 one line an endpoint
        path = request.url.path.removeprefix("/v1.0")
        match request.method, path.split("/")[2:]:
            case "POST", ["calendar", "getSchedule"]:
                return self.schedule(body)
            case "GET", ["calendarView"]:
                return self.listing()
            case "POST", ["events"]:
                return self.insert(body)
            case "GET", ["events", event]:
                return self.shown(event)
            case "PATCH", ["events", event]:
                self.events[event]["attendees"] = body["attendees"]
                return httpx.Response(200, json=self.events[event])
            case ("POST", ["events", event, "cancel"]) | ("DELETE", ["events", event]):
                known = self.events.pop(event, None)
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

    def listing(self):
        shown = list(self.events.values())
        if self.hidden and shown:
            self.hidden -= 1
            shown = shown[:-1]
        return httpx.Response(200, json={"value": shown})

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
        self.events[event] = stored
        return httpx.Response(201, json=stored)

    def shown(self, event):
        if event not in self.events:
            return httpx.Response(404, json={"error": {"code": "ErrorItemNotFound"}})
        return httpx.Response(200, json=self.events[event])


def _long(time):
    """Seven digits of a second, and no offset: as Graph writes it."""
    return f"{datetime.fromisoformat(time['dateTime']):%Y-%m-%dT%H:%M:%S}.0000000"


def _item(event):
    return {"status": "busy", "start": event["start"], "end": event["end"]}
