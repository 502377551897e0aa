"""What a list would give: the SOQL, the count, the first records."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.domain.company_domain import company_domains, email_domain
from app.ui.lists import phrases
from app.ui.lists.editor_model import EditorModel
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.lines import Lines, Shown

SOQL_PX = 96


class Outcome(QWidget):
    """Buttons to look at the query and to try it."""

    def __init__(self, model: EditorModel) -> None:
        super().__init__()
        self._model = model
        self._test = button(self.tr("Test"), icon="search")
        self._test.setObjectName("list-test")
        self._show = button(self.tr("Show SOQL"), kind="link", icon="filter")
        self._show.setObjectName("list-soql-toggle")
        self._show.setCheckable(True)
        self._copy = button(self.tr("Copy"), kind="link", icon="copy")
        self._copy.setObjectName("list-soql-copy")
        self._soql = QPlainTextEdit()
        self._soql.setObjectName("list-soql")
        self._soql.setAccessibleName(self.tr("SOQL of the list"))
        self._soql.setReadOnly(True)
        self._soql.setTabChangesFocus(True)
        self._soql.setFixedHeight(SOQL_PX)
        self._found = text("", "strong", wrap=True)
        self._lines = Lines(self.tr("The first companies"))
        bar = row(spacing=8)
        for part in (self._test, self._show, self._copy):
            bar.addWidget(part)
        bar.addStretch(1)
        whole = column(spacing=8)
        whole.addLayout(bar)
        parts: tuple[QWidget, ...] = (self._soql, self._found, self._lines)
        for each in parts:
            whole.addWidget(each)
        self.setLayout(whole)
        self._test.clicked.connect(model.test)
        self._show.toggled.connect(self.show_outcome)
        self._copy.clicked.connect(self._to_clipboard)

    def show_outcome(self) -> None:
        """Show what the draft gives now."""
        soql, tested = self._model.soql, self._model.tested
        self._test.setEnabled(bool(soql) and not self._model.busy)
        self._show.setEnabled(bool(soql))
        seen = bool(soql) and self._show.isChecked()
        self._soql.setVisible(seen)
        self._copy.setVisible(seen)
        if self._soql.toPlainText() != soql:
            self._soql.setPlainText(soql)
        self._found.setVisible(tested is not None)
        self._lines.setVisible(tested is not None)
        if tested is not None:
            self._found.setText(phrases.matches(tested.count, len(tested.rows)))
            self._lines.show_lines([self._line(row, tested.columns) for row in tested.rows])

    def _line(self, record: Mapping[str, Any], columns: tuple[str, ...]) -> Shown:
        texts = [str(_value(record, path)) for path in columns if path != "Name"]
        domains = [d for told in texts for d in _domains(told)]
        note = ", ".join(dict.fromkeys(domains)) or self.tr("no company domain")
        return Shown("building", str(record.get("Name") or record.get("Id", "")), note)

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self._model.soql)


def _value(record: Mapping[str, Any], path: str) -> object:
    found: object = record
    for step in path.split("."):
        found = found.get(step) if isinstance(found, Mapping) else None
    return found or ""


def _domains(told: str) -> tuple[str, ...]:
    if "@" in told:
        return tuple(filter(None, (email_domain(told),)))
    return company_domains(told)
