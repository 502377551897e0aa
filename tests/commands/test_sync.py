"""`foyer sync --drain` as a program: forty clicks on a Friday, a killed laptop, a Monday."""

import pytest

from app.practice.org.server import OrgSetup, PracticeOrg
from tests.commands.crm_door import DoorProgram

CLICKS = 40


@pytest.fixture
async def org(tmp_path):
    part = PracticeOrg(tmp_path, setup=OrgSetup(seeded=False))
    part.address = await part.start()
    yield part
    await part.stop()


async def test_an_empty_outbox_prints_an_empty_list(org, tmp_path):
    door = DoorProgram(org.address, org.grant(), tmp_path / "data")
    assert await door.run("sync", "--drain", "--deadline", "5") == (0, [], "")


async def test_without_drain_it_says_how_it_is_used(org, tmp_path):
    door = DoorProgram(org.address, org.grant(), tmp_path / "data")
    code, out, err = await door.run("sync")
    assert (code, out) == (2, None)
    assert "--drain" in err


async def test_forty_clicks_offline_are_forty_right_records_on_monday(org, tmp_path):
    door = DoorProgram(org.address, org.grant(), tmp_path / "data")
    await org.stop()
    wishes = [
        {
            "key": f"click-{number}",
            "email": f"visitor{number}@example.org",
            "fields": {"last_name": f"Visitor{number}", "company": f"Company {number}"},
            "transcript": f"Visitor: question {number}",
        }
        for number in range(CLICKS)
    ]
    program = await door.start("push", door.file(*wishes), "--deadline", "60")
    while not (door.folder / "console.sqlite3-wal").exists():
        await program.stdout.read(0)
    program.kill()
    await program.communicate()
    await org.start()
    code, results, _ = await door.run("push", door.file(*wishes), "--deadline", "60")
    assert (code, [r["state"] for r in results]) == (0, ["done"] * CLICKS)
    names = sorted(row["LastName"] for row in org.records.all("Lead"))
    assert names == sorted(f"Visitor{number}" for number in range(CLICKS))
    assert len(list(org.records.all("Task"))) == CLICKS
    assert await door.run("sync", "--drain") == (0, [], "")
