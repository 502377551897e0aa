"""What became of a push."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.domain.push_card import PartView, PushView, Record
from app.ui.push.result import PartMark, Result

TWIN = Record("Lead", "00Q2", "K. Osei", "")


@pytest.fixture
def result(theme, qtbot):
    made = Result()
    qtbot.addWidget(made)
    return made


def shown(result):
    return {b.text() for b in result.findChildren(QPushButton) if not b.isHidden()}


def view(state, *parts, **more):
    return PushView("k", state, tuple(PartView(*part) for part in parts), **more)


def test_each_part_has_its_tick_with_its_own_reason(result):
    result.show_push(view("partial", ("person", "done"), ("task", "refused", "No rights.")), 5.0)
    names = [tick.accessibleName() for tick in result.findChildren(PartMark)]
    assert names == ["Person: done", "Task: refused. No rights."]
    assert shown(result) == {"Try again"}


def test_a_done_push_can_be_undone_once(result, qtbot):
    done = view("done", ("person", "done"), can_undo=True)
    result.show_push(done, 5.0)
    assert shown(result) == {"Undo"}
    with qtbot.waitSignal(result.undo_wanted):
        qtbot.mouseClick(result.findChild(QPushButton, "push-undo"), Qt.MouseButton.LeftButton)
    result.show_push(view("done", ("person", "done"), can_undo=True, undone="pending"), 5.0)
    assert shown(result) == set()


def test_a_refusal_shows_words_code_and_candidates(result, qtbot):
    refused = view(
        "refused",
        ("person", "refused"),
        code="DUPLICATES_DETECTED",
        reason="Known.",
        candidates=(TWIN,),
    )
    result.show_push(refused, 5.0)
    assert shown(result) == {"Use Lead · K. Osei", "Try again", "Create anyway", "Discard"}
    use = next(b for b in result.findChildren(QPushButton) if b.text().startswith("Use"))
    with qtbot.waitSignal(result.record_chosen) as chosen:
        qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert chosen.args == ["00Q2"]


def test_nothing_of_a_push_stays_when_the_next_visitor_has_none(result, qtbot):
    result.show_push(view("refused", ("person", "refused"), candidates=(TWIN,)), 5.0)
    result.show_push(None, 6.0)
    qtbot.waitUntil(lambda: result.findChildren(PartMark) == [])
    assert shown(result) == {"Try again", "Create anyway", "Discard"}
    assert result.isHidden()


def test_what_waits_can_be_discarded_and_nothing_hides_it(result):
    result.show_push(view("pending", ("person", "pending"), reason="Down."), 5.0)
    assert shown(result) == {"Discard"}
    result.show_push(None, 5.0)
    assert result.isHidden()
