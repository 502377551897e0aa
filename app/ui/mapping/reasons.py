"""Fields that cannot be mapped, and fields that this user does not see, each with the reason."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from app.domain.describe import ObjectFacts, hidden_fields, security_path, unmappable
from app.ui.mapping import phrases
from app.ui.mapping.view_model import MappingViewModel
from app.ui.said import said
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import row

TALLEST_PX, MARGINS_PX = 160, 24


class Reasons(Card):
    """Two lists as selectable text; the path to mend the second can be copied for an admin."""

    def __init__(self, view_model: MappingViewModel) -> None:
        super().__init__(spacing=8, margins=16)
        self.setObjectName("mapping-reasons")
        self._view_model = view_model
        self._barred = self._made_text("mapping-barred", self.tr("Fields that cannot be mapped"))
        self._hidden = self._made_text("mapping-hidden", self.tr("Fields that you do not see"))
        copy = wired(
            self.tr("Copy for an admin"), "mapping-copy-paths", self._copy, kind="link", icon="copy"
        )
        head = row(spacing=8)
        head.addWidget(text(self.tr("Hidden by field-level security"), "section"), 1)
        head.addWidget(copy)
        self._barred_title = text(self.tr("Cannot be mapped"), "section")
        self.column.addLayout(head)
        self.column.addWidget(self._hidden)
        self.column.addWidget(self._barred_title)
        self.column.addWidget(self._barred)
        view_model.changed.connect(self._show)
        self._show()

    def _made_text(self, name: str, title: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setObjectName(name)
        made.setAccessibleName(title)
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        return made

    def _show(self) -> None:
        facts = self._view_model.facts
        self.setVisible(facts is not None)
        if facts is None:
            return
        barred = [said(why) for field in facts.fields.values() if (why := unmappable(field))]
        for part, lines in ((self._barred, sorted(barred)), (self._hidden, self._paths(facts))):
            words = "\n".join(lines)
            if part.toPlainText() != words:
                part.setPlainText(words)
                room = part.fontMetrics().lineSpacing() * len(lines) + MARGINS_PX
                part.setFixedHeight(min(room, TALLEST_PX))
        self._barred_title.setVisible(bool(barred))
        self._barred.setVisible(bool(barred))

    def _paths(self, facts: ObjectFacts) -> list[str]:
        formerly = {
            line.target: phrases.target(line.target, facts) for line in self._view_model.kept.fields
        }
        hidden = hidden_fields(facts, formerly)
        paths = [f"{label}: {security_path(facts.name, label)}" for label in hidden.values()]
        return sorted(paths) or [self.tr("None that Foyer knows of.")]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._hidden.toPlainText())
