"""The list as Qt sees it: ten thousand rows, of which only what changed is touched."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.clock import Clock
from app.domain.outbox_items import Item
from app.ui.outbox import phrases

Index = QModelIndex | QPersistentModelIndex
ITEM = int(Qt.ItemDataRole.UserRole)


class ItemModel(QAbstractListModel):
    """Items, the newest click first."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._order: list[tuple[int, str]] = []  # (-number, key), sorted
        self._items: dict[str, Item] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = ITEM) -> object:
        """Return the item itself, or its words for screen readers."""
        item = self._items[self._order[index.row()][1]]
        if role == ITEM:
            return item
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return phrases.spoken(item, self._clock.now())
        return None

    def place_of(self, key: str | None) -> int:
        """Return where an item is, or -1."""
        item = self._items.get(key or "")
        return -1 if item is None else bisect_left(self._order, _place(item))

    def show_all(self, items: Iterable[Item]) -> None:
        """Become these items, as after a change of the filter."""
        self.beginResetModel()
        self._items = {item.key: item for item in items}
        self._order = sorted(map(_place, self._items.values()))
        self.endResetModel()

    def show_changes(self, shown: Mapping[str, Item], touched: Iterable[str]) -> None:
        """Bring the touched keys up to date: `shown` holds those that belong to the list."""
        for key in touched:
            item, known = shown.get(key), self._items.get(key)
            if item is None and known is not None:
                self._remove(known)
            elif item is not None and known is None:
                self._insert(item)
            elif item is not None and item != known:
                self._items[key] = item
                at = self.index(self.place_of(key))
                self.dataChanged.emit(at, at)

    def refresh_times(self) -> None:
        """Have the ages painted again."""
        if self._order:
            self.dataChanged.emit(self.index(0), self.index(len(self._order) - 1))

    def _insert(self, item: Item) -> None:
        at = bisect_left(self._order, _place(item))
        self.beginInsertRows(QModelIndex(), at, at)
        self._order.insert(at, _place(item))
        self._items[item.key] = item
        self.endInsertRows()

    def _remove(self, item: Item) -> None:
        at = bisect_left(self._order, _place(item))
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._order[at]
        del self._items[item.key]
        self.endRemoveRows()


def _place(item: Item) -> tuple[int, str]:
    return (-item.number, item.key)
