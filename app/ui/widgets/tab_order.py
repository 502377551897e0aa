"""The tab key goes through a window as it is read, and not in the order in which it was made.

Qt puts what is made later behind everything else, so that a page built at its first visit, or
a row that was added, would come after the status bar.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QScrollArea,
    QWidget,
)

WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox)  # what is inside is theirs


def move_focus(root: QWidget | None, at: QWidget | None, *, forward: bool) -> bool:
    """Give the keyboard to what is read after `at`, or before it; False: `at` is not known."""
    stops = list(_stops(root)) if root is not None else []
    if at not in stops:
        return False
    found = stops[(stops.index(at) + (1 if forward else -1)) % len(stops)]
    tab, back = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
    found.setFocus(tab if forward else back)
    _bring_to_sight(found)
    return True


def reach_chosen(buttons: Iterable[QAbstractButton], chosen: QAbstractButton) -> None:
    """Let the tab key come to the chosen one of a group; arrow keys move on from there."""
    for one in buttons:
        strong = Qt.FocusPolicy.StrongFocus
        one.setFocusPolicy(strong if one is chosen else Qt.FocusPolicy.ClickFocus)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what takes the keyboard, as it is read."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value and widget.focusProxy() is None:
        yield widget
    if not isinstance(widget, WHOLE):
        for child in _children(widget):
            yield from _stops(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Yield the children that are laid out, in that order, then those that float."""
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    yield from placed
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in placed:
            yield child


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for n in range(layout.count()):
        item = layout.itemAt(n)
        if item is None:
            continue
        inner, part = item.layout(), item.widget()
        if part is not None:
            yield part
        elif inner is not None:
            yield from _placed(inner)


def _bring_to_sight(found: QWidget) -> None:
    above = found.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(found)
        above = above.parentWidget()
