"""The org on a socket: sessions, faults, restarts."""

import asyncio
from urllib.parse import quote

import httpx
import pytest

from app.practice.org.server import OrgSetup, PracticeOrg
from tests.services.eventually import eventually

BASE = "/services/data/v60.0"
KIM = {"LastName": "Osei", "Company": "Example", "Email": "kim@example.org"}


async def test_versions_need_no_session_and_everything_else_does(served):
    versions = await served.client.get("/services/data/", headers={"Authorization": ""})
    assert versions.json()[0]["version"] == "60.0"
    refused = await served.client.get(f"{BASE}/sobjects", headers={"Authorization": "Bearer x"})
    assert (refused.status_code, refused.json()[0]["errorCode"]) == (401, "INVALID_SESSION_ID")


async def test_records_and_sessions_survive_a_restart(tmp_path):
    part = PracticeOrg(tmp_path, setup=OrgSetup(seeded=False))
    address = await part.start()
    bearer = {"Authorization": f"Bearer {part.grant().access_token}"}
    async with httpx.AsyncClient(base_url=address, headers=bearer) as client:
        made = (await client.post(f"{BASE}/sobjects/Lead", json=KIM)).json()["id"]
    await part.stop()
    await part.stop()
    again = PracticeOrg(tmp_path, setup=OrgSetup(seeded=False))
    address = await again.start()
    async with httpx.AsyncClient(base_url=address, headers=bearer) as client:
        read = (await client.get(f"{BASE}/sobjects/Lead/{made}")).json()
        limits = (await client.get(f"{BASE}/limits")).json()
    assert read["LastName"] == "Osei"
    assert limits["DailyApiRequests"]["Max"] > limits["DailyApiRequests"]["Remaining"]
    await again.stop()


@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        ("limit", 403, "REQUEST_LIMIT_EXCEEDED"),
        ("busy", 403, "REQUEST_LIMIT_EXCEEDED"),
        ("expired", 401, "INVALID_SESSION_ID"),
        ("maintenance", 503, "ORG_IN_MAINTENANCE"),
        ("no_writes", 400, "INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE"),
        ("api_down", 503, "API_CURRENTLY_DISABLED"),
        ("too_long", 400, "REQUEST_RUNNING_TOO_LONG"),
        ("query_timeout", 400, "QUERY_TIMEOUT"),
        ("broken", 500, "UNKNOWN_EXCEPTION"),
        ("policy", 403, "TXN_SECURITY_METERING_ERROR"),
        ("hours", 403, "LOGIN_DURING_RESTRICTED_TIME"),
        ("old_version", 410, "UNSUPPORTED_API_VERSION"),
        ("lock", 400, "UNABLE_TO_LOCK_ROW"),
        ("rule", 400, "FIELD_CUSTOM_VALIDATION_EXCEPTION"),
    ],
)
async def test_told_faults_come_once_with_salesforces_code(served, kind, status, code):
    served.part.faults.add(kind)
    first = await served.client.post(f"{BASE}/sobjects/Lead", json=KIM)
    assert (first.status_code, first.json()[0]["errorCode"]) == (status, code)
    assert (await served.client.post(f"{BASE}/sobjects/Lead", json=KIM)).status_code == 201


async def test_unavailable_answers_a_page(served):
    served.part.faults.add("unavailable")
    answer = await served.client.get(f"{BASE}/sobjects")
    assert (answer.status_code, answer.headers["Content-Type"][:9]) == (503, "text/html")


@pytest.mark.parametrize(("kind", "kept"), [("cut_after", 1), ("cut_before", 0)])
async def test_a_cut_connection_may_hide_a_finished_write(served, kind, kept):
    served.part.faults.add(kind, writes=True)
    with pytest.raises(httpx.RemoteProtocolError):
        await served.client.post(f"{BASE}/sobjects/Lead", json=KIM)
    found = [r for r in served.part.records.all("Lead") if r["Email"] == "kim@example.org"]
    assert len(found) == kept


