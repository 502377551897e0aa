"""Which pane stands at the right: the visitor's or the mail's, or none where there is no room."""

from PySide6.QtWidgets import QWidget

from app.ui.frame.rail import CHATS, LIVE

FOLDS_BELOW = 1180  # pixels
WITH_VISITOR = frozenset({LIVE, CHATS})


class SidePanes:
    """The visitor's pane and the mail's, of which one is seen; a narrow window has no list then.

    Attributes:
        wanted: the rep wants to see the visitor where there is room.
        writing: a mail is being written, in the visitor pane's place.
    """

    def __init__(self, visitor: QWidget, mail: QWidget | None, aside: QWidget) -> None:
        """`aside` is the list that gives way."""
        self._visitor, self._mail, self._aside = visitor, mail, aside
        self.wanted, self.writing = True, False
        self._unfolded = False  # wanted in a narrow window, too

    def toggle(self, width: int) -> None:
        """Show the visitor or hide it, in a window of this width."""
        if width < FOLDS_BELOW:
            self._unfolded = not self._unfolded
        else:
            self.wanted = not self.wanted

    def fold(self, width: int, place: str) -> None:
        """Show what fits into a window of this width at a place."""
        narrow = width < FOLDS_BELOW
        wanted = self._unfolded if narrow else self.wanted
        mail = self.writing and place == CHATS
        if self._mail is not None:
            self._mail.setVisible(mail)
        self._visitor.setVisible(wanted and not mail and place in WITH_VISITOR)
        self._aside.setVisible(not (narrow and (wanted or mail)))
