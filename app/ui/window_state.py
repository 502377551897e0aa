"""The window comes up as it was left: size, place, maximised; also when the program was killed.

Decided: one small file of our own, written a moment after each change. Refused: Qt's
`saveGeometry`, whose restoring leaves a window half outside a screen that became smaller.
On Wayland programs know and choose no place; there the size alone comes back.
"""

import logging
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.core.small_file import read_small, write_small
from app.domain.window_place import Box, is_seen, placed

FILE = "window.json"
KEEP_MS = 400
CHANGES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})
NOT_NORMAL = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen

log = logging.getLogger(__name__)


class Kept(msgspec.Struct, frozen=True):
    """What the file holds; `box` is with the frame, `frame` is how much wider and higher it is."""

    box: tuple[int, int, int, int] | None = None
    frame: tuple[int, int] = (0, 0)
    maximised: bool = False
    tray_told: bool = False  # that the program goes on in the tray


class WindowState(QObject):
    """Watches a window and keeps how it stands."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window, self._path = window, folder / FILE
        self.kept = read_small(self._path, Kept) or Kept()
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self.note)

    def restore(self) -> None:
        """Put the window where it was, or where it can be seen; before it is shown first."""
        if self.kept.box:
            self._put(Box(*self.kept.box), self.kept.frame)
            if self.kept.maximised:
                self._window.setWindowState(Qt.WindowState.WindowMaximized)
        self._window.installEventFilter(self)

    def note(self) -> None:
        """Keep how the window stands now."""
        self._keep.stop()
        kept = self._seen() if self._window.isVisible() else self.kept
        if kept != self.kept:
            self._write(kept)

    def tell_tray(self) -> bool:
        """Return whether this is the first time; it is never again."""
        first = not self.kept.tray_told
        if first:
            self._write(msgspec.structs.replace(self.kept, tray_told=True))
        return first

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every change a moment later, and come back from where no screen is any more."""
        if event.type() in CHANGES:
            self._keep.start()
        elif event.type() == QEvent.Type.Show and not event.spontaneous():
            self._come_back()
        elif event.type() == QEvent.Type.Hide:
            self._keep.stop()
        return super().eventFilter(watched, event)

    def _seen(self) -> Kept:
        window, state = self._window, self._window.windowState()
        if state & Qt.WindowState.WindowMinimized:
            return self.kept
        if state & NOT_NORMAL:
            maximised = bool(state & Qt.WindowState.WindowMaximized)
            return msgspec.structs.replace(self.kept, maximised=maximised)
        box = _box(window.frameGeometry())
        now = (box.x, box.y, box.width, box.height)
        return msgspec.structs.replace(self.kept, box=now, frame=self._frame(), maximised=False)

    def _frame(self) -> tuple[int, int]:
        whole, inside = self._window.frameGeometry(), self._window.geometry()
        return whole.width() - inside.width(), whole.height() - inside.height()

    def _come_back(self) -> None:
        """The screen may have gone while the window was hidden."""
        if self._window.windowState() & NOT_NORMAL:
            return
        box = _box(self._window.frameGeometry())
        if not is_seen(box, _screens()):
            self._put(box, self._frame())

    def _put(self, wanted: Box, frame: tuple[int, int]) -> None:
        smallest = self._window.minimumSize()
        least = (smallest.width() + frame[0], smallest.height() + frame[1])
        box = placed(wanted, _screens(), least)
        self._window.resize(box.width - frame[0], box.height - frame[1])
        self._window.move(box.x, box.y)

    def _write(self, kept: Kept) -> None:
        self.kept = kept
        try:
            write_small(self._path, kept)
        except OSError as error:  # the disk is full: the window's place is the least of it
            log.warning("The window's place is not kept: %s", error)


def _screens() -> list[Box]:
    """Return the free part of each screen, the main one first."""
    main = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    return [_box(screen.availableGeometry()) for screen in ([main] if main else []) + others]


def _box(rect: QRect) -> Box:
    return Box(rect.x(), rect.y(), rect.width(), rect.height())
