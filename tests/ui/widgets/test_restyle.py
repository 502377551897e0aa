"""Properties of the style sheet."""

from PySide6.QtWidgets import QLabel

from app.ui.theme import tokens
from app.ui.widgets.restyle import set_property


def test_a_new_property_dresses_the_widget_anew(theme, qtbot):
    label = QLabel("words")
    qtbot.addWidget(label)
    label.ensurePolished()
    set_property(label, "tone", "bad")
    label.ensurePolished()
    assert label.palette().color(label.foregroundRole()).name().upper() == tokens().bad_text
