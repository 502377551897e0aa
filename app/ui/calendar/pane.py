"""The page of the calendar: how the link is, and how to make or mend it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.calendar_link import LinkState
from app.ui.calendar import phrases
from app.ui.calendar.view_model import CalendarViewModel
from app.ui.calendar.way_in import WayIn
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.browser_wait import BrowserWait
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.key_values import KeyValues
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, column, row
from app.ui.widgets.scroll import ScrollColumn

WIDTH = 720


class CalendarPane(QFrame):
    """Connection, and which calendar: a card each; it opens whatever the provider does."""

    def __init__(self, view_model: CalendarViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self._view_model = view_model
        self._title = text("", "section")
        self._title.setObjectName("calendar-title")
        self._why = text(
            self.tr(
                "Connected, Foyer reads when you are busy and writes the meetings that visitors "
                "book. While the calendar cannot be read, nobody is offered a time with you."
            ),
            "secondary",
            wrap=True,
        )
        self._facts = KeyValues(self.tr("Calendar"))
        self._banners = {
            name: Banner(name=f"calendar-{name}") for name in ("trouble", "failed", "other")
        }
        page = self.tr("Sign in on the page in your browser.")
        self._waiting = BrowserWait("calendar", page, view_model.clock)
        self._managed = text(
            self.tr("Your administrator signs in here, so there is nothing to connect."),
            "secondary",
            wrap=True,
        )
        self._keep = wired(
            self.tr("Keep the account of before"), "calendar-keep", view_model.dismiss
        )
        self._check = wired(
            self.tr("Check now"), "calendar-check", view_model.check, icon="refresh"
        )
        self._leave = wired(
            self.tr("Disconnect"),
            "calendar-disconnect",
            view_model.disconnect_calendar,
            icon="plug-x",
        )
        self._way_in = WayIn(view_model)
        self._way_in_card = Card(spacing=12, margins=16)
        self._arrange()
        self._connect()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Say how things are now, ages included."""
        super().showEvent(event)
        self._show()

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("Calendar"), spacing=16, margins=24, widest=WIDTH + 48)
        page.column.addWidget(text(self.tr("Calendar"), "title"))
        card = Card(spacing=12, margins=16)
        card.column.addWidget(self._title)
        card.column.addLayout(self._made_connection())
        page.column.addWidget(card)
        self._way_in_card.column.addWidget(text(self.tr("Which calendar"), "section"))
        self._way_in_card.column.addWidget(self._way_in)
        page.column.addWidget(self._way_in_card)
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _made_connection(self) -> QVBoxLayout:
        box = column(spacing=12)
        parts: tuple[QWidget, ...] = (self._why, self._facts, *self._banners.values())
        for part in (*parts, self._managed, self._waiting):
            box.addWidget(part)
        foot = row(spacing=8)
        for one in (self._keep, self._check, self._leave):
            foot.addWidget(one)
        foot.addStretch(1)
        box.addLayout(foot)
        return box

    def _connect(self) -> None:
        model = self._view_model
        self._banners["trouble"].pressed.connect(self._mend)
        self._banners["other"].pressed.connect(model.adopt)
        self._waiting.copy_wanted.connect(model.copy_link)
        self._waiting.cancel_wanted.connect(model.cancel)
        self._way_in.wanted.connect(model.connect_calendar)
        self._way_in.chosen.connect(model.choose)
        model.changed.connect(self._show)

    def _mend(self) -> None:
        """One click: the browser for those who have one, the password for the others."""
        if self._view_model.link.provider == "caldav":
            self._way_in.focus_password()
        else:
            self._view_model.reconnect()

    def _show(self) -> None:
        link, now = self._view_model.link, self._view_model.clock.now()
        waiting = link.attempt is not None
        self._title.setText(phrases.title(link))
        facts = phrases.facts(link, now)
        self._facts.show_rows(facts)
        self._facts.setVisible(bool(facts))
        self._why.setVisible(not link.provider)
        self._managed.setVisible(link.managed)
        self._way_in_card.setVisible(not link.managed)
        self._show_banners(now)
        self._waiting.show_attempt(link.attempt)
        self._keep.setVisible(bool(link.other))
        self._check.setVisible(bool(link.provider) and not waiting)
        self._check.setEnabled(not link.checking)
        self._leave.setVisible(bool(link.provider) and not waiting and not link.managed)
        self._way_in.show_state(connected=bool(link.provider), busy=waiting, choices=link.choices)

    def _show_banners(self, now: float) -> None:
        link = self._view_model.link
        tone = phrases.TONES.get(link.state, "")
        mendable = (link.is_broken or link.state is LinkState.EXPIRING) and not link.managed
        action = self.tr("Reconnect") if mendable and link.attempt is None else ""
        self._banners["trouble"].show_words(phrases.trouble(link, now), tone, action)
        self._banners["failed"].show_words(said(link.trouble), "warn")
        use = self.tr("Use this account") if link.other else ""
        self._banners["other"].show_words(phrases.other(link), "warn", use)
