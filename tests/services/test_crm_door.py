"""The doors' own run, in this process."""

import asyncio
import sqlite3
import time
from contextlib import closing

import pytest

from app.domain.mapping import FieldMap, ObjectMap
from app.domain.mapping_page import to_body
from app.domain.wire.shared import Document
from app.services import crm_door
from app.services.crm.wish import wish_of
from app.services.crm_door import FolderError, drain, push
from app.services.outbox import Outbox
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


async def test_half_a_character_where_an_id_belongs_is_no_fault_of_ours(environment):
    wish = wish_of({**KIM, "campaign": "701\ud83d", "fields": {**KIM["fields"], "city": "R\ud83d"}})
    [result] = await push([wish], 20)
    assert (result["state"], result["parts"]["person"]) == ("partial", "done")
    assert "FAULT" not in str(result)


async def test_what_waits_is_worked_off(environment):
    environment.org.faults.add("limit")
    [pending] = await push([wish_of(KIM)], 5)
    assert pending["state"] == "pending"
    [done] = await drain(20)
    assert (done["key"], done["state"]) == ("k1", "done")
    assert await drain(5) == []


async def test_a_disk_that_fills_up_on_the_way_is_said_and_the_push_waits(environment, monkeypatch):
    class Filling(Outbox):
        def hurry(self, lane):
            super().hurry(lane)
            self.store._database.execute("PRAGMA query_only = 1")

    monkeypatch.setattr(crm_door, "Outbox", Filling)
    [result] = await push([wish_of(KIM)], 3)
    assert (result["state"], result["code"]) == ("pending", None)
    assert "data folder cannot be used (attempt to write" in result["reason"]
    monkeypatch.setattr(crm_door, "Outbox", Outbox)
    [done] = await drain(20)
    assert done["state"] == "done"


@pytest.mark.parametrize("name", ["INSTANCE_URL", "LOGIN_URL"])
@pytest.mark.parametrize("address", ["http://[::1", "http://127.0.0.1:99999", "http://example.com"])
async def test_an_address_that_cannot_be_used_leaves_the_push_waiting_with_the_reason(
    environment, monkeypatch, name, address
):
    monkeypatch.setenv(f"FOYER_CRM_{name}", address)
    monkeypatch.setenv("FOYER_CRM_ACCESS_TOKEN", "x")
    [result] = await push([wish_of(KIM)], 3)
    assert result["state"] == "pending"
    assert result["code"] in {"UNREACHABLE", "FORBIDDEN", "NO_SESSION"}
    assert result["reason"]


@pytest.mark.parametrize("lock", ["console.sqlite3", "console.sqlite3.lock"])
async def test_a_database_that_another_program_keeps_is_told_in_time(environment, lock):
    with closing(sqlite3.connect(environment.folder / lock, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE" if lock == "console.sqlite3" else "BEGIN EXCLUSIVE")
        async with asyncio.timeout(6):  # SQLite waits for 10 s and more by itself
            with pytest.raises(FolderError, match="database"):
                await push([wish_of(KIM)], 2)


@pytest.mark.parametrize("work", [lambda: push([wish_of(KIM)], 20), lambda: drain(20)])
async def test_what_opening_the_database_takes_is_not_there_for_pushing(
    environment, monkeypatch, work
):
    given, opened = [], crm_door.console_database

    def slow(folder):
        time.sleep(0.4)
        return opened(folder)

    async def drained(_outbox, _lane, within_s):
        given.append(within_s)

    monkeypatch.setattr(crm_door, "console_database", slow)
    monkeypatch.setattr(Outbox, "drain", drained)
    await work()
    assert given[0] <= 20 - crm_door.CLOSING_S - 0.4


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
