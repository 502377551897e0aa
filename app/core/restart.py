"""Starts this copy of Foyer anew, after everything of this process has ended.

Decided: the new program takes this process's place where the system can do that (POSIX), so
that it cannot meet the old one; Windows starts it as a process of its own at the very end.
"""

import logging
import os
import subprocess
import sys
from collections.abc import Sequence

from app.core.installation import Installation, outside_environment

CANNOT_START = 1  # the exit code

log = logging.getLogger(__name__)


def start_again(here: Installation, arguments: Sequence[str]) -> int:
    """Run the copy with these arguments; returns, with an exit code, only where it must."""
    command, environment = [*here.command, *arguments], outside_environment()
    log.info("Starting again")
    try:
        if sys.platform != "win32":
            os.execve(command[0], command, environment)  # noqa: S606 our own launcher
        subprocess.Popen(command, env=environment, close_fds=True)  # noqa: S603
    except OSError as error:
        log.error("Foyer could not start again: %s", error)  # noqa: TRY400 said in words
        return CANNOT_START
    return 0
