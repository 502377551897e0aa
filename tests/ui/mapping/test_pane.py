"""The mapping page, as an admin uses it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QPushButton

from app.domain.desk import Account, SignedIn
from app.ui.mapping.lines import LinesTable
from app.ui.mapping.pane import MappingPane
from app.ui.theme import DARK, LIGHT
from app.ui.widgets.banners import Banner
from app.ui.widgets.choice import Choice
from tests.ui.choosing import pick


@pytest.fixture
def pane(view_model, theme, qtbot):
    made = MappingPane(view_model)
    qtbot.addWidget(made)
    made.resize(1060, 1300)
    made.show()
    yield made
    made.hide()


def press(pane, name):
    pane.findChild(QPushButton, name).click()


def cells(pane):
    model = pane.findChild(LinesTable).model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(pane, target):
    names = [line.target for line in pane._view_model.page.fields]
    pane.findChild(LinesTable).choose(names.index(target))


def test_every_line_says_from_where_to_where_when_and_what(pane):
    rows = {row[1]: row for row in cells(pane)}
    assert rows["Phone"] == ["Phone", "Phone", "Fill if blank", "+44 20 7946 0100"]
    assert rows["Lead Source"][2] == "Only when created"
    header = pane.findChild(LinesTable).model().headerData(3, Qt.Orientation.Horizontal)
    assert header == "With Sarah Chen"


def test_a_line_is_changed_and_saved(pane, org):
    choose(pane, "Industry")
    pick(pane, "mapping-policy", "always")
    pick(pane, "mapping-default-pick", "Chat")
    pane.findChild(QCheckBox, "mapping-any").click()
    assert pane.findChild(QPushButton, "mapping-save").isEnabled()
    press(pane, "mapping-save")
    line = next(line for line in org.saved[-1].fields if line.target == "Industry")
    assert (line.policy, line.default, line.any_value) == ("always", "Chat", False)
    assert "Saved" in pane.findChild(Banner, "mapping-notice").words


def test_inactive_values_cannot_be_chosen(pane):
    choose(pane, "Industry")
    box = pane.findChild(Choice, "mapping-default-pick")
    assert [box.itemData(n) for n in range(box.count())] == ["", "Web", "Chat"]


def test_only_fields_that_can_be_mapped_are_offered_and_the_others_say_why(pane):
    box = pane.findChild(Choice, "mapping-add")
    assert [box.itemText(n) for n in range(box.count())] == ["Choose a field", "Segment"]
    reasons = pane.findChild(object, "mapping-barred").toPlainText()
    assert "Score cannot be mapped: it is a formula" in reasons
    hidden = pane.findChild(object, "mapping-hidden").toPlainText()
    assert "Setup > Object Manager > Lead > Fields > Email Opt Out" in hidden
    press(pane, "mapping-copy-paths")
    assert QApplication.clipboard().text() == hidden


def test_a_field_is_added_with_its_source(pane, view_model):
    pick(pane, "mapping-add", "Segment__c")
    pick(pane, "mapping-source", "utm_source")
    line = view_model.page.fields[-1]
    assert (line.target, line.visitor, line.hidden) == ("Segment__c", "utm_source", False)
    assert cells(pane)[-1][:2] == ["UTM source", "Segment"]
    press(pane, "mapping-remove")
    assert not view_model.dirty


def test_a_required_field_that_nobody_fills_is_pulled_in(pane, view_model):
    choose(pane, "Company")
    press(pane, "mapping-remove")
    missing = pane.findChild(Banner, "mapping-missing")
    assert "Lead requires Company" in missing.words
    missing.pressed.emit()
    assert view_model.page.fields[-1].target == "Company"


def test_a_visitor_field_is_made_in_place_and_mapped(pane, view_model, qtbot):
    choose(pane, "Title")
    press(pane, "mapping-new-field")
    qtbot.keyClicks(pane.findChild(object, "new-field-label"), "Team size")
    pick(pane, "new-field-kind", "number")
    press(pane, "new-field-make")
    line = next(line for line in view_model.page.fields if line.target == "Title")
    assert line.visitor == "team_size"
    assert view_model.fields["team_size"].kind == "number"


def test_campaign_owner_and_rule_are_chosen_by_name(pane, view_model):
    pick(pane, "mapping-campaign", "7011")
    pick(pane, "mapping-member_status", "Came")
    pick(pane, "mapping-owner", "rules")
    assert "bypassed" in " ".join(label.text() for label in pane.findChildren(QLabel))
    pick(pane, "mapping-assignment", "honour")
    page = view_model.page
    assert (page.campaign, page.member_status, page.owner) == ("7011", "Came", "rules")
    assert view_model.errors == 0


def test_a_rep_looks_and_changes_nothing(pane, desk):
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    assert "an admin can change it" in pane.findChild(Banner, "mapping-notice").words
    assert not pane.findChild(QPushButton, "mapping-save").isEnabled()
    assert not pane.findChild(Choice, "mapping-campaign").isEnabled()


def test_files_go_out_and_in(pane, view_model, tmp_path, monkeypatch):
    name = str(tmp_path / "lead.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (name, ""))
    press(pane, "mapping-export")
    view_model.remove(0)
    press(pane, "mapping-import")
    assert not view_model.dirty
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (name + "x", ""))
    press(pane, "mapping-import")
    assert view_model.fault


def test_an_org_that_does_not_answer_is_asked_again_by_the_button(pane, org):
    org.fault = "Salesforce is not answering."
    press(pane, "mapping-refresh")
    notice = pane.findChild(Banner, "mapping-notice")
    assert notice.words == "Salesforce is not answering."
    org.fault = ""
    notice.pressed.emit()
    assert not notice.words


@pytest.mark.parametrize("name", [LIGHT, DARK])
def test_it_paints(pane, view_model, theme, shoot, qtbot, name):
    theme.choose(name)
    choose(pane, "NumberOfEmployees")
    view_model.set_options(campaign="7012")
    qtbot.wait(20)
    assert shoot(pane, f"mapping-{name}").width() == 1060
