"""The settings as they are shown and saved."""

import pytest

from app.domain.health import OK, SystemChanged, SystemHealth
from app.services.settings import Hub, Settings, Updates
from app.ui.settings.view_model import Actions, SettingsViewModel


@pytest.fixture
def saved():
    return []


@pytest.fixture
def made(desk, saved):
    actions = Actions(saved.append, desk.asked.sign_out, desk.asked.test_alert)
    settings = Settings(hub=Hub(url="https://hub.example"))
    return SettingsViewModel(desk.bridge, settings, {"FOYER_HUB_URL": "x"}, actions)


def test_values_and_what_the_environment_decides(made):
    assert made.value("hub", "url") == "https://hub.example"
    assert made.is_managed("hub", "url")
    assert not made.is_managed("identity", "issuer")


def test_a_look_is_saved_once(made, saved):
    made.save_look("dark", "it")
    made.save_look("dark", "it")
    assert [(s.look.theme, s.look.language) for s in saved] == [("dark", "it")]


def test_connections_are_saved_but_for_managed_ones(made, saved):
    made.save_connections({("hub", "url"): "https://evil", ("identity", "issuer"): " https://id "})
    assert (saved[0].hub.url, saved[0].identity.issuer) == ("https://hub.example", "https://id")


def test_how_updates_are_done_is_saved(made, saved):
    made.save_updates(Updates(download=False))
    assert (saved[0].updates, saved[0].hub) == (Updates(download=False), made.settings.hub)


def test_account_and_systems_are_told(made, desk):
    heard = []
    made.changed.connect(lambda: heard.append(made.systems["crm"].state))
    desk.apply(SystemChanged("crm", SystemHealth(OK)))
    assert (heard, made.account.name) == (["ok"], "Lena Fischer")


def test_actions_are_started(made, desk):
    made.sign_out()
    made.test_alert()
    assert desk.asked.calls == [("sign_out",), ("test_alert",)]


def test_a_missing_action_does_nothing(desk, saved):
    bare = SettingsViewModel(desk.bridge, Settings(), {}, Actions(saved.append))
    bare.sign_out()
    bare.test_alert()
    assert desk.asked.calls == []
