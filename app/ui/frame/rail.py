"""The rail at the left edge: one button per place."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QWidget

from app.ui.icons import pixmap
from app.ui.shortcuts import BY_ACTION
from app.ui.theme import tokens
from app.ui.widgets.avatars import Avatar
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.labels import describe
from app.ui.widgets.layouts import column
from app.ui.widgets.tab_order import reach_chosen

WIDTH, BUTTON = 60, 40
LIVE, CHATS, MEETINGS, SETTINGS = "live", "chats", "meetings", "settings"
ICONS = {LIVE: "broadcast", CHATS: "messages", MEETINGS: "calendar", SETTINGS: "settings"}


class Mark(QWidget):
    """The product's sign."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(32, 32)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint a bolt on the accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().accent))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        painter.drawPixmap(6, 6, pixmap("bolt", tokens().on_accent, 20, self.devicePixelRatioF()))


class Rail(QFrame):
    """Places as icon buttons; counts are painted on them.

    Signals:
        chosen: the key of a place.
    """

    chosen = Signal(str)

    def __init__(self, places: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._buttons = {place: self._made(place) for place in places}
        # Assistive technology toggles a button without clicking it.
        self._group.buttonToggled.connect(self._tell)
        self._shown = ""
        self._avatar = Avatar(size=32)
        self._avatar.hide()
        centre = Qt.AlignmentFlag.AlignHCenter
        box = column(spacing=8, margins=(10, 14, 10, 14))
        box.addWidget(Mark(), 0, centre)
        box.addSpacing(12)
        for place, made in self._buttons.items():
            if place == SETTINGS:
                box.addStretch(1)
            box.addWidget(made, 0, centre)
        box.addSpacing(4)
        box.addWidget(self._avatar, 0, centre)
        self.setLayout(box)

    def choose(self, place: str) -> None:
        """Mark a place as the current one."""
        self._shown = place
        self._buttons[place].setChecked(True)
        reach_chosen(self._buttons.values(), self._buttons[place])

    def show_count(self, place: str, count: int) -> None:
        """Show how many things wait at a place."""
        self._buttons[place].show_count(count)

    def show_account(self, name: str, dot: str) -> None:
        """Show who is signed in, and as what."""
        self._avatar.setVisible(bool(name))
        self._avatar.show_person(name, name, dot)
        self._avatar.setAccessibleName(self.tr("Signed in as {name}").format(name=name))
        describe(self._avatar, self._avatar.accessibleName())

    def _made(self, place: str) -> "PlaceButton":
        made = PlaceButton(place)
        made.setAutoExclusive(True)  # "one of these" for assistive technology, not a check box
        self._group.addButton(made)
        return made

    def _tell(self, pressed: QToolButton, checked: bool) -> None:
        place = pressed.objectName().removeprefix("rail-")
        if checked and place != self._shown:
            self._shown = place
            self.chosen.emit(place)


class PlaceButton(IconButton):
    """A place of the rail, with a count at its corner."""

    def __init__(self, place: str) -> None:
        shortcut = BY_ACTION[f"go-{place}"]
        super().__init__(ICONS[place], shortcut.title(), shortcut.keys, 22)
        self._title = shortcut.title()
        self._count = 0
        self.setObjectName(f"rail-{place}")
        self.setCheckable(True)
        self.setFixedSize(BUTTON, BUTTON)

    def show_count(self, count: int) -> None:
        """Show a number at the corner; 0 shows none."""
        if count != self._count:
            self._count = count
            self.rename(f"{self._title}, {count}" if count else self._title)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the number."""
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.width() - 18, 1, 17, 17)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().accent))
        painter.drawEllipse(box)
        font = painter.font()
        font.setPixelSize(10)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens().on_accent))
        shown = str(self._count) if self._count < 10 else "9+"
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
