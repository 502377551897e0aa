"""Field and value of the opt-out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from app.ui.mail.opt_out_form import OptOutForm
from tests.ui.mail.test_settings_model import FIELDS, Hands, model


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def form(desk, hands, theme, qtbot):
    made = OptOutForm(model(desk, hands))
    made.model = made._view_model
    qtbot.addWidget(made)
    made.show()
    made.model.read_fields()
    return made


def box(form, name):
    return form.findChild(QComboBox, f"opt-out-{name}")


def save(form, qtbot):
    qtbot.mouseClick(form.findChild(QPushButton, "opt-out-save"), Qt.MouseButton.LeftButton)


def test_the_standard_field_is_chosen_and_saved_as_it_is(form, hands, qtbot):
    assert box(form, "field-lead").currentData() == "HasOptedOutOfEmail"
    assert box(form, "value-lead").currentText() == "Checked"
    save(form, qtbot)
    standard = {"field": "HasOptedOutOfEmail", "value": True}
    assert hands.bodies[0]["opt_out"] == {"Lead": standard, "Contact": standard}


def test_another_field_brings_its_values(form, hands, qtbot):
    lead, contact = box(form, "field-lead"), box(form, "field-contact")
    lead.setCurrentIndex(lead.findData("Rating"))
    assert box(form, "value-lead").currentText() == "Hot"
    contact.setCurrentIndex(0)
    assert not box(form, "value-contact").isEnabled()
    save(form, qtbot)
    assert hands.bodies[0]["opt_out"] == {
        "Lead": {"field": "Rating", "value": "Hot"},
        "Contact": None,
    }
    lead.setCurrentIndex(lead.findData("Notes__c"))
    assert box(form, "value-lead").isEditable()


def test_a_hidden_field_is_told_with_the_way_to_it(form, hands):
    hands.fields = {"Lead": {"Rating": FIELDS["Rating"]}, "Contact": FIELDS}
    form.model.read_fields()
    said = " ".join(label.text() for label in form.findChildren(QLabel))
    assert "Set Field-Level Security" in said
    assert "mail also goes to people who have unsubscribed" in said
    assert box(form, "field-lead").currentData() == "HasOptedOutOfEmail"
