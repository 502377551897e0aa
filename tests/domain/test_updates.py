"""What is known of newer versions."""

import pytest

from app.domain.desk import SignedOut
from app.domain.state import ConsoleState, reduce
from app.domain.updates import HubTold, News, Stage, Updates, UpdatesTold, reduce_updates
from app.domain.versions import HubVersions


def known(running="0.1.0", found="", **hub):
    return Updates(News(running=running, found=found), HubVersions(**hub))


def test_each_half_has_its_event_and_others_change_nothing():
    news = News("0.1.0", Stage.CURRENT)
    updates = reduce_updates(Updates(), UpdatesTold(news))
    updates = reduce_updates(updates, HubTold(HubVersions(1, "0.2.0")))
    assert updates == Updates(news, HubVersions(1, "0.2.0"))
    assert reduce_updates(updates, SignedOut()) is updates
    assert reduce(ConsoleState(), UpdatesTold(news)).updates.news == news


@pytest.mark.parametrize(
    ("updates", "newest"),
    [
        (known(), ""),
        (known(found="0.2.0"), "0.2.0"),
        (known(hub="0.3.0", found="0.2.0"), "0.3.0"),
        (known(hub="0.0.9"), ""),
        (known(minimum="0.2.0", refused=True), "0.2.0"),
    ],
)
def test_the_newest_version_is_whatever_anybody_told_of(updates, newest):
    assert updates.newest == newest


@pytest.mark.parametrize(
    ("updates", "refused", "hub_is_older"),
    [
        (known(), False, False),
        (known(minimum="0.2.0", hub="0.2.0", refused=True), True, False),
        (known(refused=True), True, False),  # an older hub does not say why
        (known(running="0.3.0", hub="0.2.0", refused=True), False, True),
        (known(running="0.3.0", hub="0.2.0", minimum="0.4.0", refused=True), True, False),
        (known(hub="0.2.0", minimum="0.1.0"), False, False),
    ],
)
def test_a_refusal_says_whose_version_is_the_one_to_change(updates, refused, hub_is_older):
    assert (updates.refused, updates.hub_is_older) == (refused, hub_is_older)
    assert updates.required == refused


def test_a_release_may_be_required_before_the_hub_refuses():
    assert Updates(News("0.1.0", found="0.2.0", required=True)).required


def test_how_much_is_here():
    assert News(size=200, received=51).percent == 25
    assert News(size=0, received=51).percent == 0
    assert News(size=10, received=11).percent == 100
