"""Processes that outlive their parents, found and ended.

A browser or a bus starts processes that detach themselves; on Linux they can be
told to come back to us instead of to init.
"""

import contextlib
import ctypes
import os
import signal
import sys
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
ROUNDS = 20


def adopt() -> bool:
    """Make orphaned descendants ours; return whether this system can."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0)


def descendants(root: int | None = None) -> list[int]:
    """Return every process below `root` (this one by default), children first."""
    children: dict[int, list[int]] = {}
    for pid in _pids():
        if (parent := _parent(pid)) is not None:
            children.setdefault(parent, []).append(pid)
    found = list(children.get(root or os.getpid(), ()))
    for pid in found:  # grows while it is read
        found.extend(children.get(pid, ()))
    return found


def end_all() -> list[int]:
    """Kill every descendant that is left, wait for its end, and return which there were."""
    killed: list[int] = []
    for _ in range(ROUNDS):
        left = descendants()
        if not left:
            break
        running = [pid for pid in left if _state(pid) != "Z"]
        killed += [pid for pid in running if pid not in killed]
        for pid in running:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
        for pid in left:  # those below a child come to us in the next round
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)
    return killed


def _pids() -> list[int]:
    proc = Path("/proc")
    return [int(p.name) for p in proc.iterdir() if p.name.isdigit()] if proc.exists() else []


def _parent(pid: int) -> int | None:
    fields = _stat(pid)
    return int(fields[1]) if fields else None


def _state(pid: int) -> str:
    fields = _stat(pid)
    return fields[0] if fields else "Z"


def _stat(pid: int) -> list[str]:
    """Return what follows the name in /proc/PID/stat: state, parent ..."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:  # it ended meanwhile
        return []
