"""Only the newest are remembered."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.newest import with_newest

KEYS = st.integers(0, 9)


@given(st.lists(KEYS, min_size=1), st.integers(1, 5))
def test_the_last_ones_that_were_put_are_there(keys, most):
    known = {}
    for key in keys:
        known = with_newest(known, key, str(key), most)
    newest = list(dict.fromkeys(reversed(keys)))[:most]
    assert list(known) == newest[::-1]


@given(st.lists(KEYS, min_size=1), st.integers(2, 5))
def test_what_is_looked_at_stays_however_old_it_is(keys, most):
    known = {"shown": "old"}
    for key in keys:
        known = with_newest(known, key, str(key), most, kept="shown")
    assert known["shown"] == "old"
    assert len(known) <= most


def test_what_was_there_is_not_changed():
    before = {"a": 1, "b": 2}
    assert with_newest(before, "c", 3, 2) == {"b": 2, "c": 3}
    assert before == {"a": 1, "b": 2}
