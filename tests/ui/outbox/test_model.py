"""Single rows come, change and go; ten thousand stay where they are."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.outbox_items import REFUSED, WAITING
from app.ui.outbox.model import ITEM, ItemModel
from tests.ui.outbox.conftest import item
from tests.ui.scene import FixedClock

STATES = st.dictionaries(st.integers(1, 12), st.sampled_from([WAITING, REFUSED]))


def made(numbers):
    return {f"k{n}": item(f"k{n}", n, state) for n, state in numbers.items()}


def keys(model):
    return [model.data(model.index(row), ITEM).key for row in range(model.rowCount())]


@given(STATES, STATES)
def test_any_list_becomes_any_other_by_single_rows(before, after):
    model = ItemModel(FixedClock())
    model.show_all(made(before).values())
    model.show_changes(made(after), [f"k{n}" for n in before | after])
    assert keys(model) == [f"k{n}" for n in sorted(after, reverse=True)]
    assert all(
        model.data(model.index(model.place_of(k)), ITEM) == i for k, i in made(after).items()
    )


def test_a_change_among_ten_thousand_touches_one_row(qtbot):
    model = ItemModel(FixedClock())
    items = made(dict.fromkeys(range(1, 10_001), WAITING))
    model.show_all(items.values())
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.modelReset.connect(lambda: told.append("reset"))
    items["k5000"] = item("k5000", 5000, REFUSED)
    model.show_changes(items, ["k5000"])
    assert told == [(5000, 5000)]
    assert model.place_of("nobody") == -1


def test_a_screen_reader_hears_what_for_whom_and_why():
    model = ItemModel(FixedClock())
    model.show_all([item("a", 1, REFUSED, "Ana Ferro", reason="Too long.")])
    assert (
        model.data(model.index(0), 0)
        == "Lead or contact · Ana Ferro, Refused · Too long., 1 min ago"
    )
