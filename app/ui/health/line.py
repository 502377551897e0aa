"""One row of the health page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.checkup import Row
from app.domain.health import CONNECTING
from app.ui.health import phrases
from app.ui.said import said
from app.ui.widgets.buttons import Button, IconButton, button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import describe, selectable, text
from app.ui.widgets.layouts import column, row
from app.ui.words import exact


class HealthLine(QWidget):
    """How one thing is, its age, its repair, and more on demand.

    Signals:
        mend_wanted: the repair's button was pressed: the row's id.
        look_wanted: look at this one again: the row's id.
        answered: the test alert was seen, or not.
    """

    mend_wanted = Signal(str)
    look_wanted = Signal(str)
    answered = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._open = name, False
        self.setObjectName(f"health-{name}")
        self._icon = IconLabel("hourglass", "faint")
        self._title = text(phrases.title(name), "strong", wrap=True)
        self._age = text("", "faint")
        self._words = selectable(text("", wrap=True))
        self._means = selectable(text("", "secondary", wrap=True))
        self._details = selectable(text("", "secondary", wrap=True))
        self._again = IconButton("refresh", "")
        self._mend = self._made("", "mend")
        self._more = self._made(self.tr("Details"), "more", "link")
        self._yes = self._made(self.tr("Yes, I saw it"), "seen")
        self._no = self._made(self.tr("No"), "unseen")
        self._arrange()
        self._connect()

    def _made(self, words: str, name: str, kind: str = "") -> Button:
        made = button(words, kind=kind)
        made.setObjectName(f"health-{self._name}-{name}")
        made.hide()
        return made

    def _arrange(self) -> None:
        head = row(spacing=8)
        head.addWidget(self._title, 1)
        head.addWidget(self._age)
        head.addWidget(self._again)
        foot = row(spacing=8)
        for pressed in (self._yes, self._no, self._mend, self._more):
            foot.addWidget(pressed)
        foot.addStretch(1)
        told = column(spacing=4)
        told.addLayout(head)
        for part in (self._words, self._means, self._details):
            part.hide()
            told.addWidget(part)
        told.addLayout(foot)
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(12)
        beside = column(margins=(0, 6, 0, 0))  # in the middle of the head, which has a button
        beside.addWidget(self._icon)
        beside.addStretch(1)
        grid.addLayout(beside, 0, 0)
        grid.addLayout(told, 0, 1)
        grid.setColumnStretch(1, 1)
        self.setLayout(grid)

    def _connect(self) -> None:
        title = phrases.title(self._name)
        self._again.setObjectName(f"health-{self._name}-again")
        self._again.rename(self.tr("Look again: {what}").format(what=title))
        self._again.clicked.connect(self._tell_look)
        self._mend.clicked.connect(self._tell_mend)
        self._more.clicked.connect(self._toggle)
        self._more.setAccessibleName(self.tr("Details: {what}").format(what=title))
        self._yes.clicked.connect(self._tell_seen)
        self._no.clicked.connect(self._tell_unseen)

    @property
    def controls(self) -> list[QWidget]:
        """What the Tab key comes to, in order."""
        return [self._again, self._yes, self._no, self._mend, self._more]

    def show_row(self, known: Row | None, now: float, *, looking: bool, mendable: bool) -> None:
        """Show a row; None while nothing is known yet."""
        state = known.state if known is not None else CONNECTING
        self._icon.show_icon(*phrases.ICONS[state])
        self._age.setText(phrases.age(known, now, looking=looking))
        describe(self._age, exact(known.at) if known is not None and known.at else "")
        self._fill(known)
        self._mend.setVisible(known is not None and known.repair is not None and mendable)
        if known is not None and known.repair is not None:
            self._mend.setText(phrases.repair(known.repair))
            name = f"{phrases.repair(known.repair)}: {phrases.title(self._name)}"
            self._mend.setAccessibleName(name)
        title = phrases.title(self._name)
        self._title.setAccessibleName(f"{title}: {phrases.state(state)}")
        spoken = f"{title}: {phrases.state(state)}. {self._words.text()} {self._means.text()}"
        self.setAccessibleName(spoken.strip())

    def ask(self, asked: bool) -> None:
        """Ask whether the test alert was seen, or ask no more."""
        for part in (self._yes, self._no):
            part.setVisible(asked)

    def _fill(self, known: Row | None) -> None:
        words, means = (said(known.words), said(known.means)) if known is not None else ("", "")
        details = phrases.details(known) if known is not None else ""
        for label, shown in ((self._words, words), (self._means, means), (self._details, details)):
            label.setText(shown)
            label.setVisible(bool(shown))
        self._more.setVisible(bool(details))
        self._details.setVisible(bool(details) and self._open)

    def _toggle(self) -> None:
        self._open = not self._open
        self._details.setVisible(self._open)
        self._more.setText(self.tr("Fewer details") if self._open else self.tr("Details"))

    def _tell_look(self) -> None:
        self.look_wanted.emit(self._name)

    def _tell_mend(self) -> None:
        self.mend_wanted.emit(self._name)

    def _tell_seen(self) -> None:
        self.answered.emit(True)

    def _tell_unseen(self) -> None:
        self.answered.emit(False)
