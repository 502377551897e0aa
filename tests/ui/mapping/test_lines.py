"""The table of lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.mapping import FieldMap
from app.ui.mapping.lines import OUTCOME, TARGET, LinesModel, LinesTable


@pytest.fixture
def model(loaded, theme):
    made = LinesModel(loaded)
    made.tester = QAbstractItemModelTester(
        made, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return made


def test_rows_come_and_go_with_the_draft(model, loaded, qtbot):
    before = model.rowCount()
    with qtbot.waitSignal(model.rowsInserted):
        loaded.add(FieldMap("", "Segment__c", default="Web"))
    with qtbot.waitSignal(model.rowsRemoved):
        loaded.remove(0)
    assert model.rowCount() == before


def test_a_line_with_a_fault_has_a_sign_and_says_why(model, loaded):
    number = loaded.add(FieldMap("", "Nowhere__c", default="x"))
    sign = model.index(number, TARGET).data(Qt.ItemDataRole.DecorationRole)
    assert not sign.isNull()
    said = model.index(number, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Lead has no field Nowhere__c" in said
    assert "Set Field-Level Security" in said


def test_names_of_fields_are_no_markup(model, loaded):
    number = loaded.add(FieldMap("", "<img src='//share.example/x'>", default="x"))
    assert "<img" not in model.index(number, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_what_would_be_refused_is_coloured_otherwise(model, loaded):
    names = [line.target for line in loaded.page.fields]
    colours = {
        name: model.index(names.index(name), OUTCOME).data(Qt.ItemDataRole.ForegroundRole).name()
        for name in ("Phone", "NumberOfEmployees", "City")
    }
    assert len(set(colours.values())) == 3


def test_a_table_chooses_one_line(loaded, theme, qtbot):
    table = LinesTable(loaded)
    qtbot.addWidget(table)
    assert table.chosen is None
    table.choose(3)
    assert table.chosen == 3


def test_a_blank_says_why_it_is_blank(model, loaded):
    names = [line.target for line in loaded.page.fields]
    index = model.index(names.index("City"), OUTCOME)
    assert "City is not set" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(names.index("Phone"), OUTCOME).data(Qt.ItemDataRole.ToolTipRole) is None
