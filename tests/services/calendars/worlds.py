"""Three providers behind one face, for tests of what they all promise."""

import re

import httpx

from app.core.clock import SystemClock
from app.services.calendar_providers import calendar_named
from app.services.calendars.account import Account
from tests.services.calendars import fake_google, fake_graph
from tests.services.calendars.cloud import After

GUEST = "kim@example.org"


class CloudWorld:
    """Graph or Google: a fake of recorded shapes.

    `fail(what, *faults)` plans what the next requests of a kind ("taken", "create",
    "find", "change", "cancel", "list") meet: a status, "done_500", "garbage", "cut",
    "cut_after" or "pause".
    """

    module, kind = None, ""
    words = {}

    def __init__(self):
        self.cloud = self.fake()
        self.given = {
            "rep": "noa@example.com",
            "rep_tz": "Europe/Rome",
            "api_url": self.module.BASE,
            "token_url": "https://login.example/token",
            "client_id": "foyer",
            "access_token": "good",
            "refresh_token": "r1",
        }

    def calendar(self, **more):
        return calendar_named(self.kind, self.given | more, self.cloud.account())

    def fail(self, what, *faults):
        self.cloud.fail(self.words[what], *map(_cloud_fault, faults))

    def asked(self, what):
        return self.cloud.count(self.words[what])

    def event(self, event_id):
        return self.cloud.events[event_id]


class GraphWorld(CloudWorld):
    module, kind, fake = fake_graph, "graph", fake_graph.FakeGraph
    words = {
        "taken": "getSchedule",
        "create": "POST /v1.0/me/events",
        "find": "GET /v1.0/me/events/",
        "change": "PATCH",
        "cancel": "/cancel",
        "list": "calendarView",
    }

    def answer_of_guest(self, event_id, answer):
        self.event(event_id)["attendees"][0]["status"] = {"response": answer}

    def lose_guests(self, event_id):
        self.event(event_id)["attendees"] = []

    def add_words(self, event_id, text):
        self.event(event_id)["body"] = {"content": text}

    def has_words(self, event_id, text):
        return self.event(event_id).get("body") == {"content": text}

    def delete(self, event_id):
        del self.cloud.events[event_id]

    def cancel_by_hand(self, event_id):
        self.event(event_id)["isCancelled"] = True

    def repeat(self, event_id):
        self.event(event_id)["type"] = "seriesMaster"

    def change_meanwhile(self, times):
        self.cloud.changes_meanwhile = times

    def strangers_event(self, start, end):
        self.cloud.events["x"] = {
            "id": "x",
            "start": {"dateTime": start.removesuffix("Z"), "timeZone": "UTC"},
            "end": {"dateTime": end.removesuffix("Z"), "timeZone": "UTC"},
            "transactionId": "a" * 40,
        }


class GoogleWorld(CloudWorld):
    module, kind, fake = fake_google, "google", fake_google.FakeGoogle
    words = {
        "taken": "freeBusy",
        "create": "POST /calendar/v3/calendars/primary/events",
        "find": "GET /calendar/v3/calendars/primary/events/",
        "change": "PATCH",
        "cancel": "DELETE",
        "list": "GET /calendar/v3/calendars/primary/events",
    }

    def answer_of_guest(self, event_id, answer):
        self.event(event_id)["attendees"][0]["responseStatus"] = answer

    def lose_guests(self, event_id):
        self.event(event_id)["attendees"] = []

    def add_words(self, event_id, text):
        self.event(event_id)["description"] = text

    def has_words(self, event_id, text):
        return self.event(event_id).get("description") == text

    def delete(self, event_id):
        del self.cloud.events[event_id]

    def cancel_by_hand(self, event_id):
        self.event(event_id)["status"] = "cancelled"

    def repeat(self, event_id):
        self.event(event_id)["recurrence"] = ["RRULE:FREQ=DAILY"]

    def change_meanwhile(self, times):
        self.cloud.changes_meanwhile = times

    def strangers_event(self, start, end):
        self.cloud.events["x"] = {
            "id": "x",
            "status": "confirmed",
            "start": {"dateTime": start},
            "end": {"dateTime": end},
        }


