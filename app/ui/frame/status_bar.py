"""The line at the bottom: every system, what waits to go out, and presence."""

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QHideEvent, QIcon, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton

from app.domain.health import OFFLINE, SystemHealth
from app.domain.wire.records import PresenceStatus
from app.ui import words
from app.ui.frame.view_model import TONES, FrameViewModel
from app.ui.icons import pixmap
from app.ui.said import said
from app.ui.shortcuts import keys
from app.ui.theme import tokens
from app.ui.widgets.labels import describe
from app.ui.widgets.layouts import row

HEIGHT = 36
TICK_MS = 15_000


class Dotted(QPushButton):
    """Words behind a dot of colour.

    Signals:
        pressed_for: pressed; carries the name of what it stands for.
    """

    pressed_for = Signal(str)

    def __init__(self, name: str, *, arrow: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "status")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._dot, self._arrow = "outline", arrow
        self._stands_for = name.removeprefix("status-")
        self.clicked.connect(self._tell)

    def show_words(self, shown: str, dot: str, more: str) -> None:
        """Show words, a dot in the colour of a token, and a tooltip."""
        self.setText(shown)
        self._dot = dot
        describe(self, more)
        self.update()

    def _tell(self) -> None:
        self.pressed_for.emit(self._stands_for)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the dot."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(str(getattr(tokens(), self._dot))))
        painter.drawEllipse(QRectF(9, self.height() / 2 - 4, 8, 8))
        if self._arrow:
            drawn = pixmap("chevron-up", tokens().muted, 14, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(self.width() - 20, self.height() // 2 - 7), drawn)


class StatusBar(QFrame):
    """Systems at the left, presence at the right.

    Signals:
        asked: the rep wants to know more about a system: its name.
    """

    asked = Signal(str)

    def __init__(self, view_model: FrameViewModel) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setFixedHeight(HEIGHT)
        self._view_model = view_model
        self._names = {
            "hub": self.tr("Hub"),
            "crm": self.tr("Salesforce"),
            "calendar": self.tr("Calendar"),
        }
        self._systems = {name: Dotted(f"status-{name}") for name in self._names}
        self._outbox = Dotted("status-outbox")
        self._outbox.pressed_for.connect(self.asked)
        self._repair, self._next = Dotted("status-repair"), Dotted("status-next")
        self._newer = Dotted("status-updates")
        for made in (self._repair, self._next, self._newer):
            made.pressed_for.connect(self.asked)
        self._presence = Dotted("presence", arrow=True)
        self._presence.setProperty("kind", "presence")
        self._presence.clicked.connect(self._open_menu)
        line = row(spacing=4, margins=(8, 0, 8, 0))
        for made in self._systems.values():
            made.pressed_for.connect(self.asked)
            line.addWidget(made)
        line.addSpacing(8)
        line.addWidget(self._outbox)
        line.addWidget(self._repair)
        line.addWidget(self._newer)
        line.addStretch(1)
        line.addWidget(self._next)
        line.addWidget(self._presence)
        self.setLayout(line)
        view_model.changed.connect(self._show)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._show()

    def showEvent(self, _: QShowEvent) -> None:
        """Count down to the next meeting while somebody looks."""
        self._ticks.start()
        self._tick()

    def hideEvent(self, _: QHideEvent) -> None:
        """Rest."""
        self._ticks.stop()

    def _tick(self) -> None:
        self._view_model.tick()
        self._show_next()

    def open_presence_menu(self) -> QMenu:
        """Show what the rep can be."""
        menu = self._made_menu()
        corner = self._presence.mapToGlobal(QPoint(0, 0))
        menu.popup(corner - QPoint(0, menu.sizeHint().height() + 4))
        return menu

    def _open_menu(self) -> None:
        self.open_presence_menu()

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices: tuple[tuple[str, PresenceStatus, str], ...] = (
            (self.tr("Available"), "available", ""),
            (self.tr("Away"), "away", ""),
            (self.tr("Away: break"), "away", self.tr("break")),
            (self.tr("Away: meeting"), "away", self.tr("meeting")),
        )
        for title, status, reason in choices:
            action = QAction(title, menu)
            action.setData((status, reason))
            dot = tokens().ok if status == "available" else tokens().warn
            action.setIcon(QIcon(pixmap("circle-dot", dot, 16, self.devicePixelRatioF())))
            menu.addAction(action)
        menu.triggered.connect(self._choose)
        return menu

    def _choose(self, action: QAction) -> None:
        status, reason = action.data()
        self._view_model.set_presence(status, reason)

    def _show(self) -> None:
        shown = self._view_model.shown
        for name, health in shown.systems:
            self._show_system(name, health)
        self._show_outbox(shown.outbox, shown.refused)
        self._show_repairs(shown.repairs)
        self._show_newer(shown.newer, shown.running)
        self._show_next()
        word = words.presence(shown.presence)
        said = f"{word} · {shown.reason}" if shown.reason else word
        dot = {"available": "ok", "away": "warn"}.get(shown.presence, "outline")
        self._presence.show_words(said, dot, self._about_presence(said))
        self._presence.setAccessibleName(self.tr("Presence: {words}").format(words=said))

    def _show_outbox(self, waiting: int, refused: int) -> None:
        parts = [self.tr("{n} waiting").format(n=waiting)] if waiting else []
        parts += [self.tr("{n} refused").format(n=refused)] if refused else []
        said = self.tr("Outbox: {what}").format(what=" · ".join(parts)) if parts else ""
        more = self.tr("Open the outbox  {keys}").format(keys=keys("go-outbox"))
        self._outbox.show_words(said, "bad" if refused else "warn", more)
        self._outbox.setAccessibleName(said)
        self._outbox.setVisible(bool(said))

    def _show_repairs(self, count: int) -> None:
        said = self.tr("Meetings to mend: {n}").format(n=count) if count else ""
        more = self.tr("Calendar and bookings do not agree. Open the repair list.")
        self._repair.show_words(said, "warn", more)
        self._repair.setAccessibleName(said)
        self._repair.setVisible(bool(said))

    def _show_newer(self, newer: str, running: str) -> None:
        """Say quietly that this is not the newest version."""
        told = self.tr("Foyer {new} is out").format(new=newer) if newer else ""
        more = self.tr("This is Foyer {running}, not the newest version: {new} is out.")
        self._newer.show_words(told, "accent", more.format(running=running, new=newer))
        self._newer.setAccessibleName(told)
        self._newer.setVisible(bool(told))

    def _show_next(self) -> None:
        """Say which meeting is next; a press joins it."""
        meeting, now = self._view_model.shown.next, self._view_model.clock.now()
        self._next.setVisible(meeting is not None)
        if meeting is None:
            return
        left = meeting.start - now
        template = self.tr("{who} in {time}") if left >= 60 else self.tr("{who} now")
        if left <= -60:
            template = self.tr("{who} since {time}")
        time = words.duration(abs(left))
        who = meeting.name or meeting.email or meeting.subject
        said = template.replace("{time}", time).replace("{who}", who)
        said = self.tr("{meeting} · Join").replace("{meeting}", said)
        keys_ = self.tr("Join with {keys}").format(keys=keys("join"))
        self._next.show_words(said, "accent", f"{meeting.subject} · {keys_}")
        self._next.setAccessibleName(said)

    def _about_presence(self, said: str) -> str:
        lines = [self.tr("{words}: this is what routing sees.").format(words=said)]
        lines.append(self.tr("Switch with {keys}").format(keys=keys("presence")))
        if (latency := self._view_model.shown.latency_ms) is not None:
            told = self.tr("Newest alert: {n} ms from the hub's event to the desktop")
            lines.append(told.format(n=round(latency)))
        return " · ".join(lines)

    def _show_system(self, name: str, health: SystemHealth) -> None:
        title, state = self._names[name], words.state(health.state)
        shown = title if health.state == "ok" else f"{title}: {state}"
        more = [f"{title}: {state}", said(health.words)]
        now = self._view_model.clock.now()
        if health.state == OFFLINE and health.next_try is not None and health.next_try > now:
            wait = words.duration(health.next_try - now)
            more.append(self.tr("next try in {time}").format(time=wait))
        self._systems[name].show_words(
            shown, TONES.get(health.state, "outline"), " · ".join(part for part in more if part)
        )
        self._systems[name].setAccessibleName(f"{title}: {state}")
