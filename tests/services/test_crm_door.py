"""The doors' own run, in this process."""

import pytest

from app.domain.mapping import FieldMap, ObjectMap
from app.domain.mapping_page import to_body
from app.domain.wire.shared import Document
from app.services.crm.wish import wish_of
from app.services.crm_door import drain, push
from app.services.shared_copy import SharedCopy
from tests.services.crm.conftest import KIM, make_rig, rig  # noqa: F401  # fixtures


@pytest.fixture
def environment(monkeypatch, rig):  # noqa: F811  # the fixture above
    for name in ("login_url", "client_id", "instance_url", "access_token", "refresh_token"):
        monkeypatch.setenv(f"FOYER_CRM_{name.upper()}", getattr(rig.settings, name))
    monkeypatch.setenv("FOYER_DATA_DIR", str(rig.folder))
    return rig


async def test_results_come_in_the_order_of_the_file(environment):
    wishes = [
        wish_of({"key": key, "email": f"{key}@x.org", "fields": {"last_name": key, "company": "X"}})
        for key in ("b", "", "a")
    ]
    results = await push(wishes, 20)
    assert [r["key"] for r in results] == ["b", None, "a"]
    assert [r["state"] for r in results] == ["done", "refused", "done"]


async def test_what_waits_is_worked_off(environment):
    environment.org.faults.add("limit")
    [pending] = await push([wish_of(KIM)], 5)
    assert pending["state"] == "pending"
    [done] = await drain(20)
    assert (done["key"], done["state"]) == ("k1", "done")
    assert await drain(5) == []


async def test_the_companys_mapping_is_in_force_for_the_command_line(environment):
    page = ObjectMap(
        "Lead",
        (
            FieldMap("last_name", "LastName"),
            FieldMap("company", "Company"),
            FieldMap("", "Title", default="From the page", hidden=True),
        ),
    )
    document = Document(kind="mapping", name="Lead", version=1, body=to_body(page))
    SharedCopy(environment.database, "").keep(document)
    (result,) = await push([wish_of(KIM)], 20)
    assert result["state"] == "done"
    assert {c["field"]: c["new"] for c in result["changes"]}["Title"] == "From the page"
