"""How long this process has been running: a deadline begins before the first import."""

import os
import time
from pathlib import Path

_LOADED = time.monotonic()


def process_age() -> float:
    """Return seconds since the process began; where the system does not tell, since the import."""
    try:
        started = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
        uptime = float(Path("/proc/uptime").read_text().split()[0])
        return max(uptime - started / os.sysconf("SC_CLK_TCK"), 0.0)
    except (OSError, ValueError, IndexError):
        return time.monotonic() - _LOADED + time.process_time()
