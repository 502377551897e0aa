"""Buttons with words, and buttons with an icon alone."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton

from app.ui.icons import icon as load_icon
from app.ui.theme import tokens
from app.ui.widgets.labels import describe
from app.ui.widgets.restyle import set_property

_ICON_COLOURS = {"primary": "on_accent", "danger": "bad_text", "link": "accent_text"}


class Button(QPushButton):
    """A button with words, and an icon in the colour of its kind."""

    def __init__(self, words: str, kind: str = "", icon: str = "") -> None:
        super().__init__(words)
        self._kind, self._icon = kind, icon
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, too: Qt would only let the space bar, outside of dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if not event.isAutoRepeat():  # a key held down presses once
                self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon anew after a change of theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.EnabledChange}:
            self._colour()

    def show_kind(self, kind: str) -> None:
        """Become a button of another kind."""
        if kind != self._kind:
            self._kind = kind
            set_property(self, "kind", kind)
            self._colour()

    def _colour(self) -> None:
        if self._icon:
            token = _ICON_COLOURS.get(self._kind, "muted") if self.isEnabled() else "faint"
            self.setIcon(load_icon(self._icon, str(getattr(tokens(), token)), 16))


def button(words: str, *, kind: str = "", icon: str = "", shortcut: str = "") -> Button:
    """Return a button; `kind` is "primary" (one a view), "danger", "link" or nothing."""
    made = Button(words, kind, icon)
    made.setAccessibleName(words.replace("&", ""))
    if shortcut:
        describe(made, f"{words.replace('&', '')}  {_native(shortcut)}")
    return made


def wired(
    words: str, name: str, does: object, *, kind: str = "", icon: str = "", shortcut: str = ""
) -> Button:
    """Return a button of an object name that calls `does`, or emits it, when it is pressed."""
    made = button(words, kind=kind, icon=icon, shortcut=shortcut)
    made.setObjectName(name)
    made.clicked.connect(does)
    return made


class IconButton(QToolButton):
    """An icon alone: the name is read aloud and, with the shortcut, shown as tooltip.

    The shortcut is only shown; `app.ui.shortcuts` binds the keys.
    """

    def __init__(self, icon: str, name: str, shortcut: str = "", size: int = 18) -> None:
        super().__init__()
        self._icon, self._size = icon, size
        self._shortcut = shortcut
        self.setIconSize(QSize(size, size))
        self.setMinimumSize(28, 28)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.rename(name)
        self.toggled.connect(self._colour)
        self._colour()

    def rename(self, name: str) -> None:
        """Say in words what a press will do now."""
        self.setAccessibleName(name)
        describe(self, f"{name}  {_native(self._shortcut)}" if self._shortcut else name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if not event.isAutoRepeat():  # a key held down presses once
                self.click()
        else:
            super().keyPressEvent(event)

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon anew after a change of theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.EnabledChange}:
            self._colour()

    def _colour(self) -> None:
        now = tokens()
        colour = now.accent_text if self.isChecked() else now.muted
        self.setIcon(load_icon(self._icon, colour if self.isEnabled() else now.faint, self._size))


def _native(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
