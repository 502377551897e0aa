"""The push card's slice of the state."""

from app.domain.push_card import (
    KEPT,
    PUSHES_KEPT,
    AccountsFound,
    Campaign,
    CampaignsLoaded,
    Preview,
    PreviewChanged,
    PushCards,
    PushChanged,
    PushDiscarded,
    PushView,
    reduce_push,
)
from app.domain.state import ConsoleState, reduce


def test_previews_and_pushes_are_kept_by_visitor():
    state = ConsoleState()
    for event in (
        PreviewChanged("v", Preview("a@b.c")),
        PushChanged("v", PushView("k", "pending")),
        PushChanged("w", PushView("l", "done")),
        CampaignsLoaded((Campaign("701", "Chat"),)),
    ):
        state = reduce(state, event)
    assert state.push.previews["v"].email == "a@b.c"
    assert {v: p.state for v, p in state.push.pushes.items()} == {"v": "pending", "w": "done"}
    assert [c.name for c in state.push.campaigns] == ["Chat"]


def test_a_discarded_push_is_gone_and_other_events_change_nothing():
    cards = reduce_push(PushCards(), PushChanged("v", PushView("k", "refused")))
    assert reduce_push(cards, PushDiscarded("v")).pushes == {}
    assert reduce_push(cards, "something else") is cards


def test_only_the_newest_cards_are_remembered():
    cards = PushCards()
    for n in range(PUSHES_KEPT + 5):
        cards = reduce_push(cards, PreviewChanged(f"v{n}", Preview("a@b.c")))
        cards = reduce_push(cards, PushChanged(f"v{n}", PushView("k", "done")))
        cards = reduce_push(cards, AccountsFound(f"v{n}", ()))
    assert (len(cards.previews), len(cards.accounts)) == (KEPT, KEPT)
    assert list(cards.pushes) == [f"v{n}" for n in range(5, PUSHES_KEPT + 5)]
