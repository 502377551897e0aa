"""The practice calendar server, the real one."""

import socket

import httpx
import pytest

from app.practice.calendar import PracticeCalendar


def listing(calendar, depth="1"):
    return httpx.request(
        "PROPFIND",
        f"{calendar.url}/{calendar.username}/{calendar.calendar}/",
        auth=(calendar.username, calendar.password),
        headers={"Depth": depth},
        trust_env=False,
    )


async def test_it_serves_a_believable_week_and_keeps_its_data(tmp_path):
    calendar = PracticeCalendar(tmp_path)
    address = await calendar.start()
    try:
        found = listing(calendar)
        assert found.status_code == 207
        meetings = found.text.count(".ics")
        assert meetings >= 10
    finally:
        await calendar.stop()
        await calendar.stop()
    again = PracticeCalendar(tmp_path)
    try:
        assert await again.start() == address
        assert listing(again).text.count(".ics") >= meetings
        assert again.password == calendar.password
    finally:
        await again.stop()


async def test_a_stranger_reads_nothing_and_the_password_is_private(tmp_path):
    calendar = PracticeCalendar(tmp_path)
    await calendar.start()
    try:
        calendar.password = "guess"
        assert listing(calendar).status_code == 401
        assert (tmp_path / "password").stat().st_mode & 0o077 == 0
        assert (tmp_path / "users").stat().st_mode & 0o077 == 0
    finally:
        await calendar.stop()


async def test_a_taken_port_is_an_error_in_words(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        calendar = PracticeCalendar(tmp_path, port=taken.getsockname()[1])
        with pytest.raises(OSError, match="port"):
            await calendar.start()


async def test_after_a_taken_port_of_last_time_another_is_found(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        (tmp_path / "port").write_text(str(port))
        calendar = PracticeCalendar(tmp_path)
        try:
            assert await calendar.start() != f"http://127.0.0.1:{port}"
        finally:
            await calendar.stop()
