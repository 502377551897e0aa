"""Hairlines."""

from PySide6.QtWidgets import QFrame


class Divider(QFrame):
    """A line of one pixel, lying or standing."""

    def __init__(self, *, vertical: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "divider")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
