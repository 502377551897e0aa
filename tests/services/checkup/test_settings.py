"""Whether Foyer can start with its settings."""

from dataclasses import replace

from app.services.checkup import words
from app.services.checkup.settings import look_at_settings
from tests.services.checkup.rig import ground


async def test_settings_that_were_read_are_well_and_say_where_they_lie(tmp_path):
    async with ground(tmp_path) as here:
        [row] = await look_at_settings(here)
    assert (row.state, row.words, row.repair) == ("ok", words.SETTINGS_WELL, None)
    assert dict(row.details)["File"] == str(tmp_path / "settings.toml")


async def test_what_is_wrong_with_them_is_told_and_can_be_copied(tmp_path):
    async with ground(tmp_path) as here:
        [row] = await look_at_settings(replace(here, misset="identity.issuer is no address."))
    assert (row.state, row.words) == ("fault", "identity.issuer is no address.")
    assert (row.means, row.repair.copy) == (words.SETTINGS_MEANS, row.words)
