"""The page's model runs the flow and knows the provider by name."""

import pytest

from app.services.sign_in_flow import SignInFlow
from app.ui.sign_in.view_model import SignInViewModel
from tests.services.fake_sign_in import ADA, FakeSignIn


@pytest.fixture
def service():
    return FakeSignIn()


@pytest.fixture
def copied():
    return []


@pytest.fixture
def model(desk, service, copied):
    return SignInViewModel(desk.bridge, SignInFlow(service), copied.append)


def test_resuming_signs_in_whoever_is_kept(model, service, qtbot):
    service.kept = ADA
    with qtbot.waitSignal(model.signed_in) as signed_in:
        model.resume()
    assert signed_in.args == [ADA]


def test_beginning_greets_the_last_one_unless_it_is_another(model, service):
    model.resume()
    model.begin()
    model.begin_as_another()
    assert service.hints == ["ada@example.test", ""]


def test_the_link_is_copied_while_there_is_one(model, service, copied):
    model.copy_link()
    model.changed.connect(model.copy_link)
    model.begin()
    assert set(copied) == {"https://link"}


def test_the_address_for_it_is_copied_while_the_browser_is_out(model, service, copied):
    model.copy_redirect()
    model.changed.connect(model.copy_redirect)
    model.begin()
    assert set(copied) == {"http://127.0.0.1/callback"}


@pytest.mark.parametrize(
    ("issuer", "name"),
    [
        ("https://accounts.google.com", "Google"),
        ("https://login.microsoftonline.com/t/v2.0", "Microsoft"),
        ("https://tidemark.okta.com", "Okta"),
        ("https://notokta.com", "notokta.com"),
        ("https://sso.example.test/x", "sso.example.test"),
        ("", ""),
    ],
)
def test_the_provider_has_the_name_that_people_know(model, service, issuer, name):
    service.issuer = issuer
    assert model.provider == name


def test_a_closed_model_hears_nothing(model):
    model.close()
    model.changed.connect(lambda: pytest.fail("heard"))
    model.resume()
    model.cancel()
