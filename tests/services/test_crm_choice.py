"""Which org is chosen on the command line, and what of it is kept."""

import pytest

from app.domain.crm_login import LoginKind
from app.services.crm_choice import chosen, keep
from app.services.settings import Crm, Hub, Settings, SettingsError, load, save

SET = Crm(login_url="https://acme.my.salesforce.com", client_id="key")


@pytest.mark.parametrize(
    ("kind", "domain", "login"),
    [
        (None, "", "https://acme.my.salesforce.com"),
        (LoginKind.PRODUCTION, "", "https://login.salesforce.com"),
        (LoginKind.SANDBOX, "", "https://test.salesforce.com"),
        (LoginKind.CUSTOM, "acme--test", "https://acme--test.sandbox.my.salesforce.com"),
    ],
)
def test_the_choice_gives_the_login_address(kind, domain, login):
    assert chosen(SET, kind, domain, environment={}).login_url == login


def test_nothing_chosen_and_nothing_set_is_production():
    crm = chosen(Crm(), None, client_id=" key ", environment={})
    assert (crm.login_url, crm.client_id) == ("https://login.salesforce.com", "key")


def test_what_is_wrong_is_said():
    with pytest.raises(SettingsError, match="--client-id"):
        chosen(Crm(), LoginKind.PRODUCTION, environment={})
    with pytest.raises(SettingsError, match="e-mail"):
        chosen(SET, LoginKind.CUSTOM, "kim@acme.com", environment={})


def test_what_the_environment_decides_is_not_overruled():
    managed = {"FOYER_CRM_LOGIN_URL": SET.login_url + "/", "FOYER_CRM_CLIENT_ID": "key"}
    assert chosen(SET, LoginKind.CUSTOM, "acme", "key", managed) == SET
    with pytest.raises(SettingsError, match="FOYER_CRM_LOGIN_URL"):
        chosen(SET, LoginKind.SANDBOX, environment=managed)
    with pytest.raises(SettingsError, match="FOYER_CRM_CLIENT_ID"):
        chosen(SET, None, client_id="other", environment=managed)


def test_only_the_choice_is_kept(tmp_path):
    save(tmp_path, Settings(hub=Hub(url="https://hub.example")), {})
    keep(tmp_path, SET, {"FOYER_HUB_URL": "https://other.example"})
    stored = load(tmp_path, {})
    assert (stored.hub.url, stored.crm) == ("https://hub.example", SET)


def test_what_is_managed_is_not_kept(tmp_path):
    keep(tmp_path, SET, {"FOYER_CRM_LOGIN_URL": SET.login_url})
    assert load(tmp_path, {}).crm == Crm(client_id="key")
    keep(tmp_path / "none", SET, {"FOYER_CRM_LOGIN_URL": "", "FOYER_CRM_CLIENT_ID": ""})
