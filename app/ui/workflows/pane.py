"""The page of all workflows."""

from uuid import uuid4

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.domain.workflow import Push, Workflow
from app.ui.said import said
from app.ui.theme import tokens
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, row
from app.ui.widgets.scroll import ScrollColumn
from app.ui.workflows import phrases
from app.ui.workflows.editor import WorkflowEditor
from app.ui.workflows.outcome import History, Trial
from app.ui.workflows.view_model import WorkflowsViewModel

ROW_PX, MOST_ROWS = 44, 8
Index = QModelIndex | QPersistentModelIndex
Detail, Tone = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
State, Name = Qt.ItemDataRole.UserRole + 2, Qt.ItemDataRole.UserRole + 3


class WorkflowList(QAbstractListModel):
    """Workflows in the order of the view model."""

    def __init__(self, view_model: WorkflowsViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._shown: tuple[Workflow, ...] = view_model.workflows
        view_model.changed.connect(self._follow)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return title, trigger, state and tone of a workflow."""
        if index.row() >= len(self._shown):
            return None
        workflow = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return said(workflow.title)  # of the ready-made ones
        if role == Detail:
            return phrases.trigger(workflow.trigger)
        if role == Name:
            return workflow.name
        words, tone = self._state(workflow)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{said(workflow.title)}, {phrases.trigger(workflow.trigger)}, {words}"
        return {State: words, Tone: tone}.get(role)

    def row_of(self, name: str) -> int:
        """Return the row of a workflow, or -1."""
        names = [workflow.name for workflow in self._shown]
        return names.index(name) if name in names else -1

    def _state(self, workflow: Workflow) -> tuple[str, str]:
        stops = sum(fault.stops for fault in self._view_model.faults_of(workflow))
        return phrases.state(workflow, stops, stored=workflow.name in self._view_model.stored)

    def _follow(self) -> None:
        wanted = self._view_model.workflows
        if [w.name for w in wanted] != [w.name for w in self._shown]:
            self.beginResetModel()  # a handful of rows, and only when one comes or goes
            self._shown = wanted
            self.endResetModel()
            return
        self._shown = wanted
        if wanted:
            self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))


class WorkflowRow(QStyledItemDelegate):
    """Title, what it waits for, and whether it is on."""

    def sizeHint(self, _: QStyleOptionViewItem, __: Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint two lines at the left, the state at the right."""
        now, painter_box = tokens(), option.rect
        box = QRect(painter_box).adjusted(12, 4, -12, -4)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(now.selected))
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(now.focus), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(painter_box.adjusted(1, 1, -1, -1), 8, 8)
        tone = {"ok": now.ok_text, "bad": now.bad_text}.get(str(index.data(Tone)), now.muted)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(tone))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        state, metrics = str(index.data(State)), painter.fontMetrics()
        painter.drawText(box, int(right), state)
        box.setRight(box.right() - metrics.horizontalAdvance(state) - 12)
        painter.setPen(QColor(now.text))
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(top), title)
        painter.setPen(QColor(now.muted))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignBottom), str(index.data(Detail)))
        painter.restore()


class WorkflowsPane(QFrame):
    """The list, the editor of the chosen one, a try, and the runs."""

    def __init__(self, view_model: WorkflowsViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAccessibleName(self.tr("Workflows"))
        self._view_model = view_model
        self._notice = Banner(name="workflow-notice")
        self._model = WorkflowList(view_model)
        self._list = QListView()
        self._list.setObjectName("workflow-list")
        self._list.setAccessibleName(self.tr("Workflows"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(WorkflowRow(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._save = wired(self.tr("Save"), "workflow-save", view_model.save, kind="primary")
        self._drop = wired(self.tr("Remove"), "workflow-drop", view_model.drop, kind="link")
        self._new = wired(self.tr("New workflow"), "workflow-new", self._begin, kind="link")
        self._hint = text(
            self.tr("Choose a workflow to see what it does, or make one."), "secondary"
        )
        self._hint.setObjectName("workflow-hint")
        self._trial, self._history = Trial(view_model), History(view_model)
        self._arrange()
        self._list.selectionModel().currentChanged.connect(self._choose)
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the org when somebody looks."""
        super().showEvent(event)
        self._view_model.load()

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("Workflows"), spacing=12, margins=24)
        head = row(spacing=8)
        head.addWidget(text(self.tr("Workflows"), "title"), 1)
        for press in (self._new, self._drop, self._save):
            head.addWidget(press)
        page.column.addLayout(head)
        editor = WorkflowEditor(self._view_model)
        for part in (self._notice, self._list, self._hint, editor, self._trial, self._history):
            page.column.addWidget(part)
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _choose(self, current: QModelIndex) -> None:
        name = str(current.data(Name) or "")
        draft = self._view_model.draft
        if name and (draft is None or draft.name != name):
            self._view_model.choose(name)

    def _begin(self) -> None:
        self._list.clearSelection()
        title = self.tr("New workflow")
        self._view_model.begin(Workflow(name=f"w-{uuid4().hex[:12]}", title=title, steps=(Push(),)))

    def _show(self) -> None:
        view_model = self._view_model
        rows = min(max(self._model.rowCount(), 1), MOST_ROWS)
        self._list.setFixedHeight(rows * ROW_PX + 8)
        self._notice.show_words(*self._said())
        self._save.setEnabled(view_model.can_save)
        chosen = view_model.draft
        self._drop.setVisible(chosen is not None and chosen.name in view_model.stored)
        self._drop.setEnabled(view_model.is_admin)
        self._new.setEnabled(view_model.is_admin)
        self._hint.setVisible(chosen is None)
        for part in (self._trial, self._history):
            part.setVisible(chosen is not None)
        at = self._model.row_of(chosen.name) if chosen else -1
        if at >= 0 and self._list.currentIndex().row() != at:
            self._list.setCurrentIndex(self._model.index(at))

    def _said(self) -> tuple[str, str]:
        view_model = self._view_model
        if view_model.fault:
            return said(view_model.fault), "bad"
        if view_model.unreadable:
            return said(next(iter(view_model.unreadable.values()))), "bad"
        if not view_model.is_admin:
            return self.tr("You can look at the workflows; an admin can change them."), ""
        if view_model.dirty and view_model.draft and view_model.draft.enabled:
            stops = self.tr("It is switched on and cannot run: mend what is marked, then save.")
            return (stops, "bad") if view_model.stopping else ("", "")
        return (self.tr("Saved. It counts from now on."), "ok") if view_model.saved else ("", "")
