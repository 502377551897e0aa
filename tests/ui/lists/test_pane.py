"""The page of the lists, as an admin uses it."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from app.domain.desk import Account, SignedIn
from app.ui.lists.list_row import ListRow
from app.ui.theme import DARK, LIGHT
from tests.ui.lists.conftest import fill


def rows(pane):
    return {each.name: each for each in pane.findChildren(ListRow) if each.isVisible()}


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_every_state_of_a_list_is_seen_in_both_themes(pane, admin, model, shoot, theme):
    shoot(pane, "lists-empty")
    fill(admin)
    for name in (LIGHT, DARK):
        theme.choose(name)
        pane._leave()
        shoot(pane, f"lists-{name}")
        pane._edit("tier-1")
        model.test()
        pane.findChild(QPushButton, "list-soql-toggle").setChecked(True)
        pane.resize(1000, 1500)
        shoot(pane, f"lists-editor-{name}")


def test_without_lists_the_next_step_is_named(pane):
    assert "No lists yet" in words(pane)
    pane._empty.pressed.emit()
    assert pane.findChild(QLineEdit, "list-title").isVisible()


def test_a_new_list_is_made_and_the_overview_comes_back(pane, service, model):
    pane._make()
    title = pane.findChild(QLineEdit, "list-title")
    title.setText("Tier 2")
    title.textEdited.emit("Tier 2")
    group = pane._editor._group
    group._add()
    condition = group._parts[0]
    condition._take_field("Name")
    condition._take_value("Acme")
    pane.findChild(QPushButton, "list-save").click()
    assert [(name, body["title"], base) for _, name, body, base in service.kept] == [
        ("tier-2", "Tier 2", 0)
    ]
    assert list(rows(pane)) == ["tier-2"]


def test_a_list_is_refreshed_stopped_and_deleted(pane, admin, service):
    fill(admin)
    seen = rows(pane)
    seen["tier-1"].findChild(QPushButton, "list-refresh").click()
    seen["c"].findChild(QPushButton, "list-stop").click()
    seen["b"].findChild(QToolButton, "list-drop").click()
    assert service.asked[:2] == [("refresh", "tier-1"), ("stop", "c")]
    assert service.kept == [("target_list", "b", None, None)]


def test_a_rep_may_look_and_not_touch(pane, admin):
    fill(admin)
    admin.apply(SignedIn(Account("lena", "Lena", "lena@shop.example")))
    assert "an admin can change them" in words(pane)
    buttons = [b for b in pane.findChildren(QPushButton) if b.isVisible() and b.objectName()]
    assert buttons == []
