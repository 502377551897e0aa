"""The way through signing in is told step by step."""

import pytest

from app.domain.errors import SignInNeededError, TransientError
from app.services.identity.base import Account, SignInCancelledError, SignInTimedOutError
from app.services.sign_in_flow import SignInFlow, Step
from tests.services.fake_sign_in import ADA, FakeSignIn


@pytest.fixture
def service():
    return FakeSignIn()


@pytest.fixture
def told(service):
    steps = []
    flow = SignInFlow(service)
    flow.listen(steps.append)
    flow.steps = steps
    return flow


async def test_what_is_kept_signs_in_without_asking(told, service):
    service.kept = ADA
    await told.resume()
    assert [step.stage for step in told.steps] == ["renewing", "done"]
    assert told.account == ADA


async def test_nobody_signed_in_is_asked_without_a_word(told):
    await told.resume()
    assert told.step == Step("asking", hint="ada@example.test")


@pytest.mark.parametrize(
    ("error", "failed"),
    [(SignInNeededError("It ended. Sign in again."), False), (TransientError("It is down."), True)],
)
async def test_why_a_person_is_asked_again_is_said(told, service, error, failed):
    service.error = error
    await told.resume()
    assert (told.step.words, told.step.failed) == (str(error), failed)


async def test_a_provider_that_is_down_keeps_nobody_out_whom_the_hub_knows(told, service):
    service.error, service.known_to_the_hub = TransientError("It is down."), ADA
    await told.resume()
    assert (told.step.stage, told.account) == ("done", ADA)


async def test_a_sign_in_shows_its_link_and_ends(told, service):
    service.trouble = "The keychain is locked."
    await told.begin("ada@example.test")
    shown = [(step.stage, step.link, step.no_browser) for step in told.steps]
    assert shown == [
        ("checking", "", False),
        ("browser", "https://link", False),
        ("browser", "https://link", True),
        ("checking", "", False),
        ("done", "", False),
    ]
    assert (service.hints, told.step.notice) == (["ada@example.test"], "The keychain is locked.")


async def test_a_failure_is_said_and_a_cancel_is_not(told, service):
    service.error = SignInTimedOutError("Nobody finished.")
    await told.begin()
    assert (told.step.stage, told.step.failed) == ("asking", True)
    service.error = SignInCancelledError("Cancelled.")
    await told.begin()
    assert (told.step.words, told.step.failed) == ("", False)
    told.cancel()
    assert service.cancelled == 1
    assert isinstance(ADA, Account)
