"""Unsent words, kept in a file of their own so that a crash does not take them.

Decided: one small JSON file, written whole and renamed into place at every pause in
writing: it takes less than a millisecond and waits for nobody, since it is called
from the thread that paints. Refused: the console's database, whose write lock another
writer may hold just then.
"""

import os
from pathlib import Path

import msgspec

FILE = "drafts.json"
_Kept = dict[str, str]


class Drafts:
    """What is being written, by conversation."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._kept = _read(self._path)

    def load(self, conversation: str) -> str:
        """Return what was being written to a conversation."""
        return self._kept.get(conversation, "")

    def save(self, conversation: str, text: str) -> None:
        """Keep what is being written; an empty text is forgotten.

        Raise OSError when the disk is full.
        """
        if self.load(conversation) == text:
            return
        if text:
            self._kept[conversation] = text
        else:
            self._kept.pop(conversation, None)
        self._write()

    def forget_all(self) -> None:
        """Keep nothing: the rep has signed out."""
        self._kept.clear()
        self._path.unlink(missing_ok=True)

    def _write(self) -> None:
        new = self._path.with_suffix(".new")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(msgspec.json.encode(self._kept))
        new.replace(self._path)


def _read(path: Path) -> _Kept:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Kept)
    except (FileNotFoundError, msgspec.DecodeError):  # a damaged file is not worth a failed start
        return {}
