"""The chosen item: how it stands, what it would do, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from app.domain.outbox_items import DISCARDED, OVER, REFUSED, Detail, Item
from app.domain.push_card import PartView, Record
from app.ui.outbox import phrases
from app.ui.outbox.kinds import kind_of
from app.ui.outbox.parts import PartLine
from app.ui.outbox.view_model import OutboxViewModel
from app.ui.said import said
from app.ui.widgets.buttons import button, wired
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_values import KeyValues
from app.ui.widgets.labels import selectable, set_tone, text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.scroll import ScrollColumn

TONES = {"bad_text": "bad", "warn_text": "warn", "ok_text": "ok", "accent_text": "accent"}


class Details(ScrollColumn):
    """One item, redrawn only where something changed.

    Signals:
        mapping_wanted: the person wants to change the mapping of an object: its name.
        browser_wanted: the address of a record that is to be opened.
    """

    mapping_wanted = Signal(str)
    browser_wanted = Signal(str)

    def __init__(self, view_model: OutboxViewModel) -> None:
        super().__init__(self.tr("Outbox item"), spacing=12, margins=(20, 20, 20, 20))
        self.setObjectName("outbox-details")
        self._view_model = view_model
        self._icon = IconLabel("clock", "muted", 20)
        self._title = text("", "section", wrap=True)
        self._state, self._when = text("", "strong", wrap=True), text("", "faint", wrap=True)
        self._reason = selectable(text("", wrap=True))
        self._reason.setObjectName("outbox-reason")
        self._code = selectable(text("", "code"))
        self._parts, self._choices = column(spacing=6), column(spacing=6)
        self._fields = KeyValues(self.tr("Fields"))
        self._fields_title = text("", "caps")
        self._shown: tuple[Item | None, Detail | None] = (None, None)
        self._make_buttons()
        self._arrange()
        view_model.detailed.connect(self._show)
        view_model.changed.connect(self._show_ways)
        self._show()

    def _make_buttons(self) -> None:
        self._remedy = wired("", "outbox-remedy", self._mend, kind="primary")
        self._retry = wired(self.tr("Retry"), "outbox-retry", self._try_again)
        self._all = wired("", "outbox-retry-all", self._try_all)
        self._create = wired(
            self.tr("Create anyway"), "outbox-create", self._view_model.create_anyway
        )
        self._open = wired(
            self.tr("Open in Salesforce"), "outbox-open", self._go, icon="external-link"
        )
        self._discard = wired(self.tr("Discard"), "outbox-discard", self._drop, kind="danger")
        self._copy = wired(
            self.tr("Copy for support"), "outbox-copy", self._copy_all, kind="link", icon="copy"
        )

    def _arrange(self) -> None:
        head = row(spacing=10)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        box = self.column
        box.addLayout(head)
        for each in (self._state, self._when, self._reason, self._code):
            box.addWidget(each)
        for line in (
            (self._remedy, self._retry),
            (self._create,),
            (self._all,),
            (self._open, self._discard),
        ):
            ways = row(spacing=8)
            for way in line:
                ways.addWidget(way)
            ways.addStretch(1)
            box.addLayout(ways)
        box.addLayout(self._choices)
        box.addLayout(self._parts)
        box.addWidget(self._fields_title)
        box.addWidget(self._fields)
        foot = row()
        foot.addWidget(self._copy)
        foot.addStretch(1)
        box.addLayout(foot)
        box.addStretch(1)

    def _show(self) -> None:
        item, detail = self._view_model.chosen, self._detail()
        if (item, detail) == self._shown:
            return
        before, self._shown = self._shown, (item, detail)
        if item is None:
            return
        self._show_item(item)
        if detail != before[1]:
            self._show_detail(detail)
        self._show_ways()

    def _detail(self) -> Detail | None:
        item, detail = self._view_model.chosen, self._view_model.detail
        return detail if item and detail and detail.key == item.key else None

    def _show_item(self, item: Item) -> None:
        _, colour = phrases.LOOKS.get(item.state, ("clock", "muted"))
        self._icon.show_icon(kind_of(item).icon, "muted")
        self._title.setText(phrases.title(item))
        self._state.setText(phrases.state(item))
        set_tone(self._state, TONES.get(colour, ""))
        self._when.setText(phrases.when(item, self._view_model.clock.now()))
        stuck = item.state not in OVER
        reason = item.reason if stuck and item.reason else phrases.meaning(item)
        self._reason.setText(said(reason))
        self._reason.setVisible(bool(reason))
        self._code.setText(item.code if stuck else "")
        self._code.setVisible(bool(item.code) and stuck)

    def _show_detail(self, detail: Detail | None) -> None:
        parts = detail.parts if detail else ()
        candidates = detail.candidates if detail else ()
        _refill(self._parts, [self._part(part) for part in parts])
        _refill(self._choices, [self._choice(record) for record in candidates])
        changes = detail.changes if detail else ()
        wishes = detail.wishes if detail else ()
        title = self.tr("Fields written") if changes else self.tr("What was asked for")
        self._fields_title.setText(title)
        self._fields_title.setVisible(bool(changes or wishes))
        asked = [("tag", name, value, "") for name, value in wishes]
        self._fields.show_rows([phrases.change(each) for each in changes] or asked)

    def _show_ways(self) -> None:
        item, detail = self._shown
        if item is None:
            return
        words = phrases.remedy(item)
        self._remedy.setText(words)
        self._remedy.setAccessibleName(words)
        self._remedy.setVisible(bool(words))
        self._retry.setVisible(item.state == REFUSED and words != self._retry.text())
        self._create.setVisible(bool(detail and detail.can_create and item.state == REFUSED))
        alike = len(self._view_model.alike())
        self._all.setText(self.tr("Retry all {n} with this reason").format(n=alike))
        self._all.setAccessibleName(self._all.text())
        self._all.setVisible(alike > 1)
        self._open.setVisible(bool(detail and detail.record and detail.record.url))
        self._discard.setVisible(item.state not in OVER)

    def _part(self, part: PartView) -> QWidget:
        return PartLine(part)

    def _choice(self, record: Record) -> QWidget:
        what = " · ".join(each for each in (record.object, record.name or record.id) if each)
        made = button(self.tr("Use {record}").format(record=what))
        made.setProperty("record", record.id)
        made.setEnabled(bool(self._shown[0] and self._shown[0].state == REFUSED))
        made.clicked.connect(self._chose)
        return made

    def _chose(self) -> None:
        self._view_model.use(str(self.sender().property("record")))

    def _mend(self) -> None:
        item = self._shown[0]
        if item is None:
            return
        if item.state == DISCARDED:
            self._view_model.restore([item.key])
        elif item.remedy == "sign_in":
            self._view_model.sign_in()
        elif item.remedy == "mapping":
            self.mapping_wanted.emit(item.object)
        else:
            self._view_model.retry([item.key])

    def _try_again(self) -> None:
        if self._shown[0]:
            self._view_model.retry([self._shown[0].key])

    def _try_all(self) -> None:
        self._view_model.retry(self._view_model.alike())

    def _drop(self) -> None:
        if self._shown[0]:
            self._view_model.discard([self._shown[0].key])

    def _go(self) -> None:
        detail = self._shown[1]
        if detail and detail.record:
            self.browser_wanted.emit(detail.record.url)

    def _copy_all(self) -> None:
        if self._shown[0]:
            QGuiApplication.clipboard().setText(phrases.for_support(*self._known()))

    def _known(self) -> tuple[Item, Detail | None]:
        item, detail = self._shown
        assert item is not None  # the button is seen with an item only
        return item, detail


def _refill(layout: QBoxLayout, widgets: list[QWidget]) -> None:
    """Put other widgets into a layout; the former ones go."""
    kept: QLayout = layout
    while item := kept.takeAt(0):
        if gone := item.widget():
            gone.hide()
            gone.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()
