"""The outbox page."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView

from app.domain.health import NEEDS_SIGN_IN, OFFLINE, SystemChanged, SystemHealth
from app.domain.outbox_items import REFUSED, WAITING, ItemsChanged
from app.ui.outbox.model import ItemModel
from app.ui.theme import DARK, LIGHT
from tests.ui.outbox.conftest import DETAIL, item


def rows(pane):
    model = pane.findChild(QTableView, "outbox-rows").model()
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def said(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def tab(pane, key):
    pane.findChild(QPushButton, f"tab-{key}").click()


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_it_shows_what_needs_a_person_with_the_chosen_item(pane, theme, look, show_detail, shoot):
    theme.choose(look)
    pane.findChild(QTableView, "outbox-rows").setCurrentIndex(pane._model.index(4))
    show_detail("long", DETAIL)
    assert len(rows(pane)) == 6
    assert "Lead or contact · Tomás Rivera" in said(pane)
    shoot(pane, f"outbox-{look}")


def test_all_states_are_seen_in_one_list(pane, shoot):
    tab(pane, "all")
    assert len(rows(pane)) == 12
    assert "Nothing chosen" in said(pane)
    shoot(pane, "outbox-all")


def test_a_row_is_opened_by_moving_to_it(pane, view_model, outbox):
    pane.findChild(QTableView, "outbox-rows").setCurrentIndex(pane._model.index(0))
    assert view_model.chosen.key == "org"
    assert outbox.asked.calls[-1] == ("open", "org")


def test_the_filters_narrow_the_list(pane):
    tab(pane, "all")
    about = pane.findChild(QComboBox, "outbox-about")
    about.setCurrentIndex(about.findText("Meetings"))
    assert len(rows(pane)) == 1
    about.setCurrentIndex(0)
    pane.findChild(QLineEdit, "outbox-filter").setText("nobody at all")
    assert rows(pane) == []
    assert "Nothing matches" in said(pane)


def test_a_discarded_row_can_be_put_back_from_the_banner(pane, view_model, outbox):
    view_model.discard(["rule"])
    assert "Discarded. It is kept under Done." in said(pane)
    put_back = pane.findChild(type(pane._put_back), "outbox-put-back")
    put_back.pressed.emit()
    assert outbox.asked.calls[-1] == ("restore", ("rule",))
    assert "Discarded. It is kept under Done." not in said(pane)


def test_a_missing_sign_in_and_a_lost_network_are_told(pane, outbox):
    outbox.apply(SystemChanged("crm", SystemHealth(NEEDS_SIGN_IN, "Sign in to Salesforce.")))
    assert "Sign in to Salesforce." in said(pane)
    pane._banner.pressed.emit()
    assert outbox.asked.calls[-1] == ("connect",)
    outbox.apply(SystemChanged("crm", SystemHealth(OFFLINE, "No network.")))
    assert any("cannot be reached" in words for words in said(pane))


def test_rows_keep_their_place_while_others_come_and_go(pane, outbox):
    tab(pane, "all")
    view = pane.findChild(QTableView, "outbox-rows")
    view.setCurrentIndex(pane._model.index(pane._model.place_of("rule")))
    many = tuple(item(f"n{n}", 100 + n, WAITING, "New") for n in range(2_000))
    outbox.apply(ItemsChanged(many))
    assert view.currentIndex().row() == pane._model.place_of("rule") > 2_000
    outbox.apply(ItemsChanged((), tuple(each.key for each in many)))
    assert pane._model.rowCount() == 12


def test_an_empty_outbox_says_so(pane, outbox, shoot):
    outbox.apply(ItemsChanged((), tuple(outbox.bridge.state.outbox.items)))
    assert "Nothing needs you" in said(pane)
    shoot(pane, "outbox-empty")
    outbox.apply(ItemsChanged((item("a", 1, REFUSED),)))
    assert "Nothing needs you" not in said(pane)


def test_a_change_among_thousands_lays_nothing_out_anew(pane, outbox, qapp, monkeypatch):
    tab(pane, "all")
    many = tuple(item(f"n{n}", 100 + n, WAITING, "New") for n in range(3_000))
    outbox.apply(ItemsChanged(many))
    qapp.processEvents()
    asked, count = [], ItemModel.rowCount
    monkeypatch.setattr(ItemModel, "rowCount", lambda *given: asked.append(1) or count(*given))
    outbox.apply(ItemsChanged((item("n5", 105, REFUSED, "New"),)))
    qapp.processEvents()
    assert len(asked) < 300


@pytest.mark.parametrize("width", [680, 1040])
def test_every_button_is_inside_the_window_however_narrow(pane, show_detail, qapp, shoot, width):
    pane.resize(width, 720)
    show_detail("rule", replace(DETAIL, key="rule"))
    qapp.processEvents()
    shoot(pane, f"outbox-{width}")
    ways = [b for b in pane._details.findChildren(QPushButton) if b.isVisible()]
    assert len(ways) >= 5
    room = pane._details.viewport().width()
    assert all(b.mapTo(pane._details.widget(), b.rect().bottomRight()).x() < room for b in ways)
