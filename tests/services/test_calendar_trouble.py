"""What an error means for the link."""

import pytest

from app.core.http import Fault, NoAnswerError
from app.domain.calendar_link import Met, Trouble
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.services.calendar_trouble import met_of
from app.services.calendars.breaker import RestingError
from app.services.keychain import KeychainError


@pytest.mark.parametrize(
    ("error", "met"),
    [
        (SignInNeededError("w", code="c"), Met(Trouble.SIGN_IN, "c", "w")),
        (SignInNeededError("w", code="insufficientPermissions"), Trouble.CONSENT),
        (SignInNeededError("w", code="x", said="AADSTS53003"), Trouble.POLICY),
        (TransientError("w", retry_after_s=7.0), Met(Trouble.BUSY, words="w", until=107.0)),
        (TransientError("w"), Met(Trouble.NETWORK, words="w")),
        (UncertainError("w"), Met(Trouble.NETWORK, words="w")),
        (RejectedError("w"), Met(Trouble.POLICY, words="w")),
        (KeychainError("w"), Met(Trouble.NETWORK, words="w")),
        (TimeoutError(), Trouble.NETWORK),
    ],
)
def test_every_error_has_a_kind(error, met):
    found = met_of(error, 100.0)
    assert (found if isinstance(met, Met) else found.kind) == met


@pytest.mark.parametrize(
    ("fault", "host"),
    [
        (Fault.UNREACHABLE, "graph.example"),
        (Fault.UNTRUSTED, "graph.example"),
        (Fault.TOO_LARGE, ""),
    ],
)
def test_a_network_that_blocks_is_named_by_the_host_that_it_blocks(fault, host):
    error = TransientError("w")
    error.__cause__ = NoAnswerError(fault, "r", reached=False, host="graph.example:443")
    assert met_of(error, 0.0).host == host


def test_a_pause_of_our_own_is_not_one_that_the_provider_asked_for():
    error = RestingError("It rests.", retry_after_s=60.0)
    assert met_of(error, 0.0) == Met(Trouble.NETWORK, words="It rests.")
    error.__cause__ = NoAnswerError(Fault.UNREACHABLE, "Gone.", reached=False, host="x.example:443")
    assert met_of(error, 0.0) == Met(Trouble.NETWORK, words="Gone.", host="x.example")
