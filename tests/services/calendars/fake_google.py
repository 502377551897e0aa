"""Google Calendar as far as the console needs it."""

from uuid import uuid4

import httpx

from tests.services.calendars.cloud import Cloud

BASE = "https://google.example/calendar/v3"


class FakeGoogle(Cloud):
    def __init__(self):
        super().__init__()
        self.rotates = False
        self.busy, self.errors = [], []
        self.links = "https://meet.example/1"
        self.pending = 0  # reads until the link is there
        self.keeps_attendees = True
        self.queries = []
        self.bodies = []
        self.changes_meanwhile = 0  # times that somebody else writes between read and PATCH

    def answer(self, request, body):  # noqa: PLR0911 one line an endpoint
        self.queries.append((request.method, dict(request.url.params)))
        path = request.url.path.removeprefix("/calendar/v3")
        match request.method, path.split("/")[1:]:
            case "POST", ["freeBusy"]:
                return self.free_busy(body)
            case "GET", ["calendars", _, "events"]:
                return self.listing(request.url.params)
            case "POST", ["calendars", _, "events"]:
                return self.insert(body)
            case "GET", ["calendars", _, "events", event]:
                return self.shown(event)
            case "PATCH", ["calendars", _, "events", event]:
                return self.change(event, body, request.headers.get("if-match"))
            case "DELETE", ["calendars", _, "events", event]:
                if event not in self.events:
                    return refusal(404, "notFound")
                self.events[event] |= {"status": "cancelled"}
                return httpx.Response(204)
        return refusal(404, "notFound")

    def free_busy(self, body):
        own = [
            {"start": e["start"]["dateTime"], "end": e["end"]["dateTime"]}
            for e in self.events.values()
            if e["status"] != "cancelled"
        ]
        name = body["items"][0]["id"]
        one = {"errors": self.errors} if self.errors else {"busy": self.busy + own}
        return httpx.Response(200, json={"kind": "calendar#freeBusy", "calendars": {name: one}})

    def insert(self, body):
        if body["id"] in self.events:
            return refusal(409, "duplicate")
        stored = body | {"status": "confirmed", "created": "2027-05-01T00:00:00.000Z"}
        stored["attendees"] = body["attendees"] if self.keeps_attendees else []
        stored["etag"] = '"1"'
        stored["iCalUID"] = f"{body['id']}@google.com"
        self.events[body["id"]] = stored
        return httpx.Response(200, json=stored)

    def listing(self, asked):
        name, _, value = asked.get("privateExtendedProperty", "").partition("=")
        first, size = int(asked.get("pageToken", 0)), int(asked["maxResults"])
        shown = [
            e
            for e in self.events.values()
            if _at(e["start"]) < asked["timeMax"] and asked["timeMin"] < _at(e["end"])
            if not name or _private(e).get(name) == value
        ]
        page = {"items": shown[first : first + size]}
        if len(shown) > first + size:
            page["nextPageToken"] = str(first + size)
        return httpx.Response(200, json=page)

    def change(self, event, body, match):
        self.bodies.append(body)
        if event not in self.events:
            return refusal(404, "notFound")
        stored = self.events[event]
        if self.changes_meanwhile:
            self.changes_meanwhile -= 1
            stored["etag"] = f'"{uuid4().hex}"'
        if match and match != stored["etag"]:
            return refusal(412, "conditionNotMet")
        stored["etag"] = f'"{uuid4().hex}"'
        for name, value in body.items():
            stored[name] = value if isinstance(value, list) else stored[name] | value
        return httpx.Response(200, json=stored)

    def shown(self, event):
        if event not in self.events:
            return refusal(404, "notFound")
        found = dict(self.events[event])
        if "conferenceData" in found:
            self.pending -= 1
            state = "pending" if self.pending >= 0 else "success" if self.links else "failure"
            found["conferenceData"] = {"createRequest": {"status": {"statusCode": state}}}
            if state == "success":
                found["hangoutLink"] = self.links
        return httpx.Response(200, json=found)


def _private(event):
    return event.get("extendedProperties", {}).get("private", {})


def _at(time):
    return time.get("dateTime") or f"{time['date']}T00:00:00Z"


def refusal(status, reason):
    error = {"code": status, "message": reason, "errors": [{"reason": reason}]}
    return httpx.Response(status, json={"error": error})
