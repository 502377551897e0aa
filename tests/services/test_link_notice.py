"""One notice for each break."""

from app.domain.calendar_link import LinkJudged, LinkState, Verdict
from app.services.link_notice import KEY, LinkNotice
from app.services.store import Store


class Shows:
    def __init__(self):
        self.told = []

    def warn(self, key, title, body, button, act):
        self.told.append((key, title, body, button))
        self.act = act

    def settle(self, key):
        self.told.append((key,))


def judged(state, **more):
    return LinkJudged("google", Verdict(state, "It ended.", "Reconnect."), **more)


def test_a_break_is_told_once_and_taken_back_when_it_is_mended():
    store, shows, pressed = Store(), Shows(), []
    notice = LinkNotice(store, shows, ("Broken", "Mend"), str.upper, lambda: pressed.append(1))
    broken = judged(LinkState.NEEDS_SIGN_IN)
    for event in (
        judged(LinkState.CHECKING),
        judged(LinkState.OK),
        broken,
        judged(LinkState.NEEDS_SIGN_IN, checking=True),
        broken,
        judged(LinkState.NEEDS_CONSENT),
    ):
        store.apply(event)
    assert shows.told == [(KEY, "Broken", "IT ENDED. RECONNECT.", "Mend")]
    shows.act()
    assert pressed == [1]
    store.apply(judged(LinkState.OK))
    store.apply(judged(LinkState.BLOCKED))
    assert [told[0] for told in shows.told] == [KEY, KEY, KEY]
    notice.stop()
    store.apply(judged(LinkState.OK))
    assert len(shows.told) == 3
