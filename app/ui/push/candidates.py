"""Whom else the visitor could be: other records with the e-mail, and the accounts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.account_match import AccountMatch, best
from app.domain.push_card import Preview, Record
from app.ui.push import phrases
from app.ui.widgets.buttons import IconButton, button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, describe, text
from app.ui.widgets.layouts import column, row

Choice = tuple[str, str]  # id, words


class Choices(QMenu):
    """Ways to choose; the words come from outside and are shown as they are.

    Signals:
        chosen: the id of what was picked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.triggered.connect(self._pick)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show other choices."""
        self.clear()
        for record, words in choices:
            action = QAction(words.replace("&", "&&"), self)
            action.setData(record)
            self.addAction(action)

    def _pick(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))


class OtherRecords(QWidget):
    """How many more records have the e-mail; a press lists them.

    Signals:
        chosen: the id of the record that the rep means.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._more = button("", kind="link", icon="users")
        self._more.setObjectName("push-others")
        self._menu = Choices(self)
        self._menu.chosen.connect(self.chosen)
        self._more.setMenu(self._menu)
        line = row()
        line.addWidget(self._more)
        line.addStretch(1)
        self.setLayout(line)
        self.hide()

    def show_preview(self, preview: Preview | None) -> None:
        """Show the losers of the match; nobody else hides it."""
        others = preview.others if preview else ()
        self.setVisible(bool(others))
        words = phrases.others(len(others))
        self._more.setText(words)
        self._more.setAccessibleName(words)
        self._menu.show_choices([(record.id, _named(record)) for record in others])


class AccountLine(QWidget):
    """The account that was matched, why, its owner and what is open; others in a menu.

    Signals:
        chosen: the id of the account that the rep means.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._name = ElidedLabel("", "strong")
        self._name.setObjectName("push-account")
        self._why = text("", "secondary", wrap=True)
        self._why.setObjectName("push-account-why")
        self._more = IconButton("chevron-down", self.tr("Choose the account"))
        self._more.setObjectName("push-accounts")
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._menu = Choices(self)
        self._menu.chosen.connect(self.chosen)
        self._more.setMenu(self._menu)
        words = column(spacing=2)
        words.addWidget(self._name)
        words.addWidget(self._why)
        line = row(spacing=8)
        line.addWidget(IconLabel("building", "muted", 16))
        line.addLayout(words, 1)
        line.addWidget(self._more)
        self.setLayout(line)
        self.hide()

    def show_matches(self, matches: Sequence[AccountMatch]) -> None:
        """Show the best account, or that there are only candidates; none hides the line."""
        taken = best(matches)
        self.setVisible(bool(matches))
        self._name.setText(taken.account.name if taken else phrases.candidates(len(matches)))
        why = phrases.account(taken) if taken else self.tr("Choose the right one")
        self._why.setText(why)
        describe(self._why, phrases.evidence(taken) if taken else why)
        self.setAccessibleName(f"{self._name.text()}. {why}")
        self._more.setVisible(len(matches) > 1 or taken is None)
        self._menu.show_choices([(m.account.id, phrases.account_choice(m)) for m in matches])


def _named(record: Record) -> str:
    return " · ".join(part for part in (record.object, record.name or record.id) if part)
