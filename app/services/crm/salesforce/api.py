"""Calls to Salesforce: one composite in, its parts' answers out, failures told apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from app.core.clock import Clock
from app.core.http import Answer, NoAnswerError, built, fetch
from app.services.crm.base import Retry, Trips
from app.services.crm.budget import ApiBudget
from app.services.crm.salesforce.errors import Problem, SalesforceError, first_problem
from app.services.crm.salesforce.memory import OrgMemory
from app.services.crm.salesforce.session import Session
from app.services.crm.salesforce.vault import Tokens

FIRST_VERSION, NEWEST_VERSION = 60, 67
WHOAMI_WITHIN_S = 3.0
LARGEST = 20_000_000  # bytes of one answer; a describe has some hundred thousand
WRONG_ADDRESS = (
    "There is no Salesforce API at this address.",
    "Check the org's address in Settings, or sign in to Salesforce again.",
)
NOT_SALESFORCE = (
    "Something answered in place of Salesforce.",
    "Is there a login page of this network?",
)
NO_REFRESH = ("connected app", "not valid for use with the rest api")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a composite; `path` comes after ``/services/data/vNN.0``."""

    name: str
    method: str
    path: str
    body: dict[str, Any] | None = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """A part's answer."""

    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    sent: dict[str, Any] = field(default_factory=dict)  # body of the part

    @property
    def ok(self) -> bool:
        """Whether the part was done, or has not changed (304)."""
        return 200 <= self.status < 300 or self.status == 304

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows of a query's answer."""
        records = self.body.get("records") if self.ok and isinstance(self.body, dict) else None
        return [row for row in records or () if isinstance(row, dict)]


class SalesforceApi:
    """Composite requests with a session that renews itself."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        session: Session,
        memory: OrgMemory,
        instance: str,
        clock: Clock,
    ) -> None:
        """`instance` is the address to use until the sign-in tells another."""
        self._client = client
        self.session = session
        self.memory = memory
        self._instance = instance.rstrip("/")
        self.clock = clock
        self.budget = ApiBudget(clock)

    def use(self, instance: str) -> None:
        """Take another address, to be used until the next sign-in tells one."""
        self._instance = instance.rstrip("/")
        self.budget.forget()

    @property
    def host(self) -> str:
        """The address of every call and of every record's link."""
        tokens = self.session.tokens()
        return (tokens.instance if tokens else "") or self._instance

    @property
    def hosts(self) -> set[str]:
        """Every address that stands for this org."""
        return {address for address in (self.host, self._instance) if address}

    @property
    def version(self) -> str:
        """The version spoken, as it stands in addresses."""
        return f"v{self.memory.org(self.host).version or f'{FIRST_VERSION}.0'}"

    @property
    def org(self) -> str:
        """The org's id as far as it is known."""
        tokens = self.session.tokens()
        return (tokens.org if tokens else "") or self.memory.org(self.host).org

    async def composite(
        self, parts: Sequence[Part], trips: Trips, *, writes: bool
    ) -> dict[str, PartAnswer]:
        """Do `parts` in order and return their answers by name.

        A failed part stops only what refers to it. Raise SalesforceError when
        the request failed as a whole, SignInNeededError, or TransientError when
        the sign-in could not be renewed.
        """
        answer = await self._asked(parts, trips, writes=writes)
        if answer.status in {404, 410} and await self._other_version(trips):
            answer = await self._asked(parts, trips, writes=writes)
        body = answer.json()
        results = body.get("compositeResponse") if isinstance(body, dict) else None
        if answer.status != 200 or not isinstance(results, list):
            raise self._failed(answer, writes=writes)
        told = {str(r.get("referenceId")): r for r in results if isinstance(r, dict)}
        return {p.name: _part(told[p.name], p.body or {}) for p in parts if p.name in told}

    async def whoami(self) -> str:
        """Return the org's id in its short form, as the sign-in tells it; empty when it does not.

        Not counted as a trip: it is asked only when nothing else tells the org.
        """
        return str((await self.userinfo()).get("organization_id") or "")[:15]

    async def userinfo(self) -> dict[str, Any]:
        """Return what the sign-in tells of the user; nothing when it cannot be had."""
        tokens = await self.session.current()
        address = f"{tokens.instance or self._instance}/services/oauth2/userinfo"
        headers = {"Authorization": f"Bearer {tokens.access}"}
        try:
            request = built(self._client, "GET", address, headers=headers)
            body = (await fetch(self._client, request, within_s=WHOAMI_WITHIN_S)).json()
        except NoAnswerError:
            return {}
        return body if isinstance(body, dict) else {}

    async def get(self, path: str, trips: Trips) -> Answer:
        """Read one resource below ``/services/data/vNN.0``; raise as `composite` does."""
        answer = await self._sent("GET", f"/services/data/{self.version}{path}", None, trips)
        if answer.status >= 400:
            raise self._failed(answer, writes=False)
        return answer

    def _failed(self, answer: Answer, *, writes: bool) -> SalesforceError:
        """Return what a failed call means; "used up for the day" is noted."""
        error = _failure(answer, writes=writes)
        if error.problem.code == "REQUEST_LIMIT_EXCEEDED" and error.retry is Retry.LATER:
            self.budget.refused()
            error.retry_after_s = self.budget.wait_s
        return error

    async def _asked(self, parts: Sequence[Part], trips: Trips, *, writes: bool) -> Answer:
        base = f"/services/data/{self.version}"
        body = {
            "allOrNone": False,
            "collateSubrequests": False,
            "compositeRequest": [_request(base, part) for part in parts],
        }
        return await self._sent("POST", f"{base}/composite", body, trips, writes=writes)

    async def _sent(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None,
        trips: Trips,
        *,
        writes: bool = False,
    ) -> Answer:
        """Send with a live session; a refused one is renewed, and the call repeated once."""
        tokens = await self.session.current()
        answer = await self._once(tokens, method, path, body, trips, writes)
        if not _expired(answer):
            return answer
        tokens = await self.session.renewed(tokens.access)
        return await self._once(tokens, method, path, body, trips, writes)

    async def _once(
        self,
        tokens: Tokens,
        method: str,
        path: str,
        body: dict[str, Any] | None,
        trips: Trips,
        writes: bool,
    ) -> Answer:
        address = f"{tokens.instance or self._instance}{path}"
        headers = {
            "Authorization": f"Bearer {tokens.access}",
            "Sforce-Call-Options": "client=Foyer",
        }
        trips.count += 1
        try:
            request = built(self._client, method, address, headers=headers, json=body)
            answer = await fetch(self._client, request, within_s=trips.within_s, at_most=LARGEST)
        except NoAnswerError as error:
            raise _unanswered(error, writes=writes) from error
        self.budget.read(answer.headers.get("Sforce-Limit-Info", ""))
        return answer

    async def _other_version(self, trips: Trips) -> bool:
        """Agree on another version; False when the one spoken is the best that there is."""
        trips.count += 1
        try:
            request = built(self._client, "GET", f"{self.host}/services/data/")
            answer = await fetch(self._client, request, within_s=trips.within_s)
        except NoAnswerError as error:
            raise _unanswered(error, writes=False) from error
        known = newest_common(answer.json())
        if known is None or f"v{known}" == self.version:
            return False
        self.memory.learn(self.host, version=known)
        return True


