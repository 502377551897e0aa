"""The org on a socket: sessions, faults, restarts."""

import httpx
import pytest

from app.practice.org.server import OrgSetup, PracticeOrg

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
