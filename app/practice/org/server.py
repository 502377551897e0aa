"""Serves the practice org on loopback."""

import asyncio
import json
import sqlite3
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from app.core.clock import Clock, SystemClock
from app.core.database import connect
from app.domain.crm_app import CALLBACK_PORTS, PRACTICE_CLIENT, callback_url
from app.practice.org.access import User
from app.practice.org.admin import Admin, AdminPage
from app.practice.org.composite import Composite
from app.practice.org.crowd import add_accounts
from app.practice.org.duplicates import DuplicateRules
from app.practice.org.errors import OrgError, no_session, refusal
from app.practice.org.faults import Fault, Faults
from app.practice.org.login import Login
from app.practice.org.oauth import Sessions
from app.practice.org.objects import objects
from app.practice.org.org import Org
from app.practice.org.pages import Pages
from app.practice.org.records import Records
from app.practice.org.rest import VERSIONS, Call
from app.practice.org.seed import organization, sow, users
from app.practice.org.stamps import Stamps
from app.practice.org.usage import Usage

LARGEST = 8 * 1024 * 1024  # bytes of one request
LONGEST_PATH = LONGEST_HEAD = 16_384  # bytes of an address, and of it with all headers
CUT = {"cut_before", "cut_after"}
LATE = {"cut_late", "gateway"}
REFUSALS: dict[str, tuple[int, str, str]] = {
    "limit": (403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
    "busy": (
        403,
        "REQUEST_LIMIT_EXCEEDED",
        "ConcurrentRequests (Concurrent API Requests) Limit exceeded.",
    ),
    "expired": (401, "INVALID_SESSION_ID", "Session expired or invalid"),
    "maintenance": (503, "ORG_IN_MAINTENANCE", "organization under maintenance"),
    "api_down": (503, "API_CURRENTLY_DISABLED", "API is currently disabled"),
    "too_long": (400, "REQUEST_RUNNING_TOO_LONG", "Your request was running for too long"),
    "query_timeout": (400, "QUERY_TIMEOUT", "Your query request was running for too long."),
    "broken": (
        500,
        "UNKNOWN_EXCEPTION",
        "An unexpected error occurred. Please include this ErrorId if you contact support: "
        "482130-99031 (1417823365)",
    ),
    "policy": (403, "TXN_SECURITY_METERING_ERROR", "Your action was blocked by a security policy"),
    "hours": (403, "LOGIN_DURING_RESTRICTED_TIME", "Logins are not allowed at this time"),
    "old_version": (410, "UNSUPPORTED_API_VERSION", "This API version is not there any more"),
}


@dataclass(frozen=True, slots=True)
class Grant:
    """What a sign-in gives a client."""

    access_token: str
    refresh_token: str
    client_id: str
    user_id: str


@dataclass(frozen=True, slots=True)
class OrgSetup:
    """How the org is set up."""

    client_id: str = PRACTICE_CLIENT
    redirects: Sequence[str] = tuple(callback_url(port) for port in CALLBACK_PORTS)
    duplicate_rule: str = "alert"  # "block", "off"
    key_fields: bool = False  # Lead, Task and Event have a unique Foyer_Key__c
    visitor_keys: bool = False  # people have a unique Visitor_Key__c, activities a Chat_Key__c
    seeded: bool = True


class PracticeOrg:
    """A part of the practice stack: the CRM org.

    Tests read `calls`, one "METHOD /path" per REST call, set `faults` and `usage`,
    look at `records`, and change rights through `admin`.
    """

    name = "CRM org"

    def __init__(
        self,
        data: Path,
        *,
        port: int = 0,
        clock: Clock | None = None,
        setup: OrgSetup | None = None,
    ) -> None:
        """Keep the records in `data`, and listen on `port` (0: any free one)."""
        self._data = data
        self._port = port
        self._clock = clock or SystemClock()
        self._setup = setup or OrgSetup()
        self.faults = Faults()
        self.usage = Usage(self._clock.now)
        self.calls: deque[str] = deque(maxlen=10_000)
        self.late = 0  # calls that were given up, and are still to be done
        self._news = asyncio.Event()
        self._database: sqlite3.Connection | None = None
        self._runner: web.AppRunner | None = None

    async def start(self) -> str:
        """Listen and return the address; raise OSError when the port is taken."""
        self._open(connect(self._data / "org.sqlite"))
        self._runner = web.AppRunner(
            self._app(),
            access_log=None,
            shutdown_timeout=0.5,
            max_line_size=4 * LONGEST_HEAD,
            max_field_size=4 * LONGEST_HEAD,
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        host, self._port = self._runner.addresses[0][:2]
        return f"http://{host}:{self._port}"

    async def stop(self) -> None:
        """Stop serving; stopping twice is harmless."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None
        if self._database:
            self._database.close()
            self._database = None

    def grant(self, user: str = "rep") -> Grant:
        """Sign a user in without a browser; the short names are those of `seed.PEOPLE`."""
        who = self.users[user]
        tokens = self.sessions.grant(who.id, self._setup.client_id)
        return Grant(tokens.access, tokens.refresh, self._setup.client_id, who.id)

    def seed_accounts(self, number: int, *, deals_every: int = 4) -> None:
        """Add so many accounts, and an opportunity to every few of them."""
        add_accounts(self.records, self.users, number, self._clock.now(), deals_every)
        self.records.commit()

    async def called(self, times: int) -> None:
        """Wait until so many REST calls have arrived."""
        while len(self.calls) < times:
            self._news.clear()
            await self._news.wait()

    def _open(self, database: sqlite3.Connection) -> None:
        self._database = database
        given = self._setup
        known = objects(key_fields=given.key_fields, visitor_keys=given.visitor_keys)
        self.records = Records(database, known)
        self.org_id = organization(self.records, self._clock.now())
        self.users = users(self.records)
        if self._setup.seeded:
            sow(self.records, self.users, self._clock.now())
        self.records.commit()
        self.rules = DuplicateRules(self._setup.duplicate_rule)
        self.sessions = Sessions(database, self.org_id, self._clock.now)
        now = self._clock.now
        self.inner = Org(known, self.records, self.rules, now, Stamps(now()), guard=self._guard)
        self.admin = Admin(self.inner, self.users)

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=LARGEST)
        redirects = (self._setup.client_id, self._setup.redirects)
        login = Login(self.sessions, self.users, self.org_id, redirects)
        login.faults = self.faults
        login.switched_on = self.inner.conduct.on
        login.add_routes(app.router)
        app.router.add_get("/services/data{slash:/?}", self._versions)
        app.router.add_route("*", "/services/data/{rest:.+}", self._rest)
        AdminPage(self.admin).add_routes(app.router)
        Pages(self.inner.objects, self.records, self.faults, self.admin).add_routes(app.router)
        return app

    async def _versions(self, _request: web.Request) -> web.Response:
        seasons = ("Spring", "Summer", "Winter")
        rows = [
            {
                "label": f"{seasons[(n - 60) % 3]} '{24 + (n - 60) // 3}",
                "url": f"/services/data/v{n}.0",
                "version": f"{n}.0",
            }
            for n in VERSIONS
        ]
        return web.json_response(rows)

    async def _rest(self, request: web.Request) -> web.StreamResponse:
        try:
            raw = await request.read()
        except ConnectionError:  # the client left in the middle of its request
            return web.Response()
        self.calls.append(f"{request.method} {request.path}")
        self._news.set()
        number = self.usage.begin()
        try:
            response = await self._within(request, raw, number)
        finally:
            self.usage.end(number)
        response.headers.update(self.usage.header)
        return response

    async def _within(self, request: web.Request, raw: bytes, number: int) -> web.Response:
        """Answer one call, with the faults that are set."""
        writes = request.method != "GET" and _changes(raw)
        slow = self.faults.take("slow", writes=writes)
        if slow:
            await asyncio.sleep(slow.seconds)
        kinds = ("unavailable", "fail_after", *CUT, *LATE, *REFUSALS)
        fault = self.faults.take(*kinds, writes=writes)
        if fault and fault.kind == "cut_before":
            return _cut(request)
        if fault and fault.kind in LATE:
            return self._left(request, raw, number, fault)
        response = self._refused(fault) if fault else None
        response = response or self._answered(request, raw, number)
        if fault and fault.kind == "fail_after":
            return _error("broken")
        return _cut(request) if fault and fault.kind == "cut_after" else response

    def _left(self, request: web.Request, raw: bytes, number: int, fault: Fault) -> web.Response:
        """Give up the answer now, and do the work later."""

        def work() -> None:
            self.late -= 1
            if self._database is not None:  # not stopped meanwhile
                self._answered(request, raw, number)

        self.late += 1
        asyncio.get_running_loop().call_later(fault.seconds, work)
        if fault.kind == "cut_late":
            return _cut(request)
        text = "<html><body>Gateway Timeout</body></html>"
        return web.Response(text=text, content_type="text/html", status=504)

    def _refused(self, fault: Fault) -> web.Response | None:
        if fault.kind == "unavailable":
            text = "<html><body>Service Unavailable</body></html>"
            return web.Response(text=text, content_type="text/html", status=503)
        if fault.kind not in REFUSALS:
            return None
        return _error(fault.kind)

    def _answered(self, request: web.Request, raw: bytes, number: int) -> web.Response:
        try:
            _check_size(request)
            user = self._user(request)
            self.usage.check(number)
            body = _decoded(raw)
        except OrgError as error:
            return web.json_response(error.errors, status=error.status)
        headers = {name.lower(): value for name, value in request.headers.items()}
        if request.path.endswith("/limits"):
            return web.json_response(self.usage.limits())
        reply = Composite(self.inner, user).answer(
            Call(request.method, request.raw_path, body, headers)
        )
        self.records.commit()
        if reply.body is None:
            return web.Response(status=reply.status, headers=reply.headers)
        return web.json_response(reply.body, status=reply.status, headers=reply.headers)

    def _user(self, request: web.Request) -> User:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        user_id = self.sessions.user(token)
        found = next((u for u in self.users.values() if u.id == user_id), None)
        if found is None or not found.active:
            raise no_session()
        if "ip_restricted" in self.inner.conduct.on:
            message = "Logins are not allowed from this network"
            raise refusal("LOGIN_DURING_RESTRICTED_DOMAIN", message, None, status=403)
        if "ApiEnabled" not in found.permissions:
            message = "The REST API is not enabled for this Organization."
            raise refusal("API_DISABLED_FOR_ORG", message, None, status=403)
        return found

    def _guard(self, name: str) -> None:
        if self.faults.take("lock", writes=True):
            message = "unable to obtain exclusive access to this record or 1 records"
            raise refusal("UNABLE_TO_LOCK_ROW", message)
        if self.faults.take("no_writes", writes=True):
            message = "The org takes no changes during maintenance"
            raise refusal("INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE", message)
        if name in {"Lead", "Contact"} and self.faults.take("rule", writes=True):
            message = "A phone number is needed before a person can be worked on."
            raise refusal("FIELD_CUSTOM_VALIDATION_EXCEPTION", message, ["Phone"])


def _check_size(request: web.Request) -> None:
    """Raise OrgError for an address, or an address with its headers, that is too long."""
    path = len(request.raw_path)
    if path > LONGEST_PATH:
        raise refusal("URI_TOO_LONG", "The URI is too long", None, status=414)
    if path + sum(len(n) + len(v) for n, v in request.raw_headers) > LONGEST_HEAD:
        message = "The request header fields are too large"
        raise refusal("REQUEST_HEADER_FIELDS_TOO_LARGE", message, None, status=431)


def _error(kind: str) -> web.Response:
    status, code, message = REFUSALS[kind]
    return web.json_response([{"message": message, "errorCode": code}], status=status)


def _changes(raw: bytes) -> bool:
    """Whether the body of a request changes records: a composite may hold only reads."""
    try:
        parts = json.loads(raw)["compositeRequest"]
    except (ValueError, KeyError, TypeError):
        return True
    return any(part.get("method") != "GET" for part in parts)


def _decoded(raw: bytes) -> Any:  # noqa: ANN401  # decoded JSON
    if not raw:
        return None
    try:
        return json.loads(raw)
    except ValueError as error:
        raise refusal("JSON_PARSER_ERROR", str(error), None) from error


def _cut(request: web.Request) -> web.Response:
    """Drop the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
