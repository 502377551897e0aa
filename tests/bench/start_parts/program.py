"""One start of the console, with the times of what its log says."""

import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.live_parts.processes import cpu_seconds
from tests.bench.start_parts.cold import drop, files_of, mapped_by, resident_mb

END_WITHIN_S = 30
PAINT, SIGN_IN, USABLE = "first paint", "ready for the sign-in", "usable"


@dataclass(frozen=True)
class Program:
    """A console that can be started.

    Attributes:
        command: what starts it.
        cwd: where.
        folders: what it is made of, all of which `cold` drops from the page cache.
    """

    name: str
    command: Sequence[str]
    cwd: Path
    folders: Sequence[Path]

    def has(self):
        """Return every file that it is made of."""
        return files_of(self.folders)


def checkout(root, name="checkout"):
    """Return the console of a checkout, with the packages and the Python that run us."""
    packages = Path(sys.prefix)
    folders = (root / "app", root / "resources", packages, Path(sys.base_prefix) / "lib")
    return Program(name, (sys.executable, "-m", "app"), root, folders)


def packaged(executable):
    """Return a packaged console."""
    return Program("package", (str(executable),), executable.parent, (executable.parent,))


@dataclass
class Times:
    """Seconds of each start, by what was waited for; with ", CPU" those of the processor.

    The processor's hardly depend on what else the machine does.
    """

    told: dict[str, list[float]] = field(default_factory=dict)
    left_mb: list[float] = field(default_factory=list)  # in memory at the beginning of a cold start

    def median(self, name):
        """Return the median in seconds, or None when it was not measured."""
        return round(statistics.median(self.told[name]), 3) if name in self.told else None

    def add(self, name, seconds):
        """Note one time."""
        self.told.setdefault(name, []).append(seconds)


class Starts:
    """Starts one program, again and again, in an environment.

    Args:
        waited_for: words of the log, in their order; the last one ends the start.
    """

    def __init__(
        self, program: Program, environment: Mapping[str, str], waited_for: Sequence[str]
    ) -> None:
        self._program, self._environment, self._waited_for = program, environment, waited_for
        self._files = []
        self.times = Times()

    def warm(self):
        """Start it once for the page cache, and see which files it uses."""
        kept, self.times = self.times, Times()
        self._once(look=True)
        self.times = kept

    def run(self, *, cold):
        """Start it once, measured."""
        if cold:
            drop(self._files)
            if (left := resident_mb(self._files)) is not None:
                self.times.left_mb.append(left)
        self._once()

    def _once(self, *, look=False):
        began = time.perf_counter()
        process = subprocess.Popen(
            self._program.command,
            cwd=self._program.cwd,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            for words in self._waited_for:
                self.times.add(words, _heard(process, words) - began)
                self.times.add(f"{words}, CPU", cpu_seconds(process.pid))
            if look:
                compiled = files_of([self._environment["PYTHONPYCACHEPREFIX"]])
                self._files = sorted({*self._program.has(), *mapped_by(process.pid), *compiled})
            asked = time.perf_counter()
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=END_WITHIN_S)
            self.times.add("end", time.perf_counter() - asked)
        finally:
            process.kill()
            process.communicate()


def _heard(process, words):
    lines = []
    for line in process.stderr or ():
        if line.rstrip().endswith(words):
            return time.perf_counter()
        lines.append(line)
    raise RuntimeError(f"The console ended without saying {words!r}:\n{''.join(lines[-20:])}")
