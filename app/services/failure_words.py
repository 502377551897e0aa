"""What a rep is told of something that failed, where it is no fault of the program."""

import errno
import sqlite3

from app.domain.errors import FoyerError

FULL = "The disk of this computer is full, and this was not kept. Make room, then do it again."
SHUT = (
    "Foyer cannot write to its data folder, and this was not kept. Settings > Health says more; "
    "do it again once that is mended."
)
_ERRORS = {errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EROFS: SHUT, errno.EIO: SHUT}
_MASK = 0xFF  # the rest of a code of SQLite says where it happened
_CODES = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: SHUT,
    sqlite3.SQLITE_IOERR: SHUT,
    sqlite3.SQLITE_CANTOPEN: SHUT,
}


def failure_words(error: BaseException) -> str:
    """Return the words of an error, in English; empty: the program is at fault."""
    match error:
        case FoyerError():
            return str(error)
        case sqlite3.Error():
            return _CODES.get(getattr(error, "sqlite_errorcode", 0) & _MASK, "")
        case OSError():
            return _ERRORS.get(error.errno or 0, "")
        case _:
            return ""
