"""kill -9 after each write of a booking, then the same booking again: one event, one answer."""

import asyncio
import json
import os
import subprocess
import sys

import pytest

KILLED = """
import os, signal, sys
from app.services.booking_rows import BookingRows
left = int(sys.argv[1])
def counted(method):
    def run(*given, **named):
        global left
        found = method(*given, **named)
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return found
    return run
for name in ("draft", "hold", "move"):
    setattr(BookingRows, name, counted(getattr(BookingRows, name)))
from app.commands.book import run
sys.exit(run([sys.argv[2]]))
"""


@pytest.fixture
def request_file(radicale, tmp_path):
    def write(**more):
        given = {
            "provider": "caldav",
            "url": radicale.url,
            "username": radicale.username,
            "password": radicale.password,
            "calendar": radicale.calendar,
            "rep_tz": "Europe/Rome",
            "rep": "noa@example.com",
            "start": "2027-05-04T08:00:00Z",
            "end": "2027-05-04T08:30:00Z",
            "subject": "Intro",
            "attendee": {"email": "kim@example.org", "name": "Kim"},
            "online": False,
            "deadline_s": 30,
            "booking_id": "b1",
        }
        file = tmp_path / "request.json"
        file.write_text(json.dumps(given | more))
        return str(file)

    return write


def python(tmp_path, *arguments):
    env = {**os.environ, "FOYER_DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, *arguments]
    return subprocess.run(command, check=False, env=env, capture_output=True, timeout=60)


async def test_a_crash_at_any_write_is_finished_by_the_next_run(radicale, request_file, tmp_path):
    file = request_file()
    for writes in range(1, 30):
        died = await asyncio.to_thread(python, tmp_path, "-c", KILLED, str(writes), file)
        if died.returncode == 0:
            break
        assert died.returncode == -9
    assert writes >= 6  # draft, hold, held, creating, asked, created ...
    assert json.loads(died.stdout)["state"] == "booked"
    assert len(radicale.events()) == 1


@pytest.mark.parametrize("writes", [4, 5, 6, 7])
async def test_one_run_after_one_crash_is_enough(radicale, request_file, tmp_path, writes):
    file = request_file()
    died = await asyncio.to_thread(python, tmp_path, "-c", KILLED, str(writes), file)
    assert died.returncode == -9
    again = await asyncio.to_thread(python, tmp_path, "-m", "app", "book", file)
    assert json.loads(again.stdout)["state"] == "booked"
    assert len(radicale.events()) == 1


async def test_faults_of_the_network_make_no_second_event(radicale, proxy, request_file, tmp_path):
    for number, fault in enumerate(("cut", "500", "drip", "refuse", "429")):
        hour = f"2027-05-04T{10 + number}:"
        proxy.fail("PUT", fault)
        file = request_file(
            url=proxy.url, booking_id=fault, start=f"{hour}00:00Z", end=f"{hour}30:00Z"
        )
        done = await asyncio.to_thread(python, tmp_path, "-m", "app", "book", file)
        assert json.loads(done.stdout)["state"] == "booked", (fault, done)
        assert len(radicale.events()) == number + 1


async def test_a_server_that_dies_in_between_leaves_a_pending_booking_that_ends_well(
    radicale, proxy, request_file, tmp_path
):
    proxy.fail("PUT", "cut")
    proxy.fail("GET", *["cut"] * 40)
    # On a busy machine it takes seconds until the PUT; before it there is nothing pending.
    file = request_file(url=proxy.url, deadline_s=9)
    done = await asyncio.to_thread(python, tmp_path, "-m", "app", "book", file)
    assert json.loads(done.stdout)["state"] == "pending"
    proxy.faults.clear()
    file = request_file(url=proxy.url, deadline_s=30)
    again = await asyncio.to_thread(python, tmp_path, "-m", "app", "book", file)
    assert json.loads(again.stdout)["state"] == "booked"
    assert len(radicale.events()) == 1
