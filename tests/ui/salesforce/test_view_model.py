"""What the connection's page can ask for."""

from app.domain.crm_connection import Attempt, AttemptChanged
from app.domain.crm_login import LoginKind
from tests.desk_records import NOW


def test_connecting_keeps_the_choice_then_opens_the_browser(view_model, chosen, desk):
    view_model.sign_in(LoginKind.CUSTOM, "acme", " abc ")
    assert chosen.values[("crm", "login_url")] == "https://acme.my.salesforce.com"
    assert desk.asked.calls == [("connect",)]
    assert (view_model.kind, view_model.domain) == (LoginKind.CUSTOM, "acme.my.salesforce.com")


def test_what_is_wrong_with_a_domain_is_told_and_nothing_is_opened(view_model, desk, qtbot):
    assert "e-mail" in view_model.fault(LoginKind.CUSTOM, "a@b.c")
    assert view_model.fault(LoginKind.SANDBOX, "a@b.c") == ""
    with qtbot.waitSignal(view_model.changed):
        view_model.sign_in(LoginKind.CUSTOM, "a@b.c", "x")
    assert "e-mail" in view_model.not_saved
    assert desk.asked.calls == []


def test_settings_that_cannot_be_kept_are_told(view_model, chosen, desk):
    chosen.error = OSError(28, "No space left on device")
    view_model.sign_in(LoginKind.PRODUCTION, "", "x")
    assert view_model.not_saved == "No space left on device"
    assert desk.asked.calls == []
    chosen.error = None
    view_model.sign_in(LoginKind.PRODUCTION, "", "x")
    assert view_model.not_saved == ""


def test_every_intent_reaches_the_service(view_model, desk):
    for intent in ("cancel", "disconnect_crm", "check", "validate_again"):
        getattr(view_model, intent)()
    assert desk.asked.calls == [("cancel",), ("disconnect",), ("check",), ("validate_again",)]


def test_link_and_remedy_can_be_copied(view_model, desk, copied):
    view_model.copy_link()
    desk.apply(AttemptChanged(Attempt("https://org.example/authorize", until=NOW + 60)))
    view_model.copy_link()
    view_model.copy_remedy("Setup > Users")
    assert copied == ["https://org.example/authorize", "Setup > Users"]


def test_what_has_to_be_looked_at_comes_first(view_model, connected):
    assert [row.id for row in view_model.rows] == ["leads", "lead_fields", "connector", "api"]


def test_only_what_is_new_is_told(view_model, connected, qtbot):
    with qtbot.assertNotEmitted(view_model.changed):
        connected.apply(AttemptChanged(None))
