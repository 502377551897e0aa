"""Ctrl+K: write a few letters of what you want, and press Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.theme import tokens
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column

WIDTH, HEIGHT, ROW_HEIGHT, MOST = 520, 380, 32, 50
Index = QModelIndex | QPersistentModelIndex
_MOVES = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done, by its words."""

    title: str
    keys: str
    run: Callable[[], None]


def score(written: str, title: str) -> int | None:
    """Return how well letters fit a title, smaller being better; None when they do not.

    The letters must stand in the title in order; each gap costs, a late start costs.
    """
    at, gaps = -1, 0
    folded = title.casefold()
    for letter in written.casefold().replace(" ", ""):
        found = folded.find(letter, at + 1)
        if found < 0:
            return None
        gaps += found - at - 1
        at = found
    return gaps


def best(written: str, commands: Sequence[Command]) -> list[Command]:
    """Return the commands that fit, best first, else in their own order."""
    fits = [
        (found, n) for n, c in enumerate(commands) if (found := score(written, c.title)) is not None
    ]
    return [commands[n] for _, n in sorted(fits)[:MOST]]


class CommandDelegate(QStyledItemDelegate):
    """Words at the left, keys at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        """All rows are equally high."""
        return QSize(option.rect.width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one command."""
        t = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selected))
            painter.drawRoundedRect(box, 8, 8)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        box.adjust(12, 0, -12, 0)
        painter.setPen(QColor(t.text))
        painter.drawText(box, middle, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.setPen(QColor(t.faint))
        keys = str(index.data(Qt.ItemDataRole.UserRole) or "")
        painter.drawText(box, middle | int(Qt.AlignmentFlag.AlignRight), keys)
        painter.restore()


class Palette(QDialog):
    """A field and the commands that fit it."""

    def __init__(self, commands: Callable[[], Sequence[Command]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Command palette"))
        self.setFixedSize(WIDTH, HEIGHT)
        self._commands, self._window = commands, parent
        self._all: Sequence[Command] = ()
        self._fits: list[Command] = []
        self._field = QLineEdit()
        self._field.setObjectName("palette-field")
        self._field.setPlaceholderText(self.tr("What do you want to do?"))
        self._field.setAccessibleName(self.tr("Command"))
        self._field.textChanged.connect(self._show)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("palette-list")
        self._list.setAccessibleName(self.tr("Commands"))
        self._delegate = CommandDelegate()
        self._list.setItemDelegate(self._delegate)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._clicked)
        self._none = text(self.tr("No command and no conversation fits."), "secondary", wrap=True)
        self._none.setContentsMargins(12, 4, 12, 4)
        box = column(spacing=8, margins=12)
        box.addWidget(self._field)
        box.addWidget(self._none)
        box.addWidget(self._list, 1)
        self.setLayout(box)

    def appear(self) -> None:
        """Open in the upper middle of the window."""
        self._all = self._commands()
        self._field.clear()
        self._show("")
        window = self._window
        place = window.mapToGlobal(window.rect().topLeft())
        self.move(place.x() + (window.width() - WIDTH) // 2, place.y() + 80)
        self.open()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while the keyboard stays in the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                row = self._list.currentRow() + _MOVES[event.key()]
                self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))
                self._announce()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentRow())
                return True
        return super().eventFilter(watched, event)

    def _show(self, written: str) -> None:
        self._fits = best(written, self._all)
        self._list.clear()
        native = QKeySequence.SequenceFormat.NativeText
        for command in self._fits:
            shown = QKeySequence(command.keys).toString(native)
            item = QListWidgetItem(command.title)
            item.setData(Qt.ItemDataRole.UserRole, shown)
            spoken = f"{command.title}, {shown}" if shown else command.title
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._none.setVisible(not self._fits)
        if written:
            self._announce()

    def _announce(self) -> None:
        """Say aloud what Enter would run: the keyboard stays in the field."""
        item = self._list.currentItem()
        spoken = item.data(Qt.ItemDataRole.AccessibleTextRole) if item else self._none.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, str(spoken)))

    def _clicked(self, index: QModelIndex) -> None:
        self._run(index.row())

    def _run(self, row: int) -> None:
        if 0 <= row < len(self._fits):
            self.close()
            self._fits[row].run()
