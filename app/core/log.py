"""Logging: lines are made of fixed words, numbers and ids, whatever was logged.

The text that a call has written out stays, so do numbers and our ids; texts that come from
elsewhere are shown by their fixed words alone (`fixed_words`), an error by its kind, its place
and its fixed words (`told`). All that happens on a thread of its own.
"""

import logging
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import FrameType
from typing import TextIO

from app.core.fixed_words import constants, own_words
from app.core.log_file import LogFile
from app.core.log_thread import LogThread
from app.core.masking import is_id, masked
from app.core.told import Safe, Told, is_ours, lines, safe, told, words

__all__ = ["keep_file", "masked", "set_up"]

WORKER = LogThread()
_TIME = logging.Formatter()


@dataclass(frozen=True, slots=True)
class Text:
    """A text that came from elsewhere."""

    raw: str


@dataclass(frozen=True, slots=True)
class Kind:
    """Anything else, of which nothing but the class is said."""

    name: str


Part = Text | Kind | Told | int | float | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One logged line before it is worded; it holds nothing alive."""

    head: str
    format: str
    written: frozenset[str]  # what the calling code has written out
    parts: tuple[Part, ...]
    error: Told | None

    def worded(self) -> str:
        """Return the lines that may be read by anybody."""
        said = f"{self.head}: {masked(self._said())}"
        return "\n".join([said, *(lines(self.error) if self.error else ())])

    def _said(self) -> str:
        if self.format not in self.written and self.format not in own_words():
            return safe(self.format, self.written)
        shown = tuple(_shown(part) for part in self.parts)
        try:
            return self.format % shown if shown else self.format
        except (TypeError, ValueError):  # a format that does not fit, or one for a mapping
            return self.format


class LogHandler(logging.Handler):
    """Takes down what is logged and has the log's thread write it to `sink`."""

    def __init__(self, sink: "LogFile | Stream") -> None:
        super().__init__()
        self._sink = sink

    def emit(self, record: logging.LogRecord) -> None:
        """Take a record down; nothing of it is kept alive."""
        entry, sink = _entry(record), self._sink
        WORKER.put(lambda: sink.write(entry.worded()))

    def flush(self) -> None:
        """Wait a moment for what was logged before."""
        WORKER.flush()

    def close(self) -> None:
        """Let go of the file."""
        WORKER.put(self._sink.close)
        WORKER.flush()
        super().close()


class Stream:
    """Writes lines to standard error, or nowhere when there is none (Windows, packaged)."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def write(self, line: str) -> None:
        """Write a line; a reader that is gone is no trouble of ours."""
        stream = self._stream or sys.stderr
        try:
            if stream is not None:
                stream.write(f"{line}\n")
                stream.flush()
        except (OSError, ValueError):
            self._stream = None

    def close(self) -> None:
        """Leave the stream open: it is not ours."""


def set_up(level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Send every log line to `stream` (standard error by default)."""
    logging.basicConfig(level=level, handlers=[LogHandler(Stream(stream))], force=True)
    # httpx logs whole addresses at INFO, websockets whole frames at DEBUG.
    for chatty in ("httpx", "httpcore", "websockets", "aiohttp.access"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def keep_file(folder: Path, name: str) -> None:
    """Send every line to a file below `folder`, too."""
    logging.getLogger().addHandler(LogHandler(LogFile(folder, name)))


def _entry(record: logging.LogRecord) -> Entry:
    given = record.args if isinstance(record.args, tuple) else (record.args,) * bool(record.args)
    error = record.exc_info[1] if record.exc_info else None
    return Entry(
        head=f"{_TIME.formatTime(record)} {record.levelname} {record.name}",
        format=str(record.msg) if isinstance(record.msg, str) else type(record.msg).__name__,
        written=_written(record),
        parts=tuple(_part(value) for value in given),
        error=told(error) if error else None,
    )


def _written(record: logging.LogRecord) -> frozenset[str]:
    """Return the texts that the calling code has written out."""
    frame: FrameType | None = sys._getframe(1)
    while frame and (frame.f_code.co_filename, frame.f_lineno) != (record.pathname, record.lineno):
        frame = frame.f_back
    return frozenset(constants(frame.f_code)) if frame and is_ours(frame.f_code) else frozenset()


def _part(value: object) -> Part:
    match value:
        case Enum():
            return _part(value.value)
        case None | int() | float():
            return value
        case str():
            return Text(value if isinstance(value, Safe) else str(value))
        case BaseException():
            return told(value, depth=0)
        case _:
            return Kind(type(value).__name__)


def _shown(part: Part) -> object:
    match part:
        case Text(raw=raw):
            return raw if raw in own_words() or is_id(raw) else safe(raw)
        case Kind(name=name):
            return f"<{name}>"
        case Told():
            return words(part)
        case _:
            return part
