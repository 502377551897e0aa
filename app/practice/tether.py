"""Runs a program for as long as its parent lives: ``python -m app.practice.tether COMMAND…``.

The parent holds the other end of standard input. When the parent ends, however
it ends, the pipe closes and the program is ended too, so that nothing keeps a
port after a crash. Works the same on every system, unlike `prctl`.
"""

import os
import subprocess
import sys
import threading

GRACE_S = 1.5


def main(command: list[str]) -> int:
    """Run `command` until it ends or standard input closes; return its exit code."""
    program = subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603 our own command
    threading.Thread(target=_leave_with, args=(program,), daemon=True).start()
    while sys.stdin.buffer.read(1024):
        pass
    program.terminate()
    try:
        return program.wait(GRACE_S)
    except subprocess.TimeoutExpired:
        program.kill()
        return program.wait(GRACE_S)


def _leave_with(program: subprocess.Popen[bytes]) -> None:
    """End at once when the program ends by itself: the main thread waits for the parent."""
    os._exit(program.wait())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
