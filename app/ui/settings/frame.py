"""All pages of the settings: their names at the left, the chosen one beside them.

Decided: pages are handed in with a name, so that each stays in its own room and a link
or a button elsewhere can open it; a page is built when it is first shown, which keeps
the start of the console quick.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.ui.settings.way_back import made_way_back
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.scroll import ScrollColumn
from app.ui.widgets.tab_order import reach_chosen

WIDTH = 216
MARGIN = 24  # pixels that stay visible beside the name of the page


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `name` is stable, `group` is the heading that it stands under."""

    name: str
    group: str
    title: str
    made: Callable[[], QWidget]


class SettingsFrame(QFrame):
    """Pages by group; arrow keys move between their names.

    Attributes:
        notice: above whatever page is seen; hidden while it has no words.

    Signals:
        shown: the name of the page that is seen now.
        left: the rep has seen enough; only a frame with a way back has it.
    """

    shown = Signal(str)
    left = Signal()

    def __init__(self, pages: Sequence[Page], *, way_back: bool = False) -> None:
        super().__init__()
        self.setObjectName("settings")
        self._pages = {page.name: page for page in pages}
        self._built: dict[str, QWidget] = {}
        self._names: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self._stack, self.notice = QStackedWidget(), Banner()
        self.page = self._later = ""
        line = row()
        self._list = self._made_names(pages, way_back=way_back)
        line.addWidget(self._list)
        line.addLayout(self._made_right(), 1)
        self.setLayout(line)
        # Assistive technology toggles a button without clicking it.
        self._group.buttonToggled.connect(self._told)
        self.go(pages[0].name)
        if way_back:
            self.setFocusProxy(self._names[pages[0].name])

    def go(self, name: str) -> bool:
        """Show a page; False when there is none of this name."""
        if name not in self._pages:
            return False
        self._later = ""
        if name != self.page:
            self.page = name
            self._stack.setCurrentWidget(self._widget(name))
            self._names[name].setChecked(True)
            self._list.ensureWidgetVisible(self._names[name], 0, MARGIN)
            reach_chosen(self._names.values(), self._names[name])
            self.setFocusProxy(self._names[name])
            self.shown.emit(name)
        return True

    @property
    def current(self) -> str:
        """Name of the page that is seen, or would be if somebody looked."""
        return self._later or self.page

    def come_back(self, name: str) -> None:
        """Show a page once somebody looks; until then nothing of it is built."""
        if name in self._pages and name != self.page:
            self._later = name
            if self.isVisible():
                self.go(name)

    def showEvent(self, event: QShowEvent) -> None:
        """Go where the rep was."""
        super().showEvent(event)
        if self._later:
            self.go(self._later)
        self._list.ensureWidgetVisible(self._names[self.page], 0, MARGIN)

    def titles(self) -> list[tuple[str, str]]:
        """Return name and full title of every page: ("salesforce.lists", "Salesforce: Lists")."""
        return [(page.name, f"{page.group}: {page.title}") for page in self._pages.values()]

    def _widget(self, name: str) -> QWidget:
        if name not in self._built:
            made = self._built[name] = self._pages[name].made()
            if not made.accessibleName():
                made.setAccessibleName(self._pages[name].title)
            self._stack.addWidget(made)
        return self._built[name]

    def _made_right(self) -> QVBoxLayout:
        right = column()
        right.addWidget(self.notice)
        right.addWidget(self._stack, 1)
        return right

    def _made_names(self, pages: Sequence[Page], *, way_back: bool) -> ScrollColumn:
        names = ScrollColumn(self.tr("Pages of the settings"), spacing=2, margins=(12, 24, 8, 16))
        names.setObjectName("settings-pages")
        names.setFixedWidth(WIDTH)
        if way_back:
            names.column.addWidget(made_way_back(self.left), 0, Qt.AlignmentFlag.AlignLeft)
            names.column.addSpacing(8)
        group = ""
        for page in pages:
            if page.group != group:
                group = page.group
                names.column.addSpacing(8 if self._names else 0)
                names.column.addWidget(text(group, "caps"))
            names.column.addWidget(self._made_name(page))
        names.column.addStretch(1)
        return names

    def _made_name(self, page: Page) -> Button:
        made = button(page.title, kind="page")
        made.setCheckable(True)
        made.setAutoExclusive(True)  # "one of these" for assistive technology, not a check box
        made.setObjectName(f"settings-page-{page.name}")
        made.setProperty("page", page.name)
        self._group.addButton(made)
        self._names[page.name] = made
        return made

    def _told(self, pressed: Button, checked: bool) -> None:
        if checked:
            self.go(str(pressed.property("page")))
