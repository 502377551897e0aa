"""``foyer book``; its way to a real server is in tests/services/calendars/test_booking_crash.py."""

import json
import socket

import pytest

from app.commands.book import run

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
        {"end": "2027-05-04T08:00:00Z"},
        {"start": "2027-05-04T08:00:00"},
        {"provider": "fax"},
    ],
)
def test_what_cannot_be_booked_fails_with_a_reason_before_any_call(book, change):
    answer = book(**change)
    assert answer["state"] == "failed"
    assert answer["reason"]


def test_a_file_that_cannot_be_used_is_explained(tmp_path, capsys):
    (tmp_path / "request.json").write_text("{}")
    assert run([str(tmp_path / "request.json")]) == 2
    assert run([str(tmp_path / "absent.json")]) == 2
    assert run([]) == 2
    assert "foyer book:" in capsys.readouterr().err
