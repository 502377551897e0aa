"""What the fakes of Graph and Google share: recorded shapes, tokens, faults."""

import json
from collections import deque
from urllib.parse import parse_qs

import httpx

from app.core.clock import SystemClock
from app.core.http import new_client
from app.services.calendars.account import Account
from app.services.calendars.base import Attendee, Meeting

START = 1_809_421_200  # 2027-05-04T09:00:00Z
MEETING = Meeting(
    "b1", "noa@example.com", START, START + 1800, "Intro", Attendee("Kim@Example.org", "Kim"), True
)
KEY = MEETING.key()


class Cloud:
    """A provider behind `httpx.MockTransport`.

    `fail(words, *faults)` plans what the next requests whose "METHOD path" holds
    `words` meet: a status with a body, "cut" or "cut_after" (the work is done).
    """

    def __init__(self):
        self.events = {}
        self.requests = []
        self.token, self.refresh = "good", "r1"
        self.rotates = True
        self.token_answer = None
        self._faults = []

    def fail(self, words, *faults):
        self._faults.append((words, deque(faults)))

    def account(self):
        return Account(SystemClock(), new_client(httpx.MockTransport(self.handle)), within_s=2.0)

    def count(self, words):
        return sum(words in asked for asked, _ in self.requests)

    def handle(self, request):
        body = request.content.decode()
        asked = f"{request.method} {request.url.path}"
        self.requests.append((asked, body))
        if request.url.path.endswith("/token"):
            return self.renew(parse_qs(body))
        fault = self._next(asked)
        if fault == "cut":
            raise httpx.ReadError("cut", request=request)
        if isinstance(fault, httpx.Response):
            return fault
        if request.headers["authorization"] != f"Bearer {self.token}":
            return httpx.Response(401, json={"error": {"code": "InvalidAuthenticationToken"}})
        answer = self.answer(request, json.loads(body) if body else {})
        if fault == "cut_after":
            raise httpx.ReadError("cut", request=request)
        return fault.response if isinstance(fault, After) else answer

    def renew(self, form):
        if self.token_answer is not None:
            return self.token_answer
        if form["refresh_token"] != [self.refresh]:
            return httpx.Response(400, json={"error": "invalid_grant"})
        self.token = "fresh"
        found = {"access_token": self.token, "token_type": "Bearer", "expires_in": 3600}
        if self.rotates:
            self.refresh = "r2"
            found["refresh_token"] = self.refresh
        return httpx.Response(200, json=found)

    def _next(self, asked):
        for words, faults in self._faults:
            if words in asked and faults:
                return faults.popleft()
        return None


class After:
    """An answer that hides work that was done."""

    def __init__(self, response):
        self.response = response
