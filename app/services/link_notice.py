"""One desktop notice for each break of the calendar's link, not one for each hour of it."""

from collections.abc import Callable
from typing import Protocol

from app.domain.state import ConsoleState
from app.services.store import Store

KEY = "calendar-link"  # never the id of a conversation, which is a ULID


class Warns(Protocol):
    """What shows notices; `services.notifications` is one."""

    def warn(self, key: str, title: str, body: str, button: str, act: Callable[[], None]) -> None:
        """Show a notice; pressing it calls `act`."""
        ...

    def settle(self, key: str) -> None:
        """Take a notice away."""
        ...


class LinkNotice:
    """Tells when only the rep can mend the link, and takes the words back once it is mended.

    Args:
        words: title and button, in the rep's language.
        said: says the link's sentences in that language.
        act: what a press leads to.

    """

    def __init__(
        self,
        store: Store,
        shows: Warns,
        words: tuple[str, str],
        said: Callable[[str], str],
        act: Callable[[], None],
    ) -> None:
        self._shows, self._words, self._said, self._act = shows, words, said, act
        self._broken = False
        self._stop = store.listen(self._noticed)

    def stop(self) -> None:
        """Listen no more."""
        self._stop()

    def _noticed(self, state: ConsoleState) -> None:
        link = state.calendar_link
        if link.is_broken == self._broken or link.checking:
            return
        self._broken = link.is_broken
        if self._broken:
            body = f"{self._said(link.words)} {self._said(link.step)}"
            title, button = self._words
            self._shows.warn(KEY, title, body, button, self._act)
        else:
            self._shows.settle(KEY)