class DavWorld:
    """CalDAV: a real Radicale behind a proxy that fails on purpose."""

    kind = "caldav"
    methods = {
        "taken": "REPORT",
        "create": "PUT",
        "find": "GET",
        "change": "PUT",
        "cancel": "DELETE",
        "list": "REPORT",
    }

    def __init__(self, radicale, proxy):
        self.radicale, self.proxy = radicale, proxy
        self.given = {
            "url": proxy.url,
            "username": radicale.username,
            "password": radicale.password,
            "calendar": radicale.calendar,
            "rep": "noa@example.com",
            "rep_tz": "Europe/Rome",
        }

    def calendar(self, **more):
        return calendar_named("caldav", self.given | more, Account(SystemClock(), within_s=2.0))

    def fail(self, what, *faults):
        method = self.methods[what]
        self.proxy.fail(method, *(_dav_fault(fault) for fault in faults))

    def asked(self, what):
        return sum(method == self.methods[what] for method, _ in self.proxy.seen)

    def event(self, event_id):
        with self.radicale.client() as client:
            return client.get(self._there(event_id)).text

    def edit(self, event_id, pattern, new):
        text = self.event(event_id).replace("\r\n ", "")
        changed = re.sub(pattern, new, text, count=1)
        assert changed != text
        with self.radicale.client() as client:
            headers = {"Content-Type": "text/calendar"}
            answer = client.put(self._there(event_id), content=changed, headers=headers)
        assert answer.status_code in {201, 204}

    def answer_of_guest(self, event_id, answer):
        partstat = {"tentativelyAccepted": "TENTATIVE"}.get(answer, answer.upper())
        self.edit(event_id, "PARTSTAT=NEEDS-ACTION", f"PARTSTAT={partstat}")

    def lose_guests(self, event_id):
        self.edit(event_id, "ATTENDEE.*\r\n", "")

    def add_words(self, event_id, text):
        alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT5M\r\nDURATION:PT1M"
        more = f"DESCRIPTION:{text}\r\n{alarm}\r\nREPEAT:2\r\nEND:VALARM\r\nEND:VEVENT"
        self.edit(event_id, "END:VEVENT", more)

    def has_words(self, event_id, text):
        found = self.event(event_id)
        return f"DESCRIPTION:{text}" in found and "DURATION:PT1M" in found

    def delete(self, event_id):
        with self.radicale.client() as client:
            client.delete(self._there(event_id)).raise_for_status()

    def cancel_by_hand(self, event_id):
        self.edit(event_id, "STATUS:CONFIRMED", "STATUS:CANCELLED")

    def repeat(self, event_id):
        self.edit(event_id, "END:VEVENT", "RRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT")

    def change_meanwhile(self, times):
        self.fail("change", *[412] * times)

    def strangers_event(self, start, end):
        plain = [text.replace("-", "").replace(":", "") for text in (start, end)]
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:x"]
        lines += ["DTSTAMP:20270101T000000Z", f"DTSTART:{plain[0]}", f"DTEND:{plain[1]}"]
        lines += ["END:VEVENT", "END:VCALENDAR", ""]
        with self.radicale.client() as client:
            headers = {"Content-Type": "text/calendar"}
            address = f"{self.radicale.address}x.ics"
            answer = client.put(address, content="\r\n".join(lines), headers=headers)
        assert answer.status_code == 201

    def _there(self, event_id):
        return self.radicale.url + event_id.removeprefix(self.proxy.url)


def _cloud_fault(fault):
    match fault:
        case "done_500":
            return After(httpx.Response(500))
        case "garbage":
            return httpx.Response(200, text="<html>Sign in to the hotel</html>")
        case "pause":
            return httpx.Response(429, headers={"Retry-After": "1"})
        case int():
            return httpx.Response(fault)
    return fault


def _dav_fault(fault):
    names = {"done_500": "500", "cut_after": "cut", "pause": "429", 500: "refuse", "cut": "refuse"}
    return names.get(fault, str(fault))
