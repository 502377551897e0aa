"""Public holidays on the page."""

from PySide6.QtWidgets import QCheckBox

from app.ui.widgets.choice import Choice


def test_holidays_are_ticked_and_unticked(pane, view_model):
    country = pane.findChild(Choice, "hours-country")
    country.setCurrentIndex(country.findData("IT"))
    country.activated.emit(country.currentIndex())
    tick = pane.findChild(QCheckBox, "hours-holiday-2025-12-25")
    assert tick.isChecked()
    assert "Natale" in tick.accessibleName()
    tick.click()
    assert view_model.opened == {"2025-12-25"}
    region = pane.findChild(Choice, "hours-region")
    region.setCurrentIndex(region.findData("MI"))
    region.activated.emit(region.currentIndex())
    assert pane.findChild(QCheckBox, "hours-holiday-2025-12-07").isChecked()


def test_a_long_name_is_cut_where_it_is_seen_and_whole_where_it_is_heard(pane, view_model):
    long = "National feast of Saint Francis of Assisi, patron of Italy"
    view_model.country, view_model.closed = "IT", ["2027-10-04"]
    view_model.names = {"2027-10-04": long}
    view_model.changed.emit()
    tick = pane.findChild(QCheckBox, "hours-holiday-2027-10-04")
    assert tick.text().endswith("…")
    assert tick.accessibleName().endswith(long)
    assert long in tick.toolTip()
