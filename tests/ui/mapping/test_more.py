"""Campaigns of activities, and visitor fields."""

from PySide6.QtWidgets import QPushButton

from app.domain.visitor_fields import VisitorField
from app.ui.mapping.more import Activities, VisitorFields
from tests.ui.choosing import pick


def test_each_activity_has_its_campaign(loaded, theme, qtbot):
    made = Activities(loaded)
    qtbot.addWidget(made)
    pick(made, "activity-meeting", "7011")
    assert loaded.activities == {"meeting": "7011"}
    pick(made, "activity-meeting", "")
    assert loaded.activities == {}


def test_a_field_is_kept_blank_until_somebody_says_it(loaded, org, theme, qtbot):
    made = VisitorFields(loaded)
    qtbot.addWidget(made)
    pick(made, "visitor-field", "country")
    pick(made, "visitor-field-prefill", "keep_blank")
    [field] = org.changed_fields
    assert (field.name, field.prefill) == ("country", "keep_blank")


def test_only_a_field_of_ones_own_can_be_removed(loaded, org, theme, qtbot):
    made = VisitorFields(loaded)
    qtbot.addWidget(made)
    drop = made.findChild(QPushButton, "visitor-field-drop")
    assert drop.isHidden()
    loaded.add_field(VisitorField("budget", "Budget", "number", custom=True, group="custom"))
    pick(made, "visitor-field", "budget")
    assert not drop.isHidden()
    drop.click()
    assert org.changed_fields == ["budget"]
