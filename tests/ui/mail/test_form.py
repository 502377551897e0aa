"""The fields of a mail."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from app.ui.mail.draft import MailDraft
from app.ui.mail.form import MailForm

DRAFT = MailDraft("id", to="a@b.de", subject="S", text="T", transcript="inline")


@pytest.fixture
def form(theme, qtbot):
    made = MailForm()
    qtbot.addWidget(made, before_close_func=MailForm.flush)
    made.show()
    return made


def test_a_draft_is_shown_without_telling_and_read_back(form, qtbot):
    with qtbot.assertNotEmitted(form.written):
        form.show_draft(DRAFT)
    assert form.parts() == {"to": "a@b.de", "subject": "S", "text": "T", "transcript": "inline"}


def test_what_is_typed_is_told_after_a_pause(form, qtbot):
    form.show_draft(DRAFT)
    with qtbot.waitSignal(form.written):
        qtbot.keyClicks(form.findChild(QPlainTextEdit), "x")
    qtbot.keyClicks(form.findChild(QLineEdit, "mail-subject"), "y")
    with qtbot.waitSignal(form.written, timeout=100):
        form.flush()
    form.findChild(QComboBox).setCurrentIndex(0)
    assert form.parts()["transcript"] == "attached"


def test_the_keyboard_goes_where_something_is_missing(form):
    form.show_draft(MailDraft("id", subject="S"))
    form.take_focus()
    assert form.focusWidget().objectName() == "mail-to"
    form.show_draft(DRAFT)
    form.take_focus()
    assert form.focusWidget().objectName() == "mail-text"
