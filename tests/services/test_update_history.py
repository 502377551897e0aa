"""Which versions ran here."""

import pytest

from app.services.update_history import FILE, MOST, UpdateHistory
from tests.services.scripted_updater import Clock


@pytest.fixture
def clock():
    return Clock()


def versions(history):
    return [(one.version, one.taken_back) for one in history.entries]


def test_each_version_is_noted_at_its_first_start(tmp_path, clock):
    for version in ("0.1.0", "0.1.0", "0.2.0", "0.2.0"):
        UpdateHistory(tmp_path, clock).runs(version)
        clock.time += 100
    history = UpdateHistory(tmp_path, clock)
    assert versions(history) == [("0.2.0", False), ("0.1.0", False)]
    assert history.entries[0].at == clock.time - 200


def test_a_version_that_was_taken_back_is_noted_once_and_the_old_one_goes_on(tmp_path, clock):
    history = UpdateHistory(tmp_path, clock)
    history.runs("0.1.0")
    for _ in range(2):
        history.was_taken_back("0.2.0")
        history.runs("0.1.0")
    assert versions(history) == [("0.2.0", True), ("0.1.0", False)]
    assert history.taken_back == {"0.2.0"}


def test_a_version_that_starts_after_all_is_not_bad_for_ever(tmp_path, clock):
    history = UpdateHistory(tmp_path, clock)
    history.runs("0.1.0")
    history.was_taken_back("0.2.0")
    history.runs("0.2.0")
    assert history.taken_back == frozenset()


def test_the_version_that_runs_keeps_its_notes_when_the_next_is_taken_back(tmp_path, clock):
    history = UpdateHistory(tmp_path, clock)
    history.fetched("0.2.0", "two")
    history.runs("0.2.0")
    history.fetched("0.3.0", "three")
    history.was_taken_back("0.3.0")
    history.runs("0.2.0")
    told = [(one.version, one.notes) for one in UpdateHistory(tmp_path, clock).entries]
    assert told == [("0.3.0", ""), ("0.2.0", "two")]


def test_notes_stay_with_the_newest_version_only(tmp_path, clock):
    history = UpdateHistory(tmp_path, clock)
    history.fetched("0.2.0", "two")
    history.runs("0.2.0")
    history.fetched("0.3.0", "three")
    history.runs("0.3.0")
    assert [one.notes for one in UpdateHistory(tmp_path, clock).entries] == ["three", ""]


@pytest.mark.parametrize("damaged", ["", "{", '{"entries": [1]}', "[]"])
def test_a_damaged_file_begins_anew(tmp_path, clock, damaged):
    (tmp_path / FILE).write_text(damaged)
    history = UpdateHistory(tmp_path, clock)
    history.runs("0.1.0")
    assert versions(UpdateHistory(tmp_path, clock)) == [("0.1.0", False)]


def test_it_does_not_grow_without_end(tmp_path, clock):
    history = UpdateHistory(tmp_path, clock)
    for n in range(2 * MOST):
        history.runs(f"0.{n}")
    assert len(history.entries) == MOST
