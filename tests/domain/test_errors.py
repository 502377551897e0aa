"""Errors that callers can act on."""

from app.domain.errors import FoyerError, TransientError, UncertainError


def test_an_uncertain_write_is_also_one_to_try_later():
    error = UncertainError("the connection was cut", retry_after_s=3.0)
    assert isinstance(error, TransientError)
    assert isinstance(error, FoyerError)
    assert (str(error), error.retry_after_s) == ("the connection was cut", 3.0)
