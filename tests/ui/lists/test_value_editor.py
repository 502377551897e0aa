import pytest
from PySide6.QtCore import QDate

from app.domain.crm_shape import FieldShape
from app.domain.expression import Operator
from app.domain.list_comparison import Kind
from app.ui.lists.value_editor import DAY, DAYS, NOTHING, PICK, SEVERAL, TEXT, ValueEditor

TIER = FieldShape("Tier__c", "Tier", "picklist", values=(("A", "First"), ("B", "Second")))
NAME = FieldShape("Name", "Name", "string")


@pytest.fixture
def editor(theme, qtbot):
    made = ValueEditor()
    qtbot.addWidget(made)
    made.heard = []
    made.changed.connect(made.heard.append)
    made.show()
    return made


@pytest.mark.parametrize(
    ("field", "kind", "operator", "box"),
    [
        (NAME, Kind.TEXT, Operator.IS, TEXT),
        (NAME, Kind.TEXT, Operator.BLANK, NOTHING),
        (None, None, Operator.IS, NOTHING),
        (TIER, Kind.CHOICE, Operator.IS, PICK),
        (TIER, Kind.CHOICE, Operator.ONE_OF, SEVERAL),
        (TIER, Kind.CHOICE, Operator.CONTAINS, TEXT),
        (NAME, Kind.YES_NO, Operator.IS, PICK),
        (NAME, Kind.DAY, Operator.BEFORE, DAY),
        (NAME, Kind.MOMENT, Operator.WITHIN_DAYS, DAYS),
        (NAME, Kind.NUMBER, Operator.MORE, TEXT),
    ],
)
def test_the_box_fits_the_type(editor, field, kind, operator, box):
    editor.show_value(field, kind, operator, None)
    assert editor.currentIndex() == box


def test_several_values_are_ticked_or_written(editor):
    editor.show_value(TIER, Kind.CHOICE, Operator.ONE_OF, ("B", "Old"))
    assert editor._several.text() == "Second, Old"
    editor._menu.actions()[0].trigger()
    assert editor.heard[-1] == ("A", "B", "Old")
    editor.show_value(NAME, Kind.TEXT, Operator.ONE_OF, ("x", "y z"))
    assert editor._text.text() == "x; y z"
    editor._text.setText(" a ;; b ")
    editor._text.editingFinished.emit()
    assert editor.heard[-1] == ("a", "b")


def test_a_day_is_there_at_once_and_can_be_changed(editor):
    editor.show_value(NAME, Kind.DAY, Operator.BEFORE, None)
    assert editor.heard == [QDate.currentDate().toString("yyyy-MM-dd")]
    editor.show_value(NAME, Kind.DAY, Operator.BEFORE, "2027-01-15")
    assert editor._day.date() == QDate(2027, 1, 15)
    editor._day.setDate(QDate(2027, 2, 1))
    assert editor.heard[-1] == "2027-02-01"


def test_days_are_a_number(editor):
    editor.show_value(NAME, Kind.DAY, Operator.WITHIN_DAYS, 30)
    assert editor._days.text() == "30"
    editor._days.setText("7")
    editor._days.editingFinished.emit()
    assert editor.heard[-1] == 7