def newest_common(listed: object) -> str | None:
    """Return the newest version that both sides know, from the org's list."""
    rows = listed if isinstance(listed, list) else []
    found = [str(row["version"]) for row in rows if isinstance(row, dict) and "version" in row]
    numbers = [int(v.partition(".")[0]) for v in found if v.partition(".")[0].isdigit()]
    common = [n for n in numbers if FIRST_VERSION <= n <= NEWEST_VERSION]
    return f"{max(common)}.0" if common else None


def _request(base: str, part: Part) -> dict[str, Any]:
    request: dict[str, Any] = {
        "method": part.method,
        "url": base + part.path,
        "referenceId": part.name,
    }
    if part.body is not None:
        request["body"] = part.body
    if part.headers:
        request["httpHeaders"] = part.headers
    return request


def _part(result: dict[str, Any], sent: dict[str, Any]) -> PartAnswer:
    headers, status = result.get("httpHeaders"), result.get("httpStatusCode")
    return PartAnswer(
        status if isinstance(status, int) else 0,
        result.get("body"),
        {str(k).lower(): str(v) for k, v in headers.items()} if isinstance(headers, dict) else {},
        sent,
    )


def _expired(answer: Answer) -> bool:
    """Whether a fresh session would help: two kinds of 401 are about the app itself."""
    text = answer.body[:2000].decode("utf-8", "replace").lower()
    return answer.status == 401 and not any(words in text for words in NO_REFRESH)


def _failure(answer: Answer, *, writes: bool) -> SalesforceError:
    if answer.status == 200:  # a page of somebody in between, or half an answer
        problem = Problem("NO_JSON", *NOT_SALESFORCE, Retry.SOON, uncertain=writes)
        return SalesforceError(problem)
    if answer.status == 404 or 300 <= answer.status < 400:
        return SalesforceError(Problem(f"HTTP_{answer.status}", *WRONG_ADDRESS))
    problem = first_problem(answer.json(), answer.status)
    unsure = writes and problem.uncertain
    return SalesforceError(
        Problem(
            problem.code, problem.words, problem.remedy, problem.retry, unsure, (), problem.message
        )
    )


def half_an_answer() -> SalesforceError:
    """Return the error of an answer to a look-up that lacks parts."""
    return SalesforceError(Problem("NO_JSON", *NOT_SALESFORCE, Retry.SOON))


def _unanswered(error: NoAnswerError, *, writes: bool) -> SalesforceError:
    words = (
        "Salesforce could not be reached." if not error.reached else "Salesforce's answer was lost."
    )
    return SalesforceError(
        Problem(
            error.fault.value.upper(),
            words,
            error.reason,
            Retry.SOON,
            uncertain=writes and error.reached,
        )
    )
