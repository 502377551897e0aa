"""Chats that are offered to this rep, above everything else."""

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.wire.events import Offered
from app.ui import words
from app.ui.chat.view_model import ChatViewModel
from app.ui.said import said
from app.ui.shortcuts import keys
from app.ui.theme import tokens
from app.ui.widgets.avatars import Avatar
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.cards import Card
from app.ui.widgets.chips import Chip
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.layouts import column, row

TICK_MS = 250
MOST = 3  # offers shown at once; older ones first


class Countdown(QWidget):
    """A line that grows shorter until the offer lapses."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(3)
        self.left = 1.0

    def show_left(self, left: float) -> None:
        """Show which part of the time is left, 0 to 1."""
        self.left = max(0.0, min(1.0, left))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        colour = tokens().warn if self.left < 0.3 else tokens().accent
        painter.fillRect(QRectF(0, 0, self.width() * self.left, 3), QColor(colour))


class OfferCard(Card):
    """One offered chat: who, their first words, why me; accept or decline.

    Signals:
        accepted: the offer's id.
        declined: the offer's id.
    """

    accepted = Signal(str)
    declined = Signal(str)

    def __init__(self, offer: Offered) -> None:
        super().__init__(tone="accent", spacing=6, margins=(12, 10, 12, 8))
        self.offer = offer
        card = offer.visitor
        self.setObjectName(f"offer-{offer.offer}")
        self.setAccessibleName(self._title())
        self._left = Chip("", "warn")
        self._countdown = Countdown()
        line = row(spacing=12)
        line.addWidget(Avatar(card.name or card.email, card.visitor, 40))
        line.addLayout(self._made_words(), 1)
        for pressed in self._made_buttons(words.person(card)):
            line.addWidget(pressed)
        self.column.addLayout(line)
        self.column.addWidget(self._countdown)

    def _title(self) -> str:
        return self.tr("{name} wants to chat").format(name=words.person(self.offer.visitor))

    def _made_words(self) -> QVBoxLayout:
        first = row(spacing=8)
        first.addWidget(ElidedLabel(self._title(), "strong"))
        first.addWidget(self._left)
        first.addStretch(1)
        place, first_words = words.where(self.offer.visitor), self.offer.text
        why = self.tr("Why you: {reason}").format(reason=said(self.offer.reason))
        box = column(spacing=2)
        box.addLayout(first)
        box.addWidget(ElidedLabel(f"“{first_words}”" if first_words else place))
        about = " · ".join(part for part in (place if first_words else "", why) if part)
        box.addWidget(ElidedLabel(about, "secondary"))
        return box

    def _made_buttons(self, name: str) -> tuple[Button, Button]:
        decline = button(self.tr("Decline"), shortcut=keys("decline"))
        decline.setObjectName("offer-decline")
        decline.setAccessibleName(self.tr("Decline chat with {name}").format(name=name))
        decline.clicked.connect(self.decline)
        accept = button(self.tr("Accept"), kind="primary", icon="check", shortcut=keys("accept"))
        accept.setObjectName("offer-accept")
        accept.setAccessibleName(self.tr("Accept chat with {name}").format(name=name))
        accept.clicked.connect(self.accept)
        return decline, accept

    def accept(self) -> None:
        """Take it."""
        self.accepted.emit(self.offer.offer)

    def decline(self) -> None:
        """Leave it to others."""
        self.declined.emit(self.offer.offer)

    def show_left(self, now: float) -> None:
        """Show how long the offer stands."""
        left = self.offer.expires - now
        self._left.show_words(words.timer(left), "bad" if left < 10 else "warn")
        self._countdown.show_left(left / max(1.0, self.offer.expires - self.offer.created))


class Offers(QWidget):
    """The offers that stand, oldest first; hidden when there is none.

    Signals:
        accepted: the rep has taken one.
    """

    accepted = Signal()

    def __init__(self, view_model: ChatViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.setObjectName("offers")
        self.setAccessibleName(self.tr("Offered chats"))
        self._cards: dict[str, OfferCard] = {}
        self._column = column(spacing=8, margins=(16, 12, 16, 4))
        self.setLayout(self._column)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._count_down)
        view_model.changed.connect(self._show)
        self._show()

    def accept_first(self) -> None:
        """Take the oldest offer."""
        for card in list(self._cards.values())[:1]:
            card.accept()

    def decline_first(self) -> None:
        """Leave the oldest offer to others."""
        for card in list(self._cards.values())[:1]:
            card.decline()

    def _show(self) -> None:
        offers = self._view_model.offers[:MOST]
        wanted = {offer.offer for offer in offers}
        for gone in [key for key in self._cards if key not in wanted]:
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for offer in offers:
            if offer.offer not in self._cards:
                self._add(offer)
        self.setVisible(bool(offers))
        self._count_down()
        if bool(offers) != self._tick.isActive():
            (self._tick.start if offers else self._tick.stop)()

    def _add(self, offer: Offered) -> None:
        card = OfferCard(offer)
        card.accepted.connect(self._view_model.accept)
        card.accepted.connect(self.accepted)
        card.declined.connect(self._view_model.decline)
        self._cards[offer.offer] = card
        self._column.addWidget(card)

    def _count_down(self) -> None:
        now = self._view_model.clock.now()
        for card in self._cards.values():
            card.show_left(now)
