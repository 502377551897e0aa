"""The last words of a process that died, kept for the next start.

At a segmentation fault or an abort the interpreter writes them itself (`faulthandler`), when
nothing else can. Files and functions stay, the folders above them go.
"""

import faulthandler
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from app.core.told import place, told

FOLDER, FILE = "crash", "last-words.txt"
AT_MOST = 64_000  # characters
_STEP = re.compile(r'  File "(?P<path>[^"]*)", line (?P<line>\d+) in (?P<function>[\w.<>]+)')
_HEAD = re.compile(r"(Fatal Python error: \w[\w ]*|(Current thread|Thread) 0x[0-9a-f]+)")


class CrashFile:
    """One file below the data folder; only one process of it at a time may watch."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FOLDER / FILE
        self._file: TextIO | None = None

    def left(self) -> list[str]:
        """Return what the process before said as it died; nothing when it ended by itself."""
        try:
            text = self._path.read_text("utf-8", errors="replace")[:AT_MOST]
        except OSError:
            return []
        return [line for raw in text.splitlines() if (line := _readable(raw))]

    def watch(self) -> None:
        """Have the interpreter write there from now on; a folder without room is no trouble."""
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(self._path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            self._file = os.fdopen(handle, "w", encoding="utf-8")
            faulthandler.enable(self._file)

    def close(self, error: BaseException | None = None) -> None:
        """Stop watching: this process ends by itself, or of `error`, which is left behind."""
        if self._file is None:
            return
        faulthandler.disable()
        with suppress(OSError):
            with self._file as file:
                file.write("\n".join(_last_words(error) if error else ()))
            if error is None:
                self._path.unlink(missing_ok=True)
        self._file = None


def _last_words(error: BaseException) -> list[str]:
    taken = told(error)
    steps = [f'  File "{f.path}", line {f.line} in {f.function}' for f in taken.frames]
    return [f"Fatal Python error: {taken.kind}", *reversed(steps)]


def _readable(line: str) -> str:
    if step := _STEP.match(line):
        return f"  {place(step['path'])}:{step['line']} in {step['function']}"
    found = _HEAD.match(line)
    return found[0] if found else ""
