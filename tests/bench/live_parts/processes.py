"""CPU time and memory of a program with all its children, from /proc."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def family(pid):
    """Return the process and everything below it."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            parents.setdefault(_field(entry, 1), []).append(int(entry.name))
    found, new = [], [pid]
    while new:
        found += new
        new = [child for parent in new for child in parents.get(str(parent), [])]
    return found


def cpu_seconds(pid):
    """Return user and system time of the whole family."""
    total = 0
    for member in family(pid):
        total += sum(int(_field(Path(f"/proc/{member}"), n) or 0) for n in (11, 12))
    return total / TICKS


def memory_mb(pid):
    """Return the memory of the whole family, shared pages counted once (PSS)."""
    total = 0
    for member in family(pid):
        try:
            text = Path(f"/proc/{member}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return total / 1000


def _field(entry, number):
    """Return a field of /proc/PID/stat, counted after the name in brackets from 0 (state)."""
    try:
        return (entry / "stat").read_text().rpartition(")")[2].split()[number]
    except (OSError, IndexError):
        return ""


def end(process):
    """End a program and its children, and wait."""
    for member in reversed(family(process.pid)):
        try:
            os.kill(member, signal.SIGKILL)
        except OSError:
            continue
    process.wait()


class Screen:
    """A virtual display of its own."""

    def __enter__(self):
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            [shutil.which("Xvfb"), "-displayfd", str(writing), "-screen", "0", "1400x1000x24",
             "-nolisten", "tcp"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            self.name = f":{told.readline().strip()}"
        return self

    def __exit__(self, *_):
        end(self._server)
