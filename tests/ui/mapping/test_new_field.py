"""The form for a visitor field of one's own."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from app.ui.mapping.new_field import NewField
from app.ui.widgets.choice import Choice


@pytest.fixture
def form(loaded, theme, qtbot):
    made = NewField(loaded)
    qtbot.addWidget(made)
    made.open()
    return made


def test_it_tells_the_name_that_forms_send(form):
    form.findChild(QLineEdit, "new-field-label").setText("E-mail")
    said = [label.text() for label in form.findChildren(QLabel)]
    assert "Forms send it as “e_mail”" in said
    form.findChild(QLineEdit, "new-field-label").setText("Email")
    assert "Forms send it as “email_2”" in [label.text() for label in form.findChildren(QLabel)]


def test_a_choice_brings_its_values_and_may_stay_blank(form, loaded, qtbot):
    form.findChild(QLineEdit, "new-field-label").setText("Plan")
    kind = form.findChild(Choice, "new-field-kind")
    kind.setCurrentIndex(kind.findData("choice"))
    kind.activated.emit(kind.currentIndex())
    form.findChild(QLineEdit, "new-field-choices").setText("Basic, Pro")
    form.findChild(QCheckBox, "new-field-blank").setChecked(True)
    with qtbot.waitSignal(form.made) as made:
        form.findChild(QPushButton, "new-field-make").click()
    field = loaded.fields["plan"]
    assert made.args == ["plan"]
    assert (field.choices, field.prefill) == (("Basic", "Pro"), "keep_blank")
    assert form.isHidden()


def test_without_a_label_nothing_is_made(form, loaded):
    form.findChild(QPushButton, "new-field-make").click()
    assert not form.isHidden()
    assert not any(field.custom for field in loaded.fields.values())
