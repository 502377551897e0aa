"""What the close codes say."""

import pytest

from app.domain.wire.base import CloseCode


@pytest.mark.parametrize("code", [CloseCode.GOING_AWAY, CloseCode.SLOW, CloseCode.NO_PONG])
def test_a_client_comes_back_after_these(code):
    assert not code.final


@pytest.mark.parametrize(
    "code", [CloseCode.BAD_TOKEN, CloseCode.BAD_ORIGIN, CloseCode.BAD_VERSION, CloseCode.REPLACED]
)
def test_a_client_stays_away_after_these(code):
    assert code.final
