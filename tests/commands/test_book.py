"""``foyer book``; its way to a real server is in tests/services/calendars/test_booking_crash.py."""

import json
import os
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from app.commands.book import run
from app.services.console_database import console_database

REQUEST = {
    "provider": "caldav",
    "url": "http://127.0.0.1:9/",
    "username": "noa",
    "password": "x",
    "rep": "noa@example.com",
    "start": "2027-05-04T08:00:00Z",
    "end": "2027-05-04T08:30:00Z",
    "subject": "Intro",
    "attendee": {"email": "kim@example.org", "name": "Kim"},
    "online": True,
    "deadline_s": 3,
    "booking_id": "b1",
}


@pytest.fixture
def book(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path))

    def answer(**more):
        file = tmp_path / "request.json"
        file.write_text(json.dumps(REQUEST | more))
        assert run([str(file)]) == 0
        return json.loads(capsys.readouterr().out)

    return answer


def test_a_server_that_is_not_there_is_availability_unknown(book):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        answer = book(url=f"http://127.0.0.1:{nobody.getsockname()[1]}/")
    assert answer["state"] == "availability_unknown"
    assert set(answer) >= {"state", "event_id", "join_url", "reason"}


@pytest.mark.parametrize(
    "change",
    [
        {"attendee": {"email": "nobody"}},
        {"attendee": {"email": ""}},
        {"attendee": {"name": "Kim"}},
        {"attendee": None},
        {"end": "2027-05-04T08:00:00Z"},
        {"start": "2027-05-04T08:00:00"},
        {"start": "0001-01-01T00:00:00+05:00"},
        {"end": "9999-12-31T23:59:59-05:00"},
        {"provider": "fax"},
        {"provider": "graph", "api_url": "http://[::1"},
        {"rep": ""},
        {"rep": "noa@example.com\r\nATTENDEE:mailto:eve@example.org"},
        {"rep": "noa@example.com,eve@example.org"},
        {"rep_tz": "Mars/Olympus"},
        {"attendee": {"email": "kim@example.org,eve@example.org"}},
        {"attendee": {"email": "kim@example.org\r\nBcc: eve@example.org"}},
        {"attendee": "kim@example.org"},
        {"attendee": {"email": 5}},
        {"booking_id": 5},
        {"start": None},
        {"online": "yes"},
        {"deadline_s": "10"},
        {"deadline_s": 10**400},
        {"subject": "s" * 1_000_000},
    ],
)
def test_what_cannot_be_booked_fails_with_a_reason_before_any_call(book, change):
    answer = book(**change)
    assert answer["state"] == "failed"
    assert answer["reason"]


@pytest.mark.parametrize("text", ["{}", "[]", "null", '"x"', "5"])
def test_json_that_is_no_booking_fails_with_a_reason(tmp_path, capsys, text):
    (tmp_path / "request.json").write_text(text)
    assert run([str(tmp_path / "request.json")]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["state"] == "failed"
    assert answer["reason"].startswith("The request cannot be used")


@pytest.mark.parametrize(
    "change",
    [
        {"url": "http://127.0.0.1:99999/"},
        {"provider": "graph", "api_url": "http://127.0.0.1:99999/", "access_token": "x"},
        {"provider": "graph", "token_url": "http://[::1", "refresh_token": "x"},
        {"provider": "google", "token_url": "http://[::1"},
    ],
)
def test_an_address_that_cannot_be_asked_is_told_and_nothing_is_written(book, change):
    answer = book(**change)
    assert answer["state"] in {"availability_unknown", "failed"}
    assert "not usable" in answer["reason"]


def test_a_file_may_begin_with_the_mark_of_its_encoding(tmp_path, capsys):
    (tmp_path / "request.json").write_text(json.dumps(REQUEST | {"rep": ""}), "utf-8-sig")
    assert run([str(tmp_path / "request.json")]) == 0
    assert "address of a rep" in json.loads(capsys.readouterr().out)["reason"]


@pytest.mark.parametrize("lock", ["console.sqlite3", "console.sqlite3.lock"])
def test_a_database_that_another_program_keeps_cannot_eat_the_deadline(tmp_path, lock):
    console_database(tmp_path).close()
    (tmp_path / "request.json").write_text(json.dumps(REQUEST | {"deadline_s": 3}))
    with closing(sqlite3.connect(tmp_path / lock, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        program = subprocess.run(
            [sys.executable, "-m", "app", "book", str(tmp_path / "request.json")],
            env={**os.environ, "FOYER_DATA_DIR": str(tmp_path)},
            capture_output=True,
            timeout=9,  # SQLite waits for 10 s by itself
            check=True,
        )
    answer = json.loads(program.stdout)
    assert answer["state"] == "pending"
    assert "database" in answer["reason"]


def test_a_database_that_cannot_be_used_is_told(book, tmp_path):
    (tmp_path / "console.sqlite3").write_bytes(b"no database" * 1000)
    answer = book()
    assert answer["state"] == "pending"
    assert "database" in answer["reason"]


def test_what_is_null_has_its_default(book):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}/"
        answer = book(url=url, subject=None, online=None, deadline_s=None)
    assert answer["state"] == "availability_unknown"


def test_a_file_that_cannot_be_used_is_explained(tmp_path, capsys):
    for text in (b"", b"hello", b'{"rep": "\xff"}', b"\xff\xfe{"):
        (tmp_path / "request.json").write_bytes(text)
        assert run([str(tmp_path / "request.json")]) == 2
    assert run([str(tmp_path / "absent.json")]) == 2
    said = capsys.readouterr()
    assert "foyer book:" in said.err
    assert said.out == ""
    assert run([]) == 2
    assert run(["one.json", "two.json"]) == 2
