"""`foyer push FILE` as a program: every state, killed at any point, two at once."""

import asyncio
import time

import pytest

from app.practice.org.server import OrgSetup, PracticeOrg
from tests.commands.crm_door import DoorProgram

KIM = {"first_name": "Kim", "last_name": "Osei", "company": "Example"}
TALK = "Kim: hello\nRep: hello"


@pytest.fixture
async def org(tmp_path):
    part = PracticeOrg(tmp_path, setup=OrgSetup(seeded=False))
    part.address = await part.start()
    yield part
    await part.stop()


@pytest.fixture
def door(org, tmp_path):
    return DoorProgram(org.address, org.grant(), tmp_path / "data")


@pytest.fixture
def campaign(org):
    record = org.records.new_id("Campaign")
    org.records.put("Campaign", {"Id": record, "Name": "Chat", "LastModifiedDate": ""})
    return record


def rows(org, name):
    return list(org.records.all(name))


def counts(org):
    return [len(rows(org, name)) for name in ("Lead", "CampaignMember", "Task")]


async def test_a_push_is_printed_as_its_contract_says(org, door, campaign):
    wish = {"key": "k", "email": "kim@example.org", "fields": KIM, "campaign": campaign}
    code, [result], _ = await door.run("push", door.file({**wish, "transcript": TALK}))
    [lead] = rows(org, "Lead")
    assert code == 0
    assert result["state"] == "done"
    assert result["record"] == {
        "object": "Lead",
        "id": lead["Id"],
        "url": f"{org.address}/{lead['Id']}",
        "created": True,
    }
    assert result["parts"] == {"person": "done", "campaign": "done", "task": "done"}
    assert {"field": "LastName", "old": None, "new": "Osei"} in result["changes"]
    assert (result["others"], result["trips"], result["code"], result["reason"]) == (
        [],
        2,
        None,
        None,
    )
    assert len(org.calls) == 2


async def test_bad_files_and_arguments_are_told_on_standard_error(door):
    (door.folder / "bad.json").write_text("{")
    code, out, err = await door.run("push", str(door.folder / "bad.json"))
    assert (code, out) == (2, None)
    assert "is no JSON" in err


async def test_an_org_out_of_reach_is_pending_within_the_deadline_and_drained_later(org, door):
    await org.stop()
    began = time.monotonic()
    wish = {"key": "k", "email": "kim@example.org", "fields": KIM}
    code, [result], _ = await door.run("push", door.file(wish), "--deadline", "3")
    assert (code, result["state"], result["record"]) == (0, "pending", None)
    assert time.monotonic() - began < 30
    await org.start()
    code, [result], _ = await door.run("sync", "--drain", "--deadline", "20")
    assert (code, result["key"], result["state"]) == (0, "k", "done")


async def test_a_rotated_token_is_there_for_the_next_run(org, door):
    org.sessions.expire()
    for number in range(2):
        wish = {"key": f"k{number}", "email": f"kim{number}@example.org", "fields": KIM}
        wish["fields"] = {**KIM, "last_name": f"Osei{number}"}
        _, [result], _ = await door.run("push", door.file(wish))
        assert result["state"] == "done"
        org.sessions.expire()


async def test_two_programs_at_once_on_one_folder_push_once(org, door, campaign):
    wish = {"key": "k", "email": "kim@example.org", "fields": KIM, "campaign": campaign}
    path = door.file({**wish, "transcript": TALK})
    ended = await asyncio.gather(door.run("push", path), door.run("push", path))
    assert [result["state"] for _, [result], _ in ended] == ["done", "done"]
    assert counts(org) == [1, 1, 1]


async def test_two_reps_at_once_make_one_person(org, door, campaign, tmp_path):
    other = DoorProgram(org.address, org.grant("integration"), tmp_path / "other")
    wish = {"email": "kim@example.org", "fields": KIM, "campaign": campaign, "transcript": TALK}
    ended = await asyncio.gather(
        door.run("push", door.file({**wish, "key": "a"})),
        other.run("push", other.file({**wish, "key": "b"})),
    )
    assert [result["state"] for _, [result], _ in ended] == ["done", "done"]
    assert counts(org) == [1, 1, 2]


@pytest.mark.parametrize("slow", ["look-up", "write"])
async def test_killed_while_a_call_is_under_way_it_ends_with_each_record_once(
    org, door, campaign, slow
):
    wish = {"key": "k", "email": "kim@example.org", "fields": KIM, "campaign": campaign}
    path = door.file({**wish, "transcript": TALK})
    org.faults.add("slow", seconds=1.0, writes=slow == "write")
    program = await door.start("push", path)
    wanted = 1 if slow == "look-up" else 2
    async with asyncio.timeout(30):
        await org.called(wanted)
    program.kill()
    await program.communicate()
    _, [result], _ = await door.run("push", path)
    assert result["state"] == "done"
    assert counts(org) == [1, 1, 1]


async def test_a_write_that_arrives_late_is_waited_for_and_not_repeated(org, door):
    lead = org.records.new_id("Lead")
    stamp = {"LastModifiedDate": "2026-01-01T00:00:00.000+0000", "LastName": "Osei"}
    row = {"Id": lead, "Name": "Kim", "Company": "X", "Email": "kim@example.org", **stamp}
    org.records.put("Lead", row)
    wish = {"key": "k", "email": "kim@example.org", "fields": {"phone": "1"}, "transcript": TALK}
    path = door.file(wish)
    org.faults.add("slow", seconds=4, writes=True)
    _, [result], _ = await door.run("push", path, "--deadline", "2")
    assert result["state"] == "pending"
    _, [result], _ = await door.run("sync", "--drain", "--deadline", "40")
    assert (result["state"], result["record"]["id"]) == ("done", lead)
    assert len(rows(org, "Task")) == 1


async def test_it_is_printed_on_consoles_that_take_few_characters(door):
    door.environment |= {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    fields = {**KIM, "last_name": "Ωσέι \U0001f600"}
    wishes = [{"key": "\ud800"}, {"key": "k", "email": "kim@example.org", "fields": fields}]
    code, [bad, good], _ = await door.run("push", door.file(*wishes))
    assert (code, bad["state"], bad["code"]) == (0, "refused", "KEY_MISSING")
    assert fields["last_name"] in [change["new"] for change in good["changes"]]


@pytest.mark.parametrize("command", [("push",), ("sync", "--drain")])
async def test_a_data_folder_that_cannot_be_used_is_told_in_words(door, command):
    given = [*command, door.file({"key": "k"})] if command == ("push",) else command
    (door.folder / "console.sqlite3").write_bytes(b"no database" * 500)
    code, printed, err = await door.run(*given)
    assert (code, printed) == (2, None)
    assert err.startswith(f"foyer {command[0]}: Foyer's data folder cannot be used (")
    assert "Traceback" not in err
