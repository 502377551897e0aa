"""Google Calendar as far as the console needs it."""

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

    def answer(self, request, body):  # noqa: PLR0911 one line an endpoint
        self.queries.append((request.method, dict(request.url.params)))
        path = request.url.path.removeprefix("/calendar/v3")
        match request.method, path.split("/")[1:]:
            case "POST", ["freeBusy"]:
                return self.free_busy(body)
            case "GET", ["calendars", _, "events"]:
                return httpx.Response(200, json={"items": list(self.events.values())})
            case "POST", ["calendars", _, "events"]:
                return self.insert(body)
            case "GET", ["calendars", _, "events", event]:
                return self.shown(event)
            case "PATCH", ["calendars", _, "events", event]:
                self.events[event]["attendees"] = body["attendees"]
                return httpx.Response(200, json=self.events[event])
            case "DELETE", ["calendars", _, "events", event]:
                if event not in self.events:
                    return refusal(404, "notFound")
                self.events[event] = {"id": event, "status": "cancelled"}
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
        self.events[body["id"]] = stored
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


def refusal(status, reason):
    error = {"code": status, "message": reason, "errors": [{"reason": reason}]}
    return httpx.Response(status, json={"error": error})
