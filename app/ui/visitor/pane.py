"""The right pane: everything known of one visitor."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui import words
from app.ui.said import said
from app.ui.visitor import sections
from app.ui.visitor.correction import Correction
from app.ui.visitor.view_model import VisitorViewModel
from app.ui.widgets.avatars import Avatar
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.dividers import Divider
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.key_values import KeyValues
from app.ui.widgets.labels import ElidedLabel, text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.lines import Lines
from app.ui.widgets.scroll import ScrollColumn
from app.ui.widgets.skeleton import Skeleton

WIDTH = 320
AGE_MS = 15_000


class Section(QWidget):
    """A heading over a part, hidden when the part has nothing to show."""

    def __init__(self, title: str, part: QWidget) -> None:
        super().__init__()
        box = column(spacing=8)
        box.addWidget(Divider())
        box.addSpacing(4)
        box.addWidget(text(title.upper(), "caps"))
        box.addWidget(part)
        self.setLayout(box)


class VisitorPane(QFrame):
    """Identity, push card, meetings, details, sources, trail, visits, chats, routing."""

    def __init__(self, view_model: VisitorViewModel, push_card: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self._view_model = view_model
        self._make_parts(push_card)
        self._arrange()
        self._ages = QTimer(self)
        self._ages.setInterval(AGE_MS)
        self._ages.timeout.connect(self._show)
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, _: object) -> None:
        """Keep ages fresh while somebody looks."""
        self._ages.start()

    def hideEvent(self, _: object) -> None:
        """Rest."""
        self._ages.stop()

    def _make_parts(self, push_card: QWidget | None) -> None:
        self._push = push_card
        self._avatar = Avatar(size=44)
        self._name, self._email = ElidedLabel("", "section"), ElidedLabel("", "secondary")
        self._name.setObjectName("visitor-name")
        self._kind, self._origin = Chip(), Chip()
        self._failure = Banner(narrow=True)
        self._failure.pressed.connect(self._view_model.again)
        self._meetings = Lines(self.tr("Meetings"))
        self._details = KeyValues(self.tr("Details"))
        self._sources = KeyValues(self.tr("Source of this visit"))
        self._trail = Lines(self.tr("Pages of this visit"))
        self._earlier = Lines(self.tr("Earlier visits"))
        self._chats = Lines(self.tr("Conversations"))
        self._routing = Lines(self.tr("Routing"))
        self._edit = IconButton("edit", self.tr("Correct a field"))
        self._edit.setObjectName("visitor-edit")
        self._edit.setCheckable(True)
        self._correction = Correction()
        self._correction.saved.connect(self._view_model.set_fact)
        self._correction.hide()
        self._edit.toggled.connect(self._correction.setVisible)
        self._loading = Skeleton(self.tr("The hub is slow to answer."))
        self._empty = EmptyState(
            "user", self.tr("No visitor"), self.tr("Open a conversation or pick a visitor.")
        )

    def _arrange(self) -> None:
        self._scroll = ScrollColumn(self.tr("Visitor"), spacing=12, margins=(16, 16, 16, 16))
        box = self._scroll.column
        box.addLayout(self._made_identity())
        box.addWidget(self._failure)
        box.addWidget(self._loading)
        if self._push is not None:
            box.addWidget(self._push)
        self._sections: list[tuple[Section, QWidget]] = []
        for title, part in (
            (self.tr("Meetings"), self._meetings),
            (self.tr("Details"), self._details),
            (self.tr("Source"), self._sources),
            (self.tr("Page trail"), self._trail),
            (self.tr("Earlier visits"), self._earlier),
            (self.tr("Conversations"), self._chats),
            (self.tr("Routing"), self._routing),
        ):
            section = Section(title, part)
            self._sections.append((section, part))
            box.addWidget(section)
            if part is self._details:
                box.addWidget(self._correction)
        box.addStretch(1)
        whole = column()
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._empty, 1)
        self.setLayout(whole)

    def _made_identity(self) -> QHBoxLayout:
        who = column(spacing=2)
        who.addWidget(self._name)
        who.addWidget(self._email)
        chips = row(spacing=6)
        chips.addWidget(self._kind)
        chips.addWidget(self._origin)
        chips.addStretch(1)
        who.addLayout(chips)
        line = row(spacing=12)
        line.addWidget(self._avatar)
        line.addLayout(who, 1)
        line.addWidget(self._edit)
        return line

    def _show(self) -> None:
        view_model = self._view_model
        card, profile = view_model.card, view_model.profile
        somebody = card is not None or bool(view_model.failure)
        self._empty.setVisible(not somebody)
        self._scroll.setVisible(somebody)
        self._loading.setVisible(somebody and profile is None and not view_model.failure)
        self._failure.show_words(said(view_model.failure), "warn", self.tr("Try again"))
        if card is not None:
            self._avatar.show_person(card.name or card.email, card.visitor)
            self._name.setText(words.person(card))
            self._email.setText(card.email or self.tr("No e-mail yet"))
            self._origin.show_words(card.source)
        self._show_profile()

    def _show_profile(self) -> None:
        profile, now = self._view_model.profile, self._view_model.clock.now()
        if profile is None:
            for section, _ in self._sections:
                section.hide()
            self._kind.show_words("")
            return
        returning = len(profile.sessions) > 1
        self._kind.show_words(
            self.tr("Returning") if returning else self.tr("First visit"),
            "accent" if returning else "",
        )
        facts, origin = sections.details(profile, now), sections.sources(profile)
        self._details.show_rows(facts)
        self._sources.show_rows(origin)
        met = sections.meetings(self._view_model.meetings, self._view_model.zone, now)
        lines = {
            self._meetings: met,
            self._trail: sections.trail(profile, now),
            self._earlier: sections.earlier(profile, now),
            self._chats: sections.chats(profile, now),
            self._routing: sections.routing(profile, now),
        }
        for part, shown in lines.items():
            part.show_lines(shown)
        filled: dict[QWidget, bool] = {self._details: bool(facts), self._sources: bool(origin)}
        filled |= {part: bool(shown) for part, shown in lines.items()}
        for section, content in self._sections:
            section.setVisible(filled[content])
