"""A log file that turns over by size, and gives way when the disk does."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TextIO

FOLDER, FILES, AT_MOST = "log", 5, 1_000_000  # bytes of each file


class LogFile:
    """Lines in ``NAME.log``, the older ones in ``NAME.1.log`` up to ``NAME.4.log``.

    What cannot be written is counted, and told in the file once it can be again.
    """

    def __init__(self, folder: Path, name: str, at_most: int = AT_MOST) -> None:
        self._folder, self._name, self._at_most = folder / FOLDER, name, at_most
        self._file: TextIO | None = None
        self.lost = 0

    def write(self, line: str) -> None:
        """Append a line; never raise for want of room or rights."""
        try:
            file = self._opened()
            if self.lost:
                file.write(f"{self.lost} lines were lost: they could not be written\n")
            file.write(f"{line}\n")
            file.flush()
            self.lost = 0
        except (OSError, ValueError):  # ValueError: closed by somebody else
            self.lost += 1
            self.close()

    def close(self) -> None:
        """Let go of the file; the next line opens it again."""
        file, self._file = self._file, None
        if file:
            with suppress(OSError):  # what it still holds is counted already
                file.close()

    def _opened(self) -> TextIO:
        if self._file and self._file.tell() < self._at_most:
            return self._file
        self.close()
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self._path(0)
        if path.exists() and path.stat().st_size >= self._at_most:
            self._turn_over()
        handle = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        self._file = os.fdopen(handle, "a", encoding="utf-8", errors="replace")
        return self._file

    def _turn_over(self) -> None:
        for number in reversed(range(FILES - 1)):
            if self._path(number).exists():
                self._path(number).replace(self._path(number + 1))

    def _path(self, number: int) -> Path:
        return self._folder / (f"{self._name}.{number}.log" if number else f"{self._name}.log")
