"""What the palette offers: actions, pages of the settings, conversations."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from app.ui.frame.palette import Command
from app.ui.shortcuts import SHORTCUTS

Named = Iterable[tuple[str, str]]  # name, title


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens one conversation, or one page of the settings, when called."""

    open: Callable[[str], None]
    name: str

    def __call__(self) -> None:
        """Open it."""
        self.open(self.name)


def actions(runs: Mapping[str, Callable[[], None]]) -> list[Command]:
    """Return every action that can be run, with its keys."""
    return [
        Command(s.title(), s.keys, runs[s.action])
        for s in SHORTCUTS
        if s.action in runs and s.action != "palette"
    ]


def openings(named: Named, open_one: Callable[[str], None]) -> list[Command]:
    """Return a command for each thing that can be opened by its name."""
    return [Command(title, "", Opening(open_one, name)) for name, title in named]
