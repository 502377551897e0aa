"""Pushes over a lost network, a killed console and two reps at once: each is in the org, once."""

import asyncio
import json
import signal
import sys
from contextlib import asynccontextmanager

import pytest

from app.practice.org.server import OrgSetup, PracticeOrg
from app.practice.org.writes import Writes
from tests.journeys.pushing_process import MOMENTS
from tests.journeys.test_console_killed import process
from tests.services.eventually import eventually

CLICKS = 40
WITHIN_S = 60.0


class Reps:
    """An org, and consoles in processes of their own."""

    def __init__(self, folder):
        self._folder = folder
        (folder / "org").mkdir()
        self.port = 0

    async def org_up(self):
        setup = OrgSetup(duplicate_rule="off", key_fields=False, seeded=False)
        self.org = PracticeOrg(self._folder / "org", port=self.port, setup=setup)
        self.address = await self.org.start()
        self.port = int(self.address.rpartition(":")[2])
        if not self.rows("Campaign"):
            self.campaign = Writes(self.org.inner, self.org.users["admin"]).create(
                "Campaign", {"Name": "Website chat"}, {}
            )
            self.org.records.commit()
            self.grant = self.org.grant()

    async def org_down(self):
        await self.org.stop()

    @asynccontextmanager
    async def console(self, name, *, hub="", rep="lena", die_at=""):
        folder = self._folder / name
        folder.mkdir(exist_ok=True)
        org = {
            "login_url": self.address,
            "client_id": self.grant.client_id,
            "instance_url": self.address,
            "access_token": self.grant.access_token,
            "refresh_token": self.grant.refresh_token,
        }
        given = {"folder": str(folder), "org": org, "hub": hub, "rep": rep, "die_at": die_at}
        running = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.journeys.pushing_process",
            json.dumps(given),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=2**24,
        )
        try:
            yield Told(running)
        finally:
            if running.returncode is None:
                running.kill()
            await running.wait()

    def rows(self, name):
        return list(self.org.records.all(name))


class Told:
    """A console's process, and what it has said."""

    def __init__(self, running):
        self.running = running
        self.states, self.looked, self.reasons, self.clicks = {}, "", set(), 0
        self.ready = False

    async def until(self, holds):
        async with asyncio.timeout(WITHIN_S):
            while not holds(self):
                line = await self.running.stdout.readline()
                if not line:
                    return False
                self._hear(json.loads(line))
        return True

    def _hear(self, words):
        self.ready = self.ready or "ready" in words
        self.clicks += "clicked" in words
        self.states = words.get("states", self.states)
        self.looked = words.get("looked", self.looked)
        self.reasons |= set(words.get("reasons", ()))

    async def say(self, line):
        self.running.stdin.write(f"{line}\n".encode())
        await self.running.stdin.drain()

    async def kill(self):
        self.running.kill()
        await self.running.wait()


def done(states, count):
    return len(states) == count and set(states.values()) == {"done"}


def assert_each_once(reps, numbers):
    """Assert that each visitor is one lead, one member and one task, all with the right values."""
    emails = sorted(row["Email"] for row in reps.rows("Lead"))
    assert emails == sorted(f"v{n}@example.org" for n in numbers)
    leads = {row["Id"]: row["Email"] for row in reps.rows("Lead")}
    for row in reps.rows("Lead"):
        number = row["Email"].partition("@")[0][1:]
        assert (row["FirstName"], row["LastName"]) == ("Kim", f"Osei{number}")
        assert row["Company"] == f"Example {number}"
    assert sorted(leads[m["LeadId"]] for m in reps.rows("CampaignMember")) == emails
    assert sorted(leads[t["WhoId"]] for t in reps.rows("Task")) == emails


@pytest.fixture
async def reps(tmp_path):
    made = Reps(tmp_path)
    await made.org_up()
    yield made
    await made.org_down()


async def test_an_offline_friday_is_in_the_org_on_monday(reps):
    async with reps.console("lena") as friday:
        await friday.say("look 0")
        assert await friday.until(lambda told: told.looked == "ready")
        await reps.org_down()
        for number in range(CLICKS):
            await friday.say(f"push {number} {reps.campaign}")
        assert await friday.until(lambda told: told.clicks == CLICKS)
        await friday.kill()
    await reps.org_up()
    assert reps.rows("Lead") == []
    async with reps.console("lena") as monday:
        assert await monday.until(lambda told: done(told.states, CLICKS))
        await monday.say("end")
        await monday.running.wait()
    assert_each_once(reps, range(CLICKS))


async def test_a_console_that_dies_at_any_step_writes_once(reps):
    async def dies(number, moment):
        async with reps.console(f"console{number}", die_at=moment) as first:
            assert await first.until(lambda told: told.ready)
            await first.say(f"push {number} {reps.campaign}")
            assert not await first.until(lambda _told: False)  # until its output ends
            assert await first.running.wait() == -signal.SIGKILL, moment

    async def goes_on(number):
        async with reps.console(f"console{number}") as second:
            assert await second.until(lambda told: done(told.states, 1)), MOMENTS[number]
            await second.say("end")
            await second.running.wait()

    async with asyncio.TaskGroup() as group:
        for number, moment in enumerate(MOMENTS):
            group.create_task(dies(number, moment))
    async with asyncio.TaskGroup() as group:
        for number in range(len(MOMENTS)):
            group.create_task(goes_on(number))
    assert_each_once(reps, range(len(MOMENTS)))


async def test_two_consoles_of_one_rep_share_an_outbox_and_write_once(reps):
    async with reps.console("lena") as one, reps.console("lena") as two:
        for told in (one, two):
            assert await told.until(lambda each: each.ready)
        for number in range(10):
            await (one, two)[number % 2].say(f"push {number} {reps.campaign}")
            await (two, one)[number % 2].say(f"push {number} {reps.campaign}")
        for told in (one, two):
            assert await told.until(lambda each: each.clicks == 10)
        await eventually(lambda: len(reps.rows("Task")) == 10)
        for told in (one, two):
            await told.say("end")
            await told.running.wait()
    assert_each_once(reps, range(10))


async def test_two_reps_who_push_one_visitor_at_the_same_second_make_one_lead(reps, tmp_path):
    (tmp_path / "hub").mkdir()
    async with process("tests.journeys.hub_process", tmp_path / "hub") as hub:
        address = (await hub.stdout.readline()).decode().strip()
        async with (
            reps.console("lena", hub=address, rep="lena") as lena,
            reps.console("anna", hub=address, rep="anna") as anna,
        ):
            for told in (lena, anna):
                assert await told.until(lambda each: each.ready)
                await told.say("look 0")
                assert await told.until(lambda each: each.looked == "ready")
            reps.org.faults.add("slow", times=2, seconds=0.3)
            await asyncio.gather(*(told.say(f"push 0 {reps.campaign}") for told in (lena, anna)))
            for told in (lena, anna):
                assert await told.until(lambda each: done(each.states, 1))
            reasons = lena.reasons | anna.reasons
            for told in (lena, anna):
                await told.say("end")
                await told.running.wait()
    assert len(reps.rows("Lead")) == 1
    assert len(reps.rows("CampaignMember")) == 1
    assert any("is pushing this visitor now" in each for each in reasons)
