"""The page says where it stands and offers the next step, by keyboard too."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from app.services.sign_in_flow import Step
from app.ui.sign_in.page import SignInPage
from app.ui.theme import DARK
from app.ui.widgets.banners import Banner

LINK = Step("browser", link="https://link")


class Model(QObject):
    """A model that stands where it is put."""

    changed = Signal()

    def __init__(self):
        super().__init__()
        self.step, self.provider, self.timeout_s, self.calls = Step(), "Okta", 180.0, []

    def go(self, step):
        self.step = step
        self.changed.emit()

    def begin(self):
        self.calls.append("begin")

    def begin_as_another(self):
        self.calls.append("another")

    def cancel(self):
        self.calls.append("cancel")

    def copy_link(self):
        self.calls.append("copy")

    def copy_redirect(self):
        self.calls.append("address")


@pytest.fixture
def model(qapp):
    return Model()


@pytest.fixture
def page(model, theme, qtbot):
    made = SignInPage(model)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    yield made
    made.hide()


def press(page, qtbot, name):
    qtbot.mouseClick(page.findChild(QPushButton, f"sign-in-{name}"), Qt.MouseButton.LeftButton)


def offered(page):
    buttons = page.findChildren(QPushButton)
    return [b.objectName() for b in buttons if b.isVisible() and b.objectName()]


def said(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_while_what_is_kept_is_tried_nothing_is_asked(page):
    assert offered(page) == []
    assert "Signing you in" in said(page)


def test_the_person_is_asked_with_one_button(page, model, qtbot):
    model.go(Step("asking"))
    assert offered(page) == ["sign-in-begin", "sign-in-settings", "sign-in-help"]
    assert "Okta" in said(page)
    press(page, qtbot, "begin")
    assert model.calls == ["begin"]
    with qtbot.waitSignal(page.settings_wanted):
        press(page, qtbot, "settings")
    with qtbot.waitSignal(page.help_wanted):
        qtbot.keyClick(page.findChild(QPushButton, "sign-in-help"), Qt.Key.Key_Return)


def test_the_last_one_is_greeted_and_another_may_come(page, model, qtbot):
    model.go(Step("asking", hint="ada@example.test"))
    assert page.findChild(QPushButton, "sign-in-begin").text() == "Sign in as ada@example.test"
    press(page, qtbot, "another")
    assert model.calls == ["another"]


def test_while_the_browser_is_open_the_link_can_be_copied_and_it_can_be_given_up(
    page, model, qtbot
):
    model.go(LINK)
    assert offered(page) == ["sign-in-copy", "sign-in-cancel"]
    assert "3:00" in said(page)
    press(page, qtbot, "copy")
    assert page.findChild(QPushButton, "sign-in-copy").text() == "Copied"
    press(page, qtbot, "cancel")
    assert model.calls == ["copy", "cancel"]


def test_the_time_that_is_left_counts_down(page, model, qtbot):
    model.timeout_s = 65.0
    model.go(LINK)
    qtbot.waitUntil(lambda: "1:04" in said(page), timeout=5000)


def test_no_browser_is_said_with_what_to_do(page, model):
    model.go(Step("browser", link="https://link", no_browser=True))
    assert "Copy the link" in page.findChild(Banner).words


def test_a_failure_has_words_and_one_button(page, model):
    model.go(Step("asking", words="The provider is down. Try later.", failed=True))
    assert page.findChild(Banner).words == "The provider is down. Try later."
    assert page.findChild(QPushButton, "sign-in-begin").text() == "Try again"


def test_the_providers_code_stands_small_beside_it_and_can_be_copied(page, model):
    model.go(Step("asking", words="You are not assigned.", failed=True, code="AADSTS50105"))
    label = next(one for one in page.findChildren(QLabel) if "AADSTS50105" in one.text())
    assert label.isVisible()
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    model.go(Step("asking", words="Another thing.", failed=True))
    assert not label.isVisible()


def test_who_is_stuck_in_the_browser_is_told_what_to_look_for(page, model, qtbot, monkeypatch):
    monkeypatch.setattr("app.ui.sign_in.page.LOST_AFTER_S", 0.6)
    model.go(Step("browser", link="https://link", redirect="http://localhost/callback"))
    banner = page.findChild(Banner)
    assert banner.words == ""
    qtbot.waitUntil(lambda: "http://localhost/callback" in banner.words, timeout=5000)
    copy = banner.findChild(QPushButton)
    assert (copy.text(), copy.accessibleName()) == ("Copy address", "Copy address")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert model.calls == ["address"]
    model.go(Step("checking"))
    assert banner.words == ""


def test_escape_gives_the_browser_up(page, model, qtbot):
    model.go(LINK)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: model.calls == ["cancel"])


def test_the_keyboard_is_where_the_next_step_is(page, model, qtbot):
    model.go(Step("asking"))
    assert page.focusWidget().objectName() == "sign-in-begin"
    model.go(LINK)
    assert page.focusWidget().objectName() == "sign-in-copy"
    model.go(Step("asking", words="No.", failed=True))
    assert page.focusWidget().objectName() == "sign-in-begin"


def test_every_button_has_a_name_for_assistive_technology(page, model):
    for step in (Step("asking", hint="a@b.test"), LINK):
        model.go(step)
        for one in page.findChildren(QPushButton):
            assert one.accessibleName() or not one.isVisible()


@pytest.mark.parametrize("look", ["light", DARK])
def test_it_looks_calm(page, model, theme, shoot, look, qapp):
    theme.choose(look)
    steps = {
        "asking": Step("asking", hint="maria.rossi@tidemark.example"),
        "browser": LINK,
        "failed": Step("asking", failed=True, words="The identity provider is out of order just "
                       "now. Nothing is lost; try again in a few minutes."),
    }  # fmt: skip
    for name, step in steps.items():
        model.go(step)
        qapp.processEvents()
        assert not shoot(page, f"sign-in-{name}-{look}").isNull()
