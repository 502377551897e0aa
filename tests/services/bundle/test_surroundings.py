"""Settings, folder, environment and what runs."""

import threading

from app.services.bundle.surroundings import (
    environment_names,
    files_of,
    packages,
    running,
    settings_of,
)
from app.services.settings import Crm, Hub, Look, Settings


def test_of_settings_only_numbers_and_choices_are_told(tmp_path, monkeypatch):
    monkeypatch.setenv("FOYER_HUB_URL", "https://chat.acme.example")
    given = Settings(
        hub=Hub("https://chat.acme.example"), crm=Crm(client_id="3MVG9"), look=Look("dark", "it")
    )
    told = settings_of(given, tmp_path)
    assert told["hub"]["url"] == "set (environment)"
    assert told["crm"]["client_id"] == "set (default)"
    assert told["crm"]["refresh_token"] == "empty (default)"
    assert told["look"]["theme"] == "dark (default)"
    assert told["identity"]["timeout"] == "180.0 (default)"
    (tmp_path / "settings.toml").write_text("")
    assert settings_of(given, tmp_path)["crm"]["client_id"] == "set (file)"
    assert "acme" not in str(told)


def test_the_environment_is_names_alone(monkeypatch):
    monkeypatch.setenv("FOYER_DATA_DIR", "/home/maria")
    monkeypatch.setenv("FOYER_OF_MARIA", "x")
    names = environment_names()
    assert "FOYER_DATA_DIR" in names
    assert "MARIA" not in str(names)


def test_files_have_sizes_and_rights(tmp_path):
    (tmp_path / "drafts.json").write_text("{}")
    (tmp_path / "drafts.json").chmod(0o600)
    assert files_of(tmp_path) == ["600          2 drafts.json"]


def test_packages_have_versions():
    assert packages()["msgspec"]


async def test_threads_and_tasks_are_places_alone():
    stop = threading.Event()
    threading.Thread(target=stop.wait, name="Maddalena", daemon=True).start()
    told = running()
    stop.set()
    assert any(name.startswith("task ") for name in told)
    assert any("threading.py" in line for lines in told.values() for line in lines)
    assert "Maddalena" not in str(told)
