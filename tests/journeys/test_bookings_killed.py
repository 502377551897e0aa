"""Consoles killed after each step of booking, moving and cancelling: one event, told once."""

import asyncio
import json
import sys
import time

import pytest

from app.practice.calendar import PracticeCalendar

HALF, DAY, EVENING = 1800, 86_400, 20 * 3600
LEAST_STEPS = {"book": 8, "move": 7, "cancel": 6, "own": 6}


async def lines_of(folder, way):
    """Let a console die at each step of a way, and return what was left each time."""
    server = PracticeCalendar(folder / "dav", zone="UTC")
    url = await server.start()
    calendar = {
        "url": url,
        "username": server.username,
        "password": server.password,
        "rep_tz": "UTC",
        "calendar": server.calendar,
    }
    start = (int(time.time()) // DAY + 1) * DAY + EVENING  # nothing else is in the calendar then
    (folder / "consoles").mkdir()
    given = {
        "folder": str(folder / "consoles"),
        "calendar": calendar,
        "start": start,
        "ways": [way],
    }
    program = (sys.executable, "-m", "tests.journeys.bookings_process", json.dumps(given))
    running = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE)
    try:
        async with asyncio.timeout(150):
            said, _ = await running.communicate()
    finally:
        if running.returncode is None:
            running.kill()
            await running.wait()
        await server.stop()
    assert running.returncode == 0
    return [json.loads(line) for line in said.splitlines()]


@pytest.mark.parametrize("way", sorted(LEAST_STEPS))
async def test_whatever_step_was_the_last_one_event_is_left_and_told_once(tmp_path, way):
    lines = await lines_of(tmp_path, way)
    assert len(lines) > LEAST_STEPS[way]
    for line in lines:
        check(way, line)


def check(way, line):
    booked = ["booked", 0]
    if way == "book":
        assert line["events"] == [[0, 1]], line
        assert (line["row"], line["hub"], line["said"]) == (["logged", 0], [booked], []), line
    elif way == "move":
        assert line["events"] == [[2 * HALF, 1]], line
        assert line["row"] == ["logged", 2 * HALF], line
        assert line["hub"] == [booked, ["booked", 2 * HALF]], line
    elif way == "cancel":
        assert (line["events"], line["row"]) == ([], ["off", 0]), line
        assert line["hub"] == [booked, ["cancelled", 0]], line
    else:
        own(line)


def own(line):
    """A booking of the rep's own that nothing was written of ends, and is told so."""
    if line["row"][0] == "logged":
        assert (line["events"], line["hub"]) == ([[0, 1]], [["booked", 0]]), line
        assert line["said"] == ["booked"], line
    else:
        assert (line["row"][0], line["events"], line["hub"]) == ("cancelled", [], []), line
        assert line["said"] == ["failed"], line
