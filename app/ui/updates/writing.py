"""Whether something is being written just now."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from app.ui.widgets.filter_box import FilterBox


def is_writing() -> bool:
    """Whether the cursor stands in a text of the rep's own."""
    match QApplication.focusWidget():
        case FilterBox():
            return False  # what is looked for is not what is written
        case QLineEdit() as line:
            return not line.isReadOnly() and bool(line.text().strip())
        case QPlainTextEdit() | QTextEdit() as area:
            return not area.isReadOnly() and bool(area.toPlainText().strip())
        case _:
            return False
