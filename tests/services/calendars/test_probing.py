"""A cheap read of a cloud calendar, after a renewal."""

import httpx
import pytest

from app.core.clock import SystemClock
from app.core.http import new_client
from app.domain.calendar_link import Trouble, kind_of
from app.domain.errors import SignInNeededError, TransientError
from app.services.calendar_providers import calendar_named
from app.services.calendars.account import Account
from app.services.calendars.base import Probed

GRAPH = {"id": "c1", "name": "Calendar", "owner": {"name": "Noa", "address": "noa@example.com"}}
GOOGLE = {"id": "noa@example.com", "summary": "Noa's", "primary": True}


class Provider:
    def __init__(self, kind):
        self.kind, self.asked = kind, []
        self.answers = {
            "/token": httpx.Response(200, json={"access_token": "fresh", "refresh_token": "r2"}),
            "/me/calendar": httpx.Response(200, json=GRAPH),
            "/users/me/calendarList/primary": httpx.Response(200, json=GOOGLE),
            "/users/me/calendarList/team": httpx.Response(200, json={"id": "team"}),
            "/calendars/primary/events": httpx.Response(200, json={"summary": "noa@example.com"}),
        }

    def handle(self, request):
        self.asked.append(request)
        return self.answers[request.url.path]

    def calendar(self, **given):
        usual = {
            "api_url": "https://api.example",
            "token_url": "https://login.example/token",
            "access_token": "old",
            "refresh_token": "r1",
        }
        account = Account(SystemClock(), new_client(httpx.MockTransport(self.handle)))
        return calendar_named(self.kind, usual | given, account)


@pytest.mark.parametrize(
    ("kind", "calendar", "found"),
    [
        ("graph", "", Probed("noa@example.com", "Calendar")),
        ("google", "", Probed("noa@example.com", "Noa's")),
        ("google", "team", Probed("", "team")),
    ],
)
async def test_a_probe_renews_and_names_account_and_calendar(kind, calendar, found):
    provider = Provider(kind)
    assert await provider.calendar(calendar=calendar).probe() == found
    assert provider.asked[0].url.path == "/token"
    assert provider.asked[1].headers["authorization"] == "Bearer fresh"
    assert len(provider.asked) == 2


async def test_without_a_refresh_token_only_the_read_is_made():
    provider = Provider("graph")
    await provider.calendar(refresh_token="").probe()
    assert [request.url.path for request in provider.asked] == ["/me/calendar"]


async def test_an_app_without_the_list_reads_one_event():
    provider = Provider("google")
    refused = {"error": {"code": 403, "errors": [{"reason": "insufficientPermissions"}]}}
    provider.answers["/users/me/calendarList/primary"] = httpx.Response(403, json=refused)
    assert await provider.calendar().probe() == Probed("noa@example.com", "noa@example.com")
    provider.answers["/calendars/primary/events"] = httpx.Response(403, json=refused)
    with pytest.raises(SignInNeededError) as refusal:
        await provider.calendar().probe()
    assert kind_of(refusal.value.code) is Trouble.CONSENT


async def test_a_missing_right_at_microsoft_is_told_by_its_code():
    provider = Provider("graph")
    body = {"error": {"code": "ErrorAccessDenied", "message": "Access is denied."}}
    provider.answers["/me/calendar"] = httpx.Response(403, json=body)
    with pytest.raises(SignInNeededError) as refusal:
        await provider.calendar().probe()
    assert kind_of(refusal.value.code) is Trouble.CONSENT


async def test_a_refused_renewal_carries_its_words_and_a_busy_one_does_not_ask_for_a_person():
    provider = Provider("graph")
    told = {"error": "invalid_grant", "error_description": "AADSTS65001: no consent"}
    provider.answers["/token"] = httpx.Response(400, json=told)
    with pytest.raises(SignInNeededError) as refusal:
        await provider.calendar().probe()
    assert kind_of(refusal.value.code, refusal.value.said) is Trouble.CONSENT
    provider.answers["/token"] = httpx.Response(429, headers={"retry-after": "7"})
    with pytest.raises(TransientError) as busy:
        await provider.calendar().probe()
    assert busy.value.retry_after_s == 7


@pytest.mark.parametrize("body", [b"<html>Sign in to the hotel's network</html>", b"[]", b""])
async def test_what_is_no_answer_of_a_provider_asks_for_no_person(body):
    provider = Provider("graph")
    provider.answers["/me/calendar"] = httpx.Response(200, content=body)
    with pytest.raises(TransientError):
        await provider.calendar().probe()
