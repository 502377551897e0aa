"""The push card itself."""

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout

from app.domain.push_card import OFFLINE, SIGN_IN
from app.ui import shortcuts
from app.ui.push import phrases
from app.ui.push.candidates import AccountLine, OtherRecords
from app.ui.push.result import Result
from app.ui.push.view_model import PushViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import IconButton, button
from app.ui.widgets.cards import Card
from app.ui.widgets.chips import Chip
from app.ui.widgets.dividers import Divider
from app.ui.widgets.key_values import KeyValues
from app.ui.widgets.labels import ElidedLabel, text
from app.ui.widgets.layouts import column, row

AGE_MS = 15_000


class PushCard(Card):
    """Match line, old -> new per field, campaign, transcript, Push, and what became of it."""

    def __init__(self, view_model: PushViewModel) -> None:
        super().__init__()
        self.setObjectName("push-card")
        self.setAccessibleName(self.tr("Salesforce"))
        self._view_model = view_model
        self._make_parts()
        self._connect_parts()
        self._arrange()
        self._ages = QTimer(self)
        self._ages.setInterval(AGE_MS)
        self._ages.timeout.connect(self._show)
        view_model.changed.connect(self._show)
        self._show()

    def push(self) -> None:
        """Push, as the button does; bound to Ctrl+Shift+L by the window."""
        if self._push.isEnabled() and self.isVisible():
            campaign = str(self._campaign.currentData() or "")
            self._view_model.push(campaign, transcript=self._transcript.isChecked())

    def showEvent(self, _: object) -> None:
        """Keep ages fresh while somebody looks."""
        self._ages.start()

    def hideEvent(self, _: object) -> None:
        """Rest."""
        self._ages.stop()

    def _make_parts(self) -> None:
        self._kind = Chip("", "accent")
        self._name = ElidedLabel("", "strong")
        self._name.setObjectName("push-name")
        self._match = text("", "secondary", wrap=True)
        self._match.setObjectName("push-match")
        self._open = IconButton("external-link", self.tr("Open in Salesforce"))
        self._open.setObjectName("push-open")
        self._others, self._account = OtherRecords(), AccountLine()
        self._notice = Banner(narrow=True)
        self._rows = KeyValues(self.tr("Fields of the push"))
        self._same, self._hidden = text("", "faint"), text("", "faint", wrap=True)
        self._campaign = QComboBox()
        self._campaign.setObjectName("push-campaign")
        self._campaign.setAccessibleName(self.tr("Campaign"))
        self._transcript = QCheckBox(self.tr("Transcript as task"))
        self._transcript.setObjectName("push-transcript")
        self._transcript.setChecked(True)
        self._push = button(
            self.tr("Push"), kind="primary", icon="cloud", shortcut=shortcuts.keys("push")
        )
        self._push.setObjectName("push-button")
        self._divider = Divider()
        self._result = Result()

    def _connect_parts(self) -> None:
        self._open.clicked.connect(self._open_record)
        self._push.clicked.connect(self.push)
        self._notice.pressed.connect(self._view_model.go_on)
        self._others.chosen.connect(self._view_model.choose_record)
        self._account.chosen.connect(self._view_model.choose_account)
        self._result.retry_wanted.connect(self._view_model.retry)
        self._result.undo_wanted.connect(self._view_model.undo)
        self._result.discard_wanted.connect(self._view_model.discard)
        self._result.create_wanted.connect(self._view_model.create_anyway)
        self._result.record_chosen.connect(self._view_model.choose)

    def _arrange(self) -> None:
        box = self.column
        box.addLayout(self._made_head())
        box.addWidget(self._others)
        box.addWidget(self._account)
        for part in (self._notice, self._rows, self._same, self._hidden, self._campaign):
            box.addWidget(part)
        box.addWidget(self._transcript)  # beside the button its words can be too wide
        line = row(spacing=8)
        line.addStretch(1)
        line.addWidget(self._push)
        box.addLayout(line)
        box.addWidget(self._divider)
        box.addWidget(self._result)

    def _made_head(self) -> QHBoxLayout:
        first = row(spacing=8)
        first.addWidget(self._kind)
        first.addWidget(self._name, 1)
        who = column(spacing=2)
        who.addLayout(first)
        who.addWidget(self._match)
        line = row(spacing=4)
        line.addLayout(who, 1)
        line.addWidget(self._open)
        return line

    def _show(self) -> None:
        view_model, now = self._view_model, self._view_model.clock.now()
        self.setVisible(bool(view_model.visitor))
        self._show_match()
        words, tone = phrases.notice(view_model.preview, view_model.email)
        state = view_model.preview.state if view_model.preview else ""
        way = {OFFLINE: self.tr("Try now"), SIGN_IN: self.tr("Sign in")}.get(state, "")
        self._notice.show_words(words, tone, way)
        preview = view_model.preview
        self._others.show_preview(preview)
        self._account.show_matches(view_model.accounts)
        shown = phrases.rows(preview, now) if preview else []
        self._rows.show_rows(shown)
        self._rows.setVisible(bool(shown))
        for label, said in (
            (self._same, phrases.same(preview) if preview else ""),
            (self._hidden, phrases.hidden(preview) if preview else ""),
        ):
            label.setText(said)
            label.setVisible(bool(said))
        self._show_campaigns()
        self._push.setEnabled(view_model.can_push)
        self._divider.setVisible(view_model.push_view is not None)
        self._result.show_push(view_model.push_view, now)

    def _show_match(self) -> None:
        preview, push = self._view_model.preview, self._view_model.push_view
        record = (preview.record if preview else None) or (push.record if push else None)
        self._kind.show_words(
            phrases.kind(record.object) if record else self.tr("Salesforce"), "accent"
        )
        self._name.setText(record.name if record else "")
        self._match.setText(phrases.match(preview) if preview and self._view_model.email else "")
        self._match.setVisible(bool(self._match.text()))
        self._open.setVisible(record is not None)

    def _show_campaigns(self) -> None:
        wanted = [("", self.tr("No campaign"))]
        wanted += [(c.id, c.name) for c in self._view_model.campaigns]
        combo = self._campaign
        if [(combo.itemData(n), combo.itemText(n)) for n in range(combo.count())] == wanted:
            return
        chosen = combo.currentData()
        combo.clear()
        for record, name in wanted:
            combo.addItem(name, record)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))

    def _open_record(self) -> None:
        preview, push = self._view_model.preview, self._view_model.push_view
        record = (preview.record if preview else None) or (push.record if push else None)
        if record is not None and record.url.startswith(("https://", "http://")):
            QDesktopServices.openUrl(QUrl(record.url))
