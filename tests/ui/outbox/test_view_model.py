"""Which items are shown, and what is asked of the outbox."""

from app.domain.health import NEEDS_SIGN_IN, SystemChanged, SystemHealth
from app.domain.outbox_items import DONE, EVENT, REFUSED, TASK, ItemsChanged
from app.ui.outbox.view_model import ALL, NEEDS_YOU, OVER, WAITING
from tests.ui.outbox.conftest import ITEMS, item


def shown(view_model):
    return set(view_model.shown)


def test_tabs_part_what_needs_a_person_from_what_does_not(view_model):
    assert shown(view_model) == {"signin", "long", "rule", "rule2", "twin", "org"}
    view_model.show_scope(WAITING)
    assert shown(view_model) == {"waiting", "sending", "checking", "limit"}
    view_model.show_scope(OVER)
    assert shown(view_model) == {"meeting", "gone"}
    view_model.show_scope(ALL)
    assert len(shown(view_model)) == len(ITEMS)
    assert (view_model.counts[NEEDS_YOU], view_model.counts[WAITING]) == (6, 4)


def test_filters_by_what_it_is_about_and_by_words(view_model):
    view_model.show_scope(ALL)
    view_model.show_about(TASK)
    assert shown(view_model) == {"rule", "rule2"}
    view_model.show_about(EVENT)
    assert shown(view_model) == {"meeting"}
    view_model.show_about("")
    view_model.search("rivera long")
    assert shown(view_model) == {"long"}


def test_a_change_touches_its_own_row_only(view_model, outbox):
    heard = []
    view_model.changed.connect(lambda: heard.append(view_model.touched))
    outbox.apply(ItemsChanged((item("rule", 7, DONE),), ("org",)))
    assert heard == [("rule", "org")]
    assert shown(view_model) == {"signin", "long", "rule2", "twin"}
    assert (view_model.counts[NEEDS_YOU], view_model.counts[OVER]) == (4, 3)


def test_all_with_the_same_reason_are_tried_again(view_model, outbox):
    view_model.choose_item("rule")
    assert view_model.alike() == ["rule", "rule2"]
    view_model.retry(view_model.alike())
    assert outbox.asked.calls[-1] == ("retry", ["rule", "rule2"])
    view_model.choose_item("waiting")
    assert view_model.alike() == []


def test_a_discard_can_be_taken_back_for_a_while(view_model, outbox):
    view_model.discard(["rule"])
    assert view_model.discarded == ("rule",)
    view_model.restore(view_model.discarded)
    assert [call[0] for call in outbox.asked.calls[-2:]] == ["discard", "restore"]
    view_model.discard(["rule"])
    view_model.forget_discarded()
    assert view_model.discarded == ()


def test_choosing_a_record_creating_and_signing_in(view_model, outbox):
    view_model.choose_item("twin")
    view_model.use("00Q9")
    view_model.create_anyway()
    view_model.sign_in()
    assert outbox.asked.calls[-3:] == [
        ("choose", "twin", "00Q9"),
        ("create_anyway", "twin"),
        ("connect",),
    ]


def test_the_chosen_item_follows_its_changes(view_model, outbox):
    view_model.choose_item("rule")
    outbox.apply(ItemsChanged((item("rule", 7, REFUSED, tries=4),)))
    assert view_model.chosen.tries == 4
    outbox.apply(ItemsChanged((), ("rule",)))
    assert view_model.chosen is None


def test_a_missing_sign_in_is_known(view_model, outbox):
    outbox.apply(SystemChanged("crm", SystemHealth(NEEDS_SIGN_IN, "Sign in.")))
    assert view_model.health.words == "Sign in."
    assert not view_model.offline
