import os
from types import SimpleNamespace

import pytest

from app.services.updates.version_folders import VersionFolders


class PulledError(Exception):
    """The plug."""


def new_tree(root, *versions, current, links=True):
    for version in versions:
        (root / "versions" / version).mkdir(parents=True)
        (root / "versions" / version / "foyer").write_text(version)
    folders = VersionFolders(root, current, links=links)
    folders._point("current", current)
    return folders


def staged(folders, version):
    folder = folders.stage(version)
    (folder / "foyer").write_text(f"new {version}")
    return folder


@pytest.mark.parametrize("links", [True, False])
def test_a_placed_version_is_next_and_the_running_one_is_the_way_back(tmp_path, links):
    folders = new_tree(tmp_path, "1.0", "0.9", current="1.0", links=links)
    folders.place(staged(folders, "1.1"), "1.1")
    assert (folders.current(), folders.previous()) == ("1.1", "1.0")
    assert sorted(p.name for p in (tmp_path / "versions").iterdir()) == ["1.0", "1.1"]
    assert (tmp_path / "versions" / "1.1" / "foyer").read_text() == "new 1.1"
    assert (tmp_path / "current").is_symlink() is links


@pytest.mark.parametrize("links", [True, False])
def test_a_version_that_lay_there_is_replaced_and_its_marks_are_forgotten(tmp_path, links):
    folders = new_tree(tmp_path, "1.0", "1.1", current="1.0", links=links)
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "1.1.failed").touch()
    folders.place(staged(folders, "1.1"), "1.1")
    assert (tmp_path / "versions" / "1.1" / "foyer").read_text() == "new 1.1"
    assert not folders.marks.has_failed("1.1")


def test_nothing_is_known_of_links_that_are_not_there(tmp_path):
    for links in (True, False):
        folders = VersionFolders(tmp_path, "1.0", links=links)
        assert (folders.current(), folders.previous()) == ("", "")
    (tmp_path / "current.txt").write_bytes(b"\xff")
    assert folders.current() == ""


def test_leftovers_of_an_interrupted_step_are_cleared(tmp_path):
    folders = new_tree(tmp_path, "1.0", current="1.0")
    (folders.stage("1.1") / "part").touch()
    (tmp_path / "current.7.new").symlink_to("versions/1.1")
    assert list(folders.stage("1.2").iterdir()) == []
    assert sorted(p.name for p in (tmp_path / "versions").iterdir()) == [".1.2.new", "1.0"]
    assert not (tmp_path / "current.7.new").is_symlink()


def changes(monkeypatch, limit):
    """Let `limit` changes of the disk happen, then pull the plug."""
    done = SimpleNamespace(count=0)

    def counted(real):
        def change(*given, **named):
            if done.count >= limit:
                raise PulledError
            done.count += 1
            return real(*given, **named)

        return change

    for name in ("rename", "replace", "symlink", "unlink", "mkdir", "rmdir"):
        monkeypatch.setattr(os, name, counted(getattr(os, name)))
    return done


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("links", [True, False])
def test_cut_off_after_any_change_something_whole_is_current(tmp_path, monkeypatch, links, again):
    """`again`: the version lay there already, taken back."""
    for limit in range(40):
        root = tmp_path / str(limit)
        folders = new_tree(root, "1.0", *(["1.1"] if again else []), current="1.0", links=links)
        ready = staged(folders, "1.1")
        with monkeypatch.context() as patch:
            changes(patch, limit)
            try:
                folders.place(ready, "1.1")
                break
            except PulledError:
                pass
        current = folders.current()
        assert current in {"1.0", "1.1"}
        assert (root / "versions" / current / "foyer").read_text() in {"1.0", "new 1.1"}
        assert (root / "versions" / "1.0" / "foyer").read_text() == "1.0"
        if current == "1.1":
            assert folders.previous() == "1.0"
    assert limit > 3, "the plug was pulled at several places"
    assert (folders.current(), folders.previous()) == ("1.1", "1.0")
