"""The outbox page: tabs, filters and rows at the left, the chosen item beside them."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
)

from app.domain.health import NEEDS_SIGN_IN
from app.domain.outbox_items import Item
from app.ui.outbox.delegate import HEIGHT, ItemDelegate
from app.ui.outbox.details import Details
from app.ui.outbox.kinds import things
from app.ui.outbox.model import ITEM, ItemModel
from app.ui.outbox.view_model import ALL, NEEDS_YOU, OVER, SCOPES, WAITING, OutboxViewModel
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.filter_box import FilterBox
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.pill_tabs import PillTabs

LIST_WIDTH, LIST_SHARE = 380, 0.45  # pixels; of a narrow window
AGE_MS = 15_000
PUT_BACK_MS = 12_000  # how long the banner offers to put a discarded item back


class OutboxPane(QFrame):
    """Everything that waits, was refused or is over.

    Signals:
        mapping_wanted: the person wants to change the mapping of an object: its name.
    """

    mapping_wanted = Signal(str)

    def __init__(self, view_model: OutboxViewModel) -> None:
        super().__init__()
        self.setObjectName("outbox")
        self._view_model = view_model
        self._made_tabs()
        self._filter, self._about = self._made_filter(), self._made_about()
        self._model = ItemModel(view_model.clock, self)
        self._delegate = ItemDelegate(view_model.clock)
        self._rows = self._made_rows()
        self._banner, self._put_back = Banner(), Banner()
        self._banner.pressed.connect(view_model.sign_in)
        self._put_back.setObjectName("outbox-put-back")
        self._put_back.pressed.connect(self._restore)
        self._empty = EmptyState("inbox", "", "")
        self._details = Details(view_model)
        self._details.mapping_wanted.connect(self.mapping_wanted)
        self._details.browser_wanted.connect(_browse)
        self._nothing = EmptyState(
            "inbox", self.tr("Nothing chosen"), self.tr("Choose a row to see what it does and why.")
        )
        self._arrange()
        self._ages, self._forgets = self._timer(AGE_MS), self._timer(PUT_BACK_MS)
        self._ages.timeout.connect(self._model.refresh_times)
        self._forgets.setSingleShot(True)
        self._forgets.timeout.connect(view_model.forget_discarded)
        view_model.changed.connect(self._show_changes)
        view_model.filtered.connect(self._show_all)
        view_model.detailed.connect(self._show_details)
        self._show_all()
        self._show_details()

    def showEvent(self, _: QShowEvent) -> None:
        """Keep ages fresh while somebody looks."""
        self._ages.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more than half of a narrow window to the item."""
        super().resizeEvent(event)
        self._list.setFixedWidth(min(LIST_WIDTH, int(self.width() * LIST_SHARE)))

    def hideEvent(self, _: QHideEvent) -> None:
        """Rest."""
        self._ages.stop()
        self._forgets.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        return timer

    def _made_tabs(self) -> None:
        self._tabs = PillTabs(
            self.tr("Outbox"),
            [
                (NEEDS_YOU, self.tr("Needs you")),
                (WAITING, self.tr("Waiting")),
                (OVER, self.tr("Done")),
                (ALL, self.tr("All")),
            ],
        )
        self._tabs.chosen.connect(self._view_model.show_scope)

    def _made_filter(self) -> QLineEdit:
        box = FilterBox("outbox-filter", self.tr("Filter"), self.tr("Filter the outbox"))
        box.textChanged.connect(self._view_model.search)
        return box

    def _made_about(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("outbox-about")
        box.setAccessibleName(self.tr("Kind of write"))
        box.addItem(self.tr("Everything"), "")
        for key, title in things():
            box.addItem(title, key)
        box.currentIndexChanged.connect(self._chose_about)
        return box

    def _made_rows(self) -> QTableView:
        """Return the rows: a table, since a list lays all rows out anew with every change."""
        rows = QTableView()
        rows.setObjectName("outbox-rows")
        rows.setAccessibleName(self.tr("Outbox items"))
        rows.setModel(self._model)
        rows.setItemDelegate(self._delegate)
        rows.setMouseTracking(True)
        rows.setShowGrid(False)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setTabKeyNavigation(False)
        rows.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        rows.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        rows.horizontalHeader().hide()
        rows.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows.verticalHeader().hide()
        rows.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.verticalHeader().setMinimumSectionSize(HEIGHT)
        rows.verticalHeader().setDefaultSectionSize(HEIGHT)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        rows.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        rows.selectionModel().currentChanged.connect(self._chose)
        return rows

    def _arrange(self) -> None:
        line = row()
        side = self._list = QFrame()
        side.setObjectName("list")
        side.setLayout(self._side())
        line.addWidget(side)
        line.addWidget(self._details, 1)
        line.addWidget(self._nothing, 1)
        self.setLayout(line)

    def _side(self) -> QVBoxLayout:
        top = column(spacing=10, margins=(16, 20, 16, 8))
        top.addWidget(text(self.tr("Outbox"), "title"))
        search = row(spacing=8)
        search.addWidget(self._filter, 1)
        search.addWidget(self._about)
        top.addLayout(search)
        top.addWidget(self._tabs)
        top.addWidget(self._banner)
        top.addWidget(self._put_back)
        whole = column()
        whole.addLayout(top)
        whole.addWidget(self._rows, 1)
        whole.addWidget(self._empty, 1)
        return whole

    def _show_changes(self) -> None:
        self._model.show_changes(self._view_model.shown, self._view_model.touched)
        self._show_rest()

    def _show_all(self) -> None:
        self._model.show_all(self._view_model.shown.values())
        chosen = self._view_model.chosen
        at = self._model.place_of(chosen.key) if chosen else -1
        if at >= 0:
            self._rows.setCurrentIndex(self._model.index(at))
        self._show_rest()

    def _show_rest(self) -> None:
        for scope in SCOPES:
            count = self._view_model.counts[scope] if scope in (NEEDS_YOU, WAITING) else 0
            self._tabs.show_count(scope, count)
        self._show_banners()
        nothing = not self._view_model.shown
        self._rows.setVisible(not nothing)
        self._empty.setVisible(nothing)
        if nothing:
            self._empty.show_words("inbox", *self._why_empty())

    def _show_banners(self) -> None:
        health, waiting = self._view_model.health, self._view_model.counts[WAITING]
        if health.state == NEEDS_SIGN_IN:
            self._banner.show_words(said(health.words), "warn", self.tr("Sign in"))
        elif self._view_model.offline and waiting:
            words = self.tr("Salesforce cannot be reached. What waits goes out by itself later.")
            self._banner.show_words(words, "warn")
        else:
            self._banner.show_words("")
        self._show_put_back()

    def _show_put_back(self) -> None:
        count = len(self._view_model.discarded)
        if count and not self._put_back.words:
            self._forgets.start()
        words = self.tr("Discarded. It is kept under Done.") if count else ""
        if words != self._put_back.words:
            self._put_back.show_words(words, "", self.tr("Put back"))

    def _show_details(self) -> None:
        chosen = self._view_model.chosen is not None
        self._details.setVisible(chosen)
        self._nothing.setVisible(not chosen)

    def _why_empty(self) -> tuple[str, str]:
        if self._view_model.filter or self._view_model.about:
            return self.tr("Nothing matches"), self.tr("No item in this tab fits the filter.")
        if not self._view_model.loaded:
            return self.tr("Reading the outbox…"), ""
        return {
            NEEDS_YOU: (
                self.tr("Nothing needs you"),
                self.tr("What Salesforce refuses appears here, with the reason and what to do."),
            ),
            WAITING: (self.tr("Nothing waits"), self.tr("Everything that you sent has gone out.")),
        }.get(
            self._view_model.scope,
            (self.tr("Nothing sent yet"), self.tr("Pushes, meetings and e-mail appear here.")),
        )

    def _chose(self, index: QModelIndex, _: QModelIndex) -> None:
        item: Item | None = index.data(ITEM) if index.isValid() else None
        if item is not None:
            self._view_model.choose_item(item.key)

    def _chose_about(self) -> None:
        self._view_model.show_about(str(self._about.currentData()))

    def _restore(self) -> None:
        self._view_model.restore(self._view_model.discarded)


def _browse(address: str) -> None:
    if address.startswith(("https://", "http://")):
        QDesktopServices.openUrl(QUrl(address))
