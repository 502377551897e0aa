"""Calls to Salesforce, over sockets and against a server that misbehaves."""

import httpx
import pytest

from app.core.clock import SystemClock
from app.core.http import new_client
from app.services import providers
from app.services.console_database import console_database
from app.services.crm.base import Retry, Trips
from app.services.crm.salesforce.api import Part, newest_common
from app.services.crm.salesforce.errors import SalesforceError
from app.services.settings import Crm

READ = [Part("a", "GET", "/sobjects/Lead/describe")]


@pytest.fixture
async def against(tmp_path):
    """Return a function that makes a client of a handler."""
    opened = []

    def make(handler):
        client, database = new_client(httpx.MockTransport(handler)), console_database(tmp_path)
        opened.append((client, database))
        settings = Crm("http://org", "foyer", "http://org", "a0", "r0")
        return providers.salesforce(
            settings, providers.CrmParts(database, tmp_path, client, SystemClock())
        ).api

    yield make
    for client, database in opened:
        await client.aclose()
        database.close()


async def test_parts_are_answered_by_name(rig):
    trips = Trips()
    answers = await rig.crm.api.composite(
        [*READ, Part("b", "GET", "/sobjects/Nope/describe")], trips, writes=False
    )
    assert (answers["a"].ok, answers["b"].ok, answers["b"].status) == (True, False, 404)
    assert answers["a"].rows == []
    assert trips.count == 1


async def test_an_expired_session_is_renewed_once_and_the_call_repeated(rig):
    rig.org.sessions.expire()
    trips = Trips()
    answers = await rig.crm.api.composite(READ, trips, writes=False)
    assert (answers["a"].ok, trips.count) == (True, 2)
    assert rig.crm.api.session.tokens().access != rig.grant.access_token
    assert rig.crm.org == rig.org.org_id[:15]


async def test_a_session_refused_twice_is_not_renewed_for_ever(against):
    calls = []

    def handler(request):
        calls.append(request.url.path)
        if request.url.path.endswith("/token"):
            return httpx.Response(
                200, json={"access_token": f"a{len(calls)}", "refresh_token": "r"}
            )
        return httpx.Response(401, json=[{"errorCode": "INVALID_SESSION_ID", "message": "x"}])

    with pytest.raises(SalesforceError) as failed:
        await against(handler).composite(READ, Trips(), writes=False)
    assert failed.value.retry is Retry.SIGN_IN
    assert len(calls) == 3


async def test_a_401_about_the_app_itself_is_not_renewed(against):
    def handler(_request):
        text = "This session is not valid for use with the REST API"
        return httpx.Response(401, json=[{"errorCode": "INVALID_SESSION_ID", "message": text}])

    trips = Trips()
    with pytest.raises(SalesforceError):
        await against(handler).composite(READ, trips, writes=False)
    assert trips.count == 1


async def test_an_unknown_version_is_agreed_on_anew(against):
    def handler(request):
        if request.url.path == "/services/data/":
            return httpx.Response(200, json=[{"version": "65.0"}, {"version": "99.0"}])
        if "/v65.0/" not in request.url.path:
            return httpx.Response(404, json=[{"errorCode": "NOT_FOUND", "message": "x"}])
        return httpx.Response(200, json={"compositeResponse": []})

    api, trips = against(handler), Trips()
    assert await api.composite(READ, trips, writes=False) == {}
    assert (api.version, trips.count) == ("v65.0", 3)
    assert await api.composite(READ, trips, writes=False) == {}
    assert trips.count == 4


async def test_an_address_without_an_api_is_told_in_words(against):
    api = against(lambda _request: httpx.Response(404, text="<html>"))
    with pytest.raises(SalesforceError, match="no Salesforce API at this address"):
        await api.composite(READ, Trips(), writes=False)


@pytest.mark.parametrize(
    ("fault", "uncertain", "code"),
    [
        (httpx.ConnectError("x"), False, "UNREACHABLE"),
        (httpx.ReadError("x"), True, "CUT_OFF"),
        (httpx.Response(503, text="<html>"), True, "HTTP_503"),
        (httpx.Response(200, text="<html>"), True, "NO_JSON"),
    ],
)
async def test_a_write_is_uncertain_when_it_may_have_been_seen(against, fault, uncertain, code):
    def handler(_request):
        if isinstance(fault, Exception):
            raise fault
        return fault

    with pytest.raises(SalesforceError) as failed:
        await against(handler).composite(READ, Trips(), writes=True)
    assert (failed.value.code, failed.value.uncertain) == (code, uncertain)


async def test_resources_are_read_below_the_version(rig):
    answer = await rig.crm.api.get("/limits", Trips())
    assert "DailyApiRequests" in answer.json()
    with pytest.raises(SalesforceError):
        await rig.crm.api.get("/nothing", Trips())


def test_the_newest_version_that_both_know_is_taken():
    assert newest_common([{"version": "59.0"}, {"version": "62.0"}, {"version": "99.0"}]) == "62.0"
    assert newest_common([{"version": "30.0"}]) is None
    assert newest_common("nonsense") is None


async def test_each_answers_count_is_read_and_used_up_calls_stop_what_can_wait(rig):
    budget = rig.crm.api.budget
    await rig.crm.api.composite(READ, Trips(), writes=False)
    assert budget.now.usage.used >= 1
    rig.org.faults.add("limit")
    with pytest.raises(SalesforceError) as caught:
        await rig.crm.api.composite(READ, Trips(), writes=False)
    assert caught.value.retry_after_s == pytest.approx(300, abs=5)
    assert not budget.may()
    await rig.crm.api.composite(READ, Trips(), writes=False)
    assert budget.may(background=True)


async def test_too_many_long_calls_at_once_are_not_the_days_allowance(rig):
    rig.org.faults.add("busy")
    with pytest.raises(SalesforceError):
        await rig.crm.api.composite(READ, Trips(), writes=False)
    assert rig.crm.api.budget.may(background=True)


async def test_a_refused_part_remembers_what_was_sent(rig):
    body = {"LastName": "Osei", "OwnerId": "005Fy00000AbCdEIAX"}
    part = Part("a", "POST", "/sobjects/Lead", body)
    answers = await rig.crm.api.composite([part], Trips(), writes=True)
    assert answers["a"].sent == body
