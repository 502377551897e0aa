"""The list of conversations as Qt sees it."""

from PySide6.QtCore import QObject

from app.core.clock import Clock
from app.ui.conversations.view_model import Row
from app.ui.widgets.keyed_rows import KeyedRows


class RowModel(KeyedRows[Row]):
    """Conversations; their words tell how old they are now."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row.spoken(clock.now()), parent)
