"""Settings from file and environment."""

from functools import partial

import pytest

from app.services import settings
from app.services.policy import PolicyError, policy_of
from app.services.settings import Calendar, Hub, Identity, Settings, SettingsError, load, save


def test_without_a_file_everything_has_its_default(tmp_path):
    assert load(tmp_path, {}) == Settings()


def test_what_is_saved_is_loaded_again_but_for_secrets(tmp_path):
    given = Settings(
        hub=Hub(url="https://hub.example"), calendar=Calendar(username="noa", password="s3cret-1")
    )
    save(tmp_path, given)
    assert "s3cret-1" not in (tmp_path / "settings.toml").read_text()
    assert load(tmp_path, {}).hub == given.hub
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


@pytest.fixture
def company(monkeypatch):
    """Let the machine have a policy."""

    def decides(table):
        read = partial(policy_of, lambda: ("/etc/foyer/policy.toml", table))
        monkeypatch.setattr(settings, "machine_policy", read)

    return decides


def test_a_policy_wins_over_environment_and_file(tmp_path, company, monkeypatch):
    save(tmp_path, Settings(hub=Hub(url="https://file.example")), {})
    monkeypatch.setenv("FOYER_HUB_URL", "https://environment.example")
    company({"hub": {"url": "https://policy.example"}, "updates": {"enabled": False}})
    found = load(tmp_path)
    assert (found.hub.url, found.updates.enabled) == ("https://policy.example", False)


def test_what_a_policy_or_the_environment_decides_is_not_written_down(tmp_path, company):
    save(tmp_path, Settings(hub=Hub(url="https://file.example")), {})
    company({"hub": {"url": "https://policy.example"}, "crm": {"login_url": "https://x.example"}})
    save(tmp_path, load(tmp_path))
    assert load(tmp_path, {}) == Settings(hub=Hub(url="https://file.example"))


def test_a_wrong_value_of_a_policy_is_blamed_on_it(tmp_path, company):
    company({"updates": {"enabled": "perhaps"}})
    with pytest.raises(SettingsError, match=r"policy.*enabled in \[updates\].*Tell your IT"):
        load(tmp_path)


def test_a_policy_that_cannot_be_read_is_told_as_a_setting(tmp_path, monkeypatch):
    def broken():
        raise PolicyError("it cannot be read")

    monkeypatch.setattr(settings, "machine_policy", broken)
    with pytest.raises(SettingsError, match="it cannot be read"):
        load(tmp_path)


def test_a_folder_in_place_of_the_file_is_said_and_not_a_fault(tmp_path):
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(SettingsError, match=r"settings\.toml cannot be read .*Mend or remove"):
        load(tmp_path)


def test_a_secret_in_a_policy_is_not_taken_and_is_noted(tmp_path, monkeypatch, caplog):
    policy = policy_of(
        lambda: ("/etc/foyer/policy.toml", {"mail": {"host": "smtp.example", "password": "s3cret"}})
    )
    monkeypatch.setattr(settings, "machine_policy", lambda: policy)
    found = load(tmp_path)
    assert (found.mail.host, found.mail.password) == ("smtp.example", "")
    assert "mail.password, a secret" in caplog.text
    assert "s3cret" not in caplog.text
