"""The push card's slice of the state."""

from app.domain.push_card import (
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