@pytest.mark.parametrize(("kind", "status"), [("gateway", 504), ("fail_after", 500)])
async def test_an_error_may_hide_a_finished_write(served, kind, status):
    served.part.faults.add(kind, writes=True, seconds=0.05)
    answer = await served.client.post(f"{BASE}/sobjects/Lead", json=KIM)
    assert answer.status_code == status
    await eventually(
        lambda: [r for r in served.part.records.all("Lead") if r["Email"] == KIM["Email"]]
    )


async def test_a_cut_connection_may_hide_a_write_to_come(served):
    served.part.faults.add("cut_late", writes=True, seconds=0.05)
    with pytest.raises(httpx.RemoteProtocolError):
        await served.client.post(f"{BASE}/sobjects/Lead", json=KIM)
    await eventually(
        lambda: [r for r in served.part.records.all("Lead") if r["Email"] == KIM["Email"]]
    )


async def test_reads_in_a_composite_are_no_writes(served):
    served.part.faults.add("cut_after", writes=True)
    part = {"method": "GET", "url": f"{BASE}/sobjects", "referenceId": "a"}
    answer = await served.client.post(f"{BASE}/composite", json={"compositeRequest": [part]})
    assert answer.status_code == 200
    assert answer.headers["Sforce-Limit-Info"].startswith("api-usage=")


async def test_slow_answers_late_and_broken_bodies_are_refused(served):
    served.part.faults.add("slow", seconds=0.01)
    broken = await served.client.post(f"{BASE}/sobjects/Lead", content=b"{")
    assert broken.json()[0]["errorCode"] == "JSON_PARSER_ERROR"
    assert served.part.calls[-1] == f"POST {BASE}/sobjects/Lead"


async def test_the_limits_stand_on_every_answer_and_run_out(served):
    answers = [
        await served.client.get(f"{BASE}/sobjects"),
        await served.client.get(f"{BASE}/sobjects/Nothing/describe"),
        await served.client.get(f"{BASE}/sobjects", headers={"Authorization": "Bearer x"}),
    ]
    said = [answer.headers["Sforce-Limit-Info"] for answer in answers]
    assert said == [f"api-usage={n}/15000" for n in (1, 2, 3)]
    served.part.usage.most = 4
    limits = (await served.client.get(f"{BASE}/limits")).json()
    assert limits["DailyApiRequests"] == {"Max": 4, "Remaining": 0}
    over = await served.client.get(f"{BASE}/sobjects")
    assert (over.status_code, over.json()[0]["errorCode"]) == (403, "REQUEST_LIMIT_EXCEEDED")
    assert over.json()[0]["message"].startswith("TotalRequests")


async def test_a_long_call_may_stop_all_others(served):
    served.part.usage.most_long, served.part.usage.long_s = 1, 0.0
    served.part.faults.add("slow", seconds=0.3)
    slow = asyncio.ensure_future(served.client.get(f"{BASE}/sobjects"))
    await served.part.called(1)
    refused = await served.client.get(f"{BASE}/sobjects")
    assert refused.json()[0]["message"].startswith("ConcurrentRequests")
    assert (await slow).status_code == 200


async def test_an_address_has_a_longest_length_and_a_composite_body_has_not(served):
    query = "SELECT Id FROM Lead WHERE Company = '" + "x" * 17_000 + "'"
    url = f"{BASE}/query?q={quote(query)}"
    assert (await served.client.get(url)).status_code == 414
    shorter = f"{BASE}/query?q={quote(query[:16_000])}"
    heavy = {"X-Filler": "x" * 900}
    assert (await served.client.get(shorter, headers=heavy)).status_code == 431
    part = {"method": "GET", "url": url, "referenceId": "a"}
    answer = await served.client.post(f"{BASE}/composite", json={"compositeRequest": [part]})
    assert answer.json()["compositeResponse"][0]["httpStatusCode"] == 200


async def test_tooling_and_picklists_are_served(served):
    soql = "SELECT Label FROM EntityDefinition WHERE QualifiedApiName = 'Lead'"
    told = await served.client.get(f"{BASE}/tooling/query", params={"q": soql})
    assert told.json()["entityTypeName"] == "EntityDefinition"
    path = f"{BASE}/ui-api/object-info/Lead/picklist-values/012000000000000AAA/Rating"
    assert len((await served.client.get(path)).json()["values"]) == 3
