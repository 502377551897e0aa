"""The broker of the operating system, as far as it can be tried without one."""

import sys
from types import ModuleType

import pytest

from app.services.identity.base import SignInCancelledError
from app.services.identity.broker import NoBrokerError, ask, has_broker, redirects


class App:
    """An application of MSAL whose broker gives `answer`."""

    CONSOLE_WINDOW_HANDLE = object()

    def __init__(self, answer):
        self.answer, self.asked = answer, []

    def acquire_token_interactive(self, scopes, **given):
        self.asked.append(given)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def runtime(monkeypatch):
    """Let MSAL's door to the broker be importable."""
    monkeypatch.setitem(sys.modules, "msal.broker", ModuleType("msal.broker"))


def test_there_is_none_on_linux_nor_without_what_speaks_to_it():
    assert not has_broker("linux")
    assert not has_broker("win32")  # pymsalruntime is not installed here


def test_without_what_speaks_to_it_msal_is_not_asked():
    app = App({"access_token": "a"})
    with pytest.raises(NoBrokerError):
        ask(app, ["email"], window=1)
    assert app.asked == []


@pytest.mark.usefixtures("runtime")
def test_its_window_belongs_to_ours_or_to_the_terminal():
    app = App({"access_token": "a"})
    assert ask(app, ["email"], window=7, hint="ada@example.test") == {"access_token": "a"}
    ask(app, ["email"], window=None, claims="{}")
    assert [one["parent_window_handle"] for one in app.asked] == [7, app.CONSOLE_WINDOW_HANDLE]
    assert [one["login_hint"] for one in app.asked] == ["ada@example.test", None]


@pytest.mark.usefixtures("runtime")
def test_a_closed_window_is_no_failure_and_a_broken_broker_leads_to_the_browser():
    closed = {"error": "broker_error", "error_description": "x. Status: Status.UserCanceled, y"}
    with pytest.raises(SignInCancelledError):
        ask(App(closed), [], window=1)
    with pytest.raises(NoBrokerError):
        ask(App(ValueError("register these redirect_uri")), [], window=1)


def test_its_redirects_name_the_client():
    assert redirects("1b2c")[0] == "ms-appx-web://Microsoft.AAD.BrokerPlugin/1b2c"
