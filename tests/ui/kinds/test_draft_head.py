"""The head of a page with documents for everyone."""

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.desk import Account, SignedIn
from app.ui.kinds.draft_head import DraftHead
from app.ui.widgets.banners import Banner


@pytest.fixture
def head(view_model, theme, qtbot):
    made = DraftHead(view_model, "kinds", title="Types", new="One more", looking="Only look.")
    qtbot.addWidget(made)
    view_model.changed.connect(made.show_draft)
    made.show_draft()
    made.show()
    return made


def words(head):
    return head.findChild(Banner, "kinds-notice").words


def offered(head):
    pressed = [
        head.findChild(QPushButton, f"kinds-{n}") for n in ("new", "drop", "discard", "save")
    ]
    return [each.isEnabled() and not each.isHidden() for each in pressed]


def test_what_can_be_done_follows_the_draft(head, view_model):
    assert offered(head) == [True, False, False, False]
    view_model.choose("demo")
    assert offered(head) == [True, True, False, False]
    view_model.edit(title="A longer demo")
    assert offered(head) == [True, True, True, True]
    head.findChild(QPushButton, "kinds-save").click()
    assert (offered(head), words(head)) == (
        [True, True, False, False],
        "Saved. It counts from now on.",
    )


def test_a_refusal_comes_before_a_fault_of_the_draft(head, view_model, service):
    view_model.choose("demo")
    head.show_draft("Give it a title.")
    assert words(head) == "Give it a title."
    view_model.edit(title="A longer demo")
    service.fault = "The hub refused it."
    view_model.save()
    head.show_draft("Give it a title.")
    assert words(head) == "The hub refused it."


def test_another_admin_s_change_is_named(head, view_model, service):
    view_model.choose("demo")
    view_model.edit(title="Mine")
    service.kind("demo", title="Theirs", duration_min=60, position=1)
    assert words(head) == "Eve changed this meanwhile. Discard your changes to see theirs."


def test_who_may_only_look_is_told_so(head, view_model, desk):
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    assert (words(head), offered(head)) == ("Only look.", [False] * 4)
