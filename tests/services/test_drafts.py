"""Unsent words survive a crash."""

import os
import stat

from app.services.drafts import FILE, Drafts


def test_what_was_written_is_there_after_a_crash(tmp_path):
    Drafts(tmp_path).save("c1", "as I was saying ☕")
    assert Drafts(tmp_path).load("c1") == "as I was saying ☕"
    assert Drafts(tmp_path).load("c2") == ""


def test_an_empty_text_is_forgotten(tmp_path):
    drafts = Drafts(tmp_path)
    drafts.save("c1", "hello")
    drafts.save("c1", "")
    assert (tmp_path / FILE).read_text() == "{}"


def test_the_same_text_is_not_written_again(tmp_path):
    drafts = Drafts(tmp_path)
    drafts.save("c1", "hello")
    (tmp_path / FILE).unlink()
    drafts.save("c1", "hello")
    assert not (tmp_path / FILE).exists()


def test_a_damaged_file_does_not_stop_the_console(tmp_path):
    (tmp_path / FILE).write_text('{"c1": "hel')
    drafts = Drafts(tmp_path)
    assert drafts.load("c1") == ""
    drafts.save("c1", "hello")
    assert Drafts(tmp_path).load("c1") == "hello"


def test_signing_out_leaves_nothing(tmp_path):
    drafts = Drafts(tmp_path)
    drafts.save("c1", "hello")
    drafts.forget_all()
    drafts.forget_all()
    assert (drafts.load("c1"), (tmp_path / FILE).exists()) == ("", False)


def test_the_file_is_readable_by_its_owner_alone(tmp_path):
    Drafts(tmp_path).save("c1", "hello")
    assert os.name != "posix" or stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
