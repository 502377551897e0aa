"""The outbox's slice of the state."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.outbox_items import (
    DONE,
    REFUSED,
    WAITING,
    Detail,
    DetailLoaded,
    Item,
    ItemsChanged,
    ItemsLoaded,
    OutboxItems,
    reduce_outbox,
)

KEYS = st.sampled_from("abcdef")
STATES = st.sampled_from([WAITING, REFUSED, DONE])


def item(key, state=WAITING):
    return Item(key, ord(key), "crm.push", state, "Kim")


@given(st.lists(st.tuples(st.dictionaries(KEYS, STATES), st.sets(KEYS))))
def test_the_newest_word_on_an_item_counts_and_gone_is_gone(steps):
    outbox, known = OutboxItems(), {}
    for changed, gone in steps:
        items = tuple(item(key, state) for key, state in changed.items())
        outbox = reduce_outbox(outbox, ItemsChanged(items, tuple(gone)))
        known = {k: s for k, s in {**known, **changed}.items() if k not in gone}
        assert set(outbox.touched) == changed.keys() | gone
    assert {key: each.state for key, each in outbox.items.items()} == known
    assert outbox.turn == len(steps)


def test_detail_and_the_end_of_loading():
    outbox = reduce_outbox(OutboxItems(), DetailLoaded(Detail("a")))
    assert outbox.detail == Detail("a")
    assert reduce_outbox(outbox, ItemsLoaded()).loaded
    assert reduce_outbox(outbox, "something else") is outbox


def test_what_waits_is_neither_stuck_nor_over():
    assert [item("a", state).waits for state in (WAITING, REFUSED, DONE)] == [True, False, False]
