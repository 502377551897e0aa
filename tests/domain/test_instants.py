"""Instants in messages."""

import math

from app.domain.instants import happened, instant, iso

TEN = 1_809_770_400


def test_instants_are_read_strictly():
    assert iso(TEN) == "2027-05-08T10:00:00Z"
    assert instant(iso(TEN)) == TEN
    assert [instant(text) for text in ("", "soon", "2027-05-04T10:00:00")] == [None] * 3


def test_what_another_machine_tells_of_the_past_can_be_stored():
    assert [happened(claimed, TEN) for claimed in (TEN - 1.0, TEN + 1.0)] == [TEN - 1.0, TEN]
    odd = (math.nan, math.inf, -math.inf, -1.0)
    assert [happened(claimed, TEN) for claimed in odd] == [0.0] * 4
