"""Unsent words, kept in a file of their own so that a crash does not take them.

Decided: one small JSON file, written whole and renamed into place at every pause in
writing: it takes less than a millisecond and waits for nobody, since it is called
from the thread that paints. Refused: the console's database, whose write lock another
writer may hold just then.
"""

from pathlib import Path

from app.core.small_file import read_small, write_small

FILE = "drafts.json"
_Kept = dict[str, str]


class Drafts:
    """What is being written, by conversation."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._forgotten = False
        self._kept = read_small(self._path, _Kept) or {}

    def load(self, conversation: str) -> str:
        """Return what was being written to a conversation."""
        return self._kept.get(conversation, "")

    def save(self, conversation: str, text: str) -> None:
        """Keep what is being written; an empty text is forgotten.

        Raise OSError when the disk is full.
        """
        if self._forgotten or self.load(conversation) == text:
            return
        if text:
            self._kept[conversation] = text
        else:
            self._kept.pop(conversation, None)
        write_small(self._path, self._kept)

    def forget_all(self) -> None:
        """Keep nothing, also not what comes later: the rep has signed out."""
        self._forgotten = True
        self._kept.clear()
        self._path.unlink(missing_ok=True)
