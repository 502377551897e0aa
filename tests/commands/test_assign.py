"""``foyer assign``."""

import json

import pytest

from app.commands.assign import run


@pytest.fixture
def ask(tmp_path, capsys):
    def answer(content):
        file = tmp_path / "cases.json"
        file.write_text(content if isinstance(content, str) else json.dumps(content))
        code = run([str(file)])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if code == 0 else printed.err

    return answer


def one(**given):
    return {"cases": [{"id": "1", "input": given}]}


def test_the_example_of_the_contract_is_answered(ask):
    rep = {"id": "a", "active": True, "free": True, "weight": 100, "priority": 2, "bookings": 5}
    rep |= {"calibration": 0, "cap": 10, "cap_used": 9, "last": "2027-01-03"}
    assert ask(one(owner="b", owner_only=False, reps=[rep])) == (0, {"1": "a"})


def test_nobody_is_null(ask):
    assert ask(one(owner="b", owner_only=True, reps=[{"id": "a"}])) == (0, {"1": None})


def test_bookings_may_be_states_and_what_is_missing_has_its_default(ask):
    busy = {"id": "a", "bookings": ["held", "booked", "cancelled"]}
    less = {"id": "b", "bookings": ["cancelled", "no_show", "booked"], "weight": None}
    assert ask(one(reps=[busy, less])) == (0, {"1": "b"})


def test_the_last_booking_may_be_a_date_or_an_instant(ask):
    early = {"id": "b", "last": "2027-01-03"}
    late = {"id": "a", "last": "2027-01-03T05:00:00+02:00"}
    assert ask(one(reps=[late, early])) == (0, {"1": "b"})


def test_a_case_that_cannot_be_understood_goes_to_nobody_and_spoils_no_other(ask):
    broken = {"id": "0", "input": {"reps": [{"id": "a", "last": "soon"}]}}
    fine = {"id": "1", "input": {"reps": [{"id": "a"}]}}
    assert ask({"cases": [broken, fine]}) == (0, {"0": None, "1": "a"})


def test_a_file_that_cannot_be_used_is_explained(ask, capsys, tmp_path):
    code, words = ask("{")
    assert code == 2
    assert "foyer assign:" in words
    assert ask('{"cases": ' + "[" * 100_000)[0] == 2
    assert run([str(tmp_path / "absent")]) == 2
    assert run([]) == 2
    assert run(["one.json", "two.json"]) == 2
    assert "Usage" in capsys.readouterr().out
