"""The list of what can be edited."""

import pytest

from app.ui.kinds.draft_list import MOST_ROWS, ROW_PX, DraftList


@pytest.fixture
def shown(qtbot):
    made = DraftList("Teams")
    qtbot.addWidget(made)
    made.show_rows([("a", "A\nnobody"), ("b", "B\nnobody")], "b")
    return made


def test_it_marks_what_is_chosen_and_tells_only_of_another(qtbot, shown):
    picked = []
    shown.picked.connect(picked.append)
    assert shown.currentItem().text() == "B\nnobody"
    shown.show_rows([("b", "B\nNoa"), ("c", "C\nnobody")], "b")
    assert (picked, shown.currentRow()) == ([], 0)
    shown.setCurrentRow(1)
    assert picked == ["c"]


def test_nothing_is_marked_when_the_chosen_one_is_gone(shown):
    shown.show_rows([("a", "A\nnobody")], "b")
    assert shown.currentItem() is None


@pytest.mark.parametrize(("rows", "high"), [(0, 1), (3, 3), (40, MOST_ROWS)])
def test_it_is_as_high_as_its_rows_up_to_a_few(shown, rows, high):
    shown.show_rows([(str(n), "x") for n in range(rows)], "")
    assert shown.height() == high * ROW_PX + 8
