"""Choosing of a list, as a person does."""

from app.ui.widgets.choice import Choice


def pick(widget, name, value):
    """Choose `value` in the list of that name within `widget`."""
    box = widget.findChild(Choice, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
