"""Buttons of bar and page: made once, shown by name."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout

from app.ui.updates import phrases
from app.ui.updates.view_model import UpdatesViewModel
from app.ui.widgets.buttons import Button, button

WANTED = frozenset({phrases.RESTART, phrases.FETCH})  # what leads on; nothing else is primary


class Acts:
    """Every act as a button; the first of those shown is the primary one, when it leads on."""

    def __init__(self, model: UpdatesViewModel, prefix: str, rest: str = "") -> None:
        """`rest` is the kind of the buttons that are not the first."""
        self._rest, self._first = rest, ""
        self.shown: tuple[str, ...] = ("",)
        self.buttons = {name: button(title) for name, title in phrases.titles().items()}
        for name, act in _acts(model).items():
            self.buttons[name].setObjectName(f"{prefix}-{name}")
            self.buttons[name].clicked.connect(act)
        self.show(())

    def add_to(self, line: QHBoxLayout) -> None:
        """Put all of them into a row."""
        for one in self.buttons.values():
            line.addWidget(one)

    def show(self, names: Sequence[str], *, primary: bool = True) -> None:
        """Show these buttons and no others; the focus stays among them."""
        first = names[0] if primary and names and names[0] in WANTED else ""
        if (tuple(names), first) == (self.shown, self._first):
            return
        self.shown, self._first = tuple(names), first
        focused = any(one.hasFocus() for one in self.buttons.values())
        for name, one in self.buttons.items():
            one.show_kind("primary" if name == first else self._rest)
            one.setVisible(name in names)
        if focused and names:
            self.buttons[names[0]].setFocus()

    def __getitem__(self, name: str) -> Button:
        return self.buttons[name]


def _acts(model: UpdatesViewModel) -> dict[str, Callable[[], None]]:
    schedule = model.schedule
    return {
        phrases.LOOK: schedule.look,
        phrases.FETCH: schedule.fetch,
        phrases.CANCEL: schedule.cancel,
        phrases.RESTART: schedule.restart_now,
        phrases.STAY: schedule.stay,
        phrases.PLACE: schedule.place,
        phrases.NOTES: model.show_page,
        phrases.LATER: schedule.put_off,
        phrases.DISMISS: model.dismiss,
        phrases.RECONNECT: model.reconnect,
    }
