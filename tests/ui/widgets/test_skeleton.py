"""Skeletons do not flicker, and say what is slow."""

from PySide6.QtWidgets import QLabel

from app.ui.widgets.skeleton import Skeleton


def test_it_appears_late_and_explains_later(theme, qtbot):
    skeleton = Skeleton("The hub is slow to answer.")
    qtbot.addWidget(skeleton)
    skeleton.resize(200, 200)
    skeleton.show()
    early = skeleton.grab().toImage()
    skeleton._show_lines()
    assert skeleton.grab().toImage() != early
    skeleton._explain.timeout.emit()
    assert not skeleton.findChild(QLabel).isHidden()


def test_hidden_it_forgets(theme, qtbot):
    skeleton = Skeleton("Slow.")
    qtbot.addWidget(skeleton)
    skeleton.show()
    skeleton.hide()
    assert not skeleton._appear.isActive()
    assert not skeleton._explain.isActive()
