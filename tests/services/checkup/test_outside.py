"""All looks where no console runs."""

import pytest

from app.domain.checkup import TITLES
from app.services.checkup.outside import WITHOUT_SETTINGS, Outside, looked
from app.services.checkup.words import NOBODY_YET, NOT_RUNNING, SIGN_IN_FIRST
from app.services.settings import Hub, Settings


async def test_every_row_is_there_and_no_org_has_no_rights(tmp_path, no_keychain):
    rows, rights = await looked(Settings(), tmp_path)
    assert {row.id for row in rows} == set(TITLES)
    assert rights is None


@pytest.fixture
def no_keychain(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


async def rows_of(outside):
    try:
        return {row.id: row for row in await outside.checkup.run()}
    finally:
        await outside.close()


async def test_the_window_asks_for_the_sign_in_where_the_terminal_names_the_console(
    tmp_path, no_keychain
):
    there = Settings(hub=Hub(url="http://127.0.0.1:1"))
    terminal = await rows_of(Outside(there, tmp_path))
    window = await rows_of(Outside(there, tmp_path, at_the_door=True))
    for name in ("link", "website"):
        assert (terminal[name].words, window[name].words) == (NOT_RUNNING, SIGN_IN_FIRST)
    assert (window["sign_in"].words, window["sign_in"].repair.id) == (NOBODY_YET, "begin_sign_in")
    assert window["hub"].is_red


async def test_of_settings_that_could_not_be_read_nothing_is_made_up(tmp_path, no_keychain):
    wrong = Outside(Settings(), tmp_path, misset="Line 3 cannot be read.", unread=True)
    rows = await rows_of(wrong)
    assert set(rows) == WITHOUT_SETTINGS
    assert rows["settings"].words == "Line 3 cannot be read."
