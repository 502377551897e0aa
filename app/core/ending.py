"""How a command ends that Ctrl-C or a fault of the program ends: in one sentence, never a trace.

What happened goes to the log of the commands, masked as every line of a log. Only what a command
did not expect comes here; what it expects has words of its own.
"""

import errno
import logging
import os
import sys
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from types import TracebackType

from app.core.faults import caught

FAILED, STOPPED = 1, 130
LOG = "commands"
TOLD = "Foyer failed at it ({kind}). Try again; what happened stands in {log}, for your IT."
UNTOLD = "Foyer failed at it ({kind}), and what happened could not be kept. Try again."
INTERRUPTED = "It was stopped before it came to an end."
# What a write to a pipe says that nobody reads; Windows calls it an invalid argument, as
# `subprocess` has found, too (bugs.python.org/issue19612).
GONE = {errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE}


class Ending:
    """Around the whole of the command `name`; `code` is its exit code."""

    def __init__(self, name: str) -> None:
        self.code, self._name, self._is_kept = FAILED, name, False
        self._caught: AbstractContextManager[None] = caught(self._log)
        self._last_resort = logging.lastResort

    def __enter__(self) -> "Ending":
        self._caught.__enter__()
        logging.lastResort = _Masked()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        logging.lastResort = self._last_resort
        self._caught.__exit__(None, None, None)
        unwritten = _unwritten()
        if unwritten is not None or _is_gone(error):
            _let_go_of_stdout()
        if _is_gone(unwritten if error is None else error):
            return True  # whoever read it wants nothing more
        if isinstance(error, KeyboardInterrupt):
            self.code = STOPPED
            self._say(INTERRUPTED)
            return True
        fault = unwritten if error is None else error
        if not isinstance(fault, Exception):  # it went well, or asked for its exit code
            return False
        self.code = FAILED
        from app.core.told import Safe  # noqa: PLC0415 seldom needed, and slow

        self._log(Safe(f"foyer {self._name}"), fault)
        self._say(TOLD if self._is_kept else UNTOLD, type(fault).__name__)
        return True

    def _log(self, name: str, error: BaseException) -> None:
        """Write a fault to the log of the commands alone."""
        from app.core.faults import log_fault  # noqa: PLC0415 seldom needed, and slow
        from app.core.log import WORKER, LogHandler  # noqa: PLC0415
        from app.core.log_file import LogFile  # noqa: PLC0415

        folder = _folder()
        if folder is None:
            return
        sink = LogFile(folder, LOG)
        root, kept = logging.getLogger(), logging.getLogger().handlers[:]
        root.handlers[:] = [LogHandler(sink)]
        try:
            log_fault(name, error)
            WORKER.flush()
        finally:
            root.handlers[:] = kept
        self._is_kept = not sink.lost
        sink.close()

    def _say(self, words: str, kind: str = "") -> None:
        log = (_folder() or Path()) / "log" / f"{LOG}.log"
        told = words.format(kind=kind, log=log)
        with suppress(OSError, ValueError, AttributeError):  # there may be no standard error
            print(f"foyer {self._name}: {told}", file=sys.stderr, flush=True)


class _Masked(logging.Handler):
    """Has warnings of a command that set up no log masked, as all of a log is."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        from app.core.log import set_up  # noqa: PLC0415 seldom needed, and slow

        set_up(logging.WARNING)
        logging.getLogger(record.name).handle(record)


def _folder() -> Path | None:
    from app.core.paths import data_dir  # noqa: PLC0415 as above

    try:
        return data_dir()
    except OSError:
        return None


def _is_gone(error: BaseException | None) -> bool:
    """Whether an error is of a pipe that nobody reads; one with a name is of a file."""
    return isinstance(error, OSError) and error.errno in GONE and error.filename is None


def _unwritten() -> OSError | None:
    """Return why standard output does not take what was printed; None: it does."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        return error
    except ValueError:  # the command has closed it
        return None
    return None


def _let_go_of_stdout() -> None:
    """Have the interpreter's own last flush go nowhere."""
    with suppress(OSError, ValueError, AttributeError):  # there may be none
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
