"""The support bundle from the terminal."""

import zipfile

import pytest

from app.commands.bundle import run


@pytest.fixture(autouse=True)
def nothing_set(tmp_path, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


def test_it_lies_beside_whoever_asked_and_its_place_is_told(tmp_path, capsys):
    assert run([]) == 0
    place = capsys.readouterr().out.strip()
    assert place.startswith(str(tmp_path / "foyer-support-"))
    with zipfile.ZipFile(place) as bundle:
        assert "health.json" in bundle.namelist()


def test_a_place_can_be_named_and_one_that_does_not_go_is_told(tmp_path, capsys):
    assert run([str(tmp_path / "mine.zip")]) == 0
    assert (tmp_path / "mine.zip").exists()
    assert run([str(tmp_path / "gone" / "mine.zip")]) == 1
    assert "cannot be saved there" in capsys.readouterr().err
