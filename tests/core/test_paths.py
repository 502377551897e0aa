"""Folders of the user and of the product."""

import stat

from app.core.paths import data_dir, resources, unusable


def test_the_data_folder_is_made_and_is_its_owners_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path / "deep" / "data"))
    folder = data_dir()
    assert folder == tmp_path / "deep" / "data"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_was_open_to_others_is_closed(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir(mode=0o755)
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path / "data"))
    assert stat.S_IMODE(data_dir().stat().st_mode) == 0o700


def test_without_a_setting_it_is_the_platforms_usual_place(tmp_path, monkeypatch):
    monkeypatch.delenv("FOYER_DATA_DIR", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert data_dir() == tmp_path / "foyer"


def test_resources_are_found():
    assert (resources() / "icons" / "send.svg").exists()


def test_a_folder_that_cannot_be_used_is_said_with_what_helps():
    said = unusable(FileExistsError(17, "File exists", "/home/maria"))
    assert "cannot be used (File exists)" in said
    assert "FOYER_DATA_DIR" in said
    assert "maria" not in said
