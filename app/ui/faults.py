"""Qt's own messages: to the log, and what is bad among them to the report of faults."""

import logging
import re
from functools import cache

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from app.core.faults import Report
from app.core.log import WORKER
from app.core.masking import masked, tag
from app.core.told import Safe

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# The offscreen platform says this of window hints, raising and grabbing.
_HARMLESS = "This plugin does not support"
# Qt's texts stand in no code of ours: of them, its own names and these words are kept.
_WORD = re.compile(
    r"<[0-9a-f]{6}>|Q[A-Za-z]\w*(?:::~?\w+)*(?:\(\))?|[A-Za-z]+|\d{1,4}(?![\d@])|[^\w\s]+|\w+"
)
_PLAIN = """
a active already an and another application are argument at attempt available bad be been
before buffer but by called can cannot could connect connection context created current
currently device destroyed different does display down empty engine error event existing
failed file find font for format found from function has have id image in index init
initialize initialized instead instance into invalid is it item layout load loaded loop main
memory missing model more must no not null object of on only open or out outside paint painter
parameter parent part platform plugin pointer reading recursive returned running screen set
should signal size slot start started stop stopped stylesheet support supported than that the
this thread timer timers to type undefined unknown unable updates use used using valid value
view was when which while widget window with without writing
"""
_KNOWN = frozenset(_PLAIN.split())
_PART = re.compile(r"[A-Z][a-z0-9]*")
# Of classes that are not for programs, and of rooms that are seldom loaded.
_PRIVATE = frozenset(
    {"Backend", "Cocoa", "Db", "Engine", "Http", "Impl", "Integration", "Network", "Private"}
    | {"Reply", "S", "L", "Ssl", "Svg", "T", "Tcp", "Tls", "Udp", "Wayland", "Windows", "Xcb"}
)


class QtError(RuntimeError):
    """Qt said that something is badly wrong."""


def log_qt_messages(report: Report | None = None) -> None:
    """Write Qt's messages to the log at Qt's level; what is critical or fatal goes to `report`."""

    def on_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if report and kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            report("Qt", QtError(_told(text)))
            if kind == QtMsgType.QtFatalMsg:  # Qt ends the process as soon as we return
                WORKER.flush()
        else:
            _log_qt(kind, context, text)

    qInstallMessageHandler(on_qt)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if not text.startswith(_HARMLESS):
        _log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", _told(text))


def _told(text: str) -> Safe:
    return Safe(_WORD.sub(lambda found: _kept(found[0]), masked(text)))


def _kept(word: str) -> str:
    known = not word[0].isalpha() or word.lower() in _KNOWN or _is_of_qt(word)
    return word if known and not re.fullmatch(r"\d{5,}\w*|\d+[a-z]\w*", word) else tag(word)


def _is_of_qt(word: str) -> bool:
    """Whether a word is named as Qt names its classes; Quinn and QMiller are not."""
    name = word.partition("::")[0].removesuffix("()")
    parts = _PART.findall(name[1:])
    known = all(part in _parts_of_names() for part in parts)
    return name[0] == "Q" and bool(parts) and "".join(parts) == name[1:] and known


@cache
def _parts_of_names() -> frozenset[str]:
    """Return what the names of Qt's own classes are made of: Network, Reply, Box."""
    names = [name for room in (QtCore, QtGui, QtWidgets) for name in dir(room) if name[0] == "Q"]
    return frozenset(part for name in names for part in _PART.findall(name[1:])) | _PRIVATE
