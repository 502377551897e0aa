"""Settings from file and environment."""

import pytest

from app.services.settings import Calendar, Hub, Identity, Settings, SettingsError, load, save


def test_without_a_file_everything_has_its_default(tmp_path):
    assert load(tmp_path, {}) == Settings()


def test_what_is_saved_is_loaded_again_but_for_secrets(tmp_path):
    settings = Settings(
        hub=Hub(url="https://hub.example"), calendar=Calendar(username="noa", password="s3cret-1")
    )
    save(tmp_path, settings)
    assert "s3cret-1" not in (tmp_path / "settings.toml").read_text()
    assert load(tmp_path, {}).hub == settings.hub
    assert load(tmp_path, {}).calendar == Calendar(username="noa")


def test_a_client_secret_of_the_environment_is_not_written_down(tmp_path):
    given = {"FOYER_IDENTITY_CLIENT_SECRET": "s3cret-2"}
    save(tmp_path, load(tmp_path, given), given)
    assert "s3cret-2" not in (tmp_path / "settings.toml").read_text()
    own = Settings(identity=Identity(client_secret="of-the-file"))
    save(tmp_path, own, {})
    assert load(tmp_path, {}).identity.client_secret == "of-the-file"


def test_the_environment_wins_and_is_read_by_type(tmp_path):
    save(tmp_path, Settings(identity=Identity(issuer="https://a.example")))
    given = {"FOYER_IDENTITY_ISSUER": "https://b.example", "FOYER_IDENTITY_TIMEOUT": "2.5"}
    identity = load(tmp_path, given).identity
    assert (identity.issuer, identity.timeout) == ("https://b.example", 2.5)


@pytest.mark.parametrize(
    "text", ["not toml [", "hub = 3", "[identity]\ntimeout = 'soon'", "[hub]\nurl = 5"]
)
def test_a_wrong_file_is_named_with_what_to_do(tmp_path, text):
    (tmp_path / "settings.toml").write_text(text)
    with pytest.raises(SettingsError, match=r"settings\.toml"):
        load(tmp_path, {})


def test_a_wrong_setting_is_named_with_both_places_to_correct_it(tmp_path):
    with pytest.raises(SettingsError, match=r"timeout in \[identity\].*FOYER_IDENTITY_TIMEOUT"):
        load(tmp_path, {"FOYER_IDENTITY_TIMEOUT": "soon"})
    (tmp_path / "settings.toml").write_text("hub = 7")
    with pytest.raises(SettingsError, match=r"\[hub\] of settings\.toml"):
        load(tmp_path, {})
