import os

import pytest

from app.core.installation import Installation
from app.core.start_marks import StartMarks, note_good_end, write_durably


@pytest.fixture
def state(tmp_path):
    (tmp_path / "state").mkdir()
    return tmp_path / "state"


def names(state):
    return sorted(mark.name for mark in state.iterdir())


def test_a_good_start_ends_all_counting_and_all_telling(tmp_path, state):
    for name in ("1.0.try.7", "1.0.try.8", "1.0.1.try.9", "1.0.failed", "taken-back"):
        (state / name).touch()
    StartMarks(tmp_path).mark_healthy("1.0")
    assert names(state) == ["1.0.1.try.9", "1.0.healthy"]


def test_the_first_mark_makes_its_folder(tmp_path):
    StartMarks(tmp_path).mark_healthy("1.0")
    assert names(tmp_path / "state") == ["1.0.healthy"]


def test_a_start_that_ended_by_itself_takes_its_own_mark_away(tmp_path, state):
    for name in (f"1.0.try.{os.getpid()}", "1.0.try.1"):
        (state / name).touch()
    note_good_end(Installation("portable", "1.0", tmp_path, tmp_path, ()))
    assert names(state) == ["1.0.try.1"]


def test_ending_well_where_nothing_can_be_noted_is_harmless(tmp_path):
    note_good_end(Installation("deb", "1.0", tmp_path, None, ()))
    note_good_end(Installation("portable", "1.0", tmp_path, tmp_path / "gone", ()))


def test_what_was_taken_back_is_told_until_a_good_start(tmp_path, state):
    marks = StartMarks(tmp_path)
    assert marks.taken_back() == ""
    (state / "taken-back").write_text("1.1\n")
    assert marks.taken_back() == "1.1"
    marks.mark_healthy("1.0")
    assert marks.taken_back() == ""


def test_an_unreadable_mark_tells_nothing(tmp_path, state):
    (state / "taken-back").write_bytes(b"\xff")
    assert StartMarks(tmp_path).taken_back() == ""


def test_a_version_that_failed_is_known_until_it_is_put_in_place_again(tmp_path, state):
    marks = StartMarks(tmp_path)
    for name in ("1.1.failed", "1.1.healthy", "1.1.try.5", "1.1.1.failed"):
        (state / name).touch()
    assert (marks.has_failed("1.1"), marks.has_failed("1.2")) == (True, False)
    marks.forget("1.1")
    assert names(state) == ["1.1.1.failed"]


def test_a_small_file_is_replaced_in_one_step(tmp_path):
    write_durably(tmp_path / "file", b"one")
    write_durably(tmp_path / "file", b"two")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("file", b"two")]
