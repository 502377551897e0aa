"""A child process that ends when it is told to, with everything that it started."""

import asyncio
import contextlib
import os
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.core.tasks import seen_through
from app.practice import own

GRACE_S = 1.0  # between the polite and the final signal
START_S = 5.0  # to begin a process that is not wanted any more, so that it can be ended


class NotStartedError(OSError):
    """A program could not be started; the text names it and says why."""


class Program:
    """One child process, leader of a process group of its own.

    The group keeps Ctrl-C in the terminal from reaching it before us, and lets
    us end what it started together with it.
    """

    def __init__(
        self, name: str, process: asyncio.subprocess.Process, log: Path, *, tethered: bool
    ) -> None:
        self.name = name
        self.log = log
        self._process = process
        self._tethered = tethered

    @classmethod
    async def start(
        cls,
        name: str,
        command: Sequence[str],
        *,
        log: Path,
        environment: Mapping[str, str] | None = None,
        pass_fds: Sequence[int] = (),
        tethered: bool = False,
    ) -> "Program":
        """Run `command`, its output going to `log`; raise NotStartedError.

        A tethered one ends when its standard input closes; see `tether`.
        """
        log.parent.mkdir(parents=True, exist_ok=True)
        made: list[Program] = []

        async def begin() -> None:
            with log.open("ab") as output:
                process = await asyncio.create_subprocess_exec(
                    *command,
                    stdin=asyncio.subprocess.PIPE,
                    stdout=output,
                    stderr=output,
                    env=dict(environment) if environment is not None else None,
                    cwd=own.root(),
                    start_new_session=True,
                    pass_fds=pass_fds,
                )
            made.append(cls(name, process, log, tethered=tethered))

        try:
            await seen_through(begin(), grace_s=START_S)
        except OSError as error:
            raise NotStartedError(f"{name} cannot be started: {error.strerror}") from error
        except asyncio.CancelledError:  # it runs already, and nobody else knows of it
            for program in made:
                await program.end()
            raise
        return made[0]

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def code(self) -> int | None:
        """The exit code, None while it runs."""
        return self._process.returncode

    async def feed(self, text: str) -> None:
        """Write `text` to its standard input and close that."""
        assert self._process.stdin
        self._process.stdin.write(text.encode())
        with contextlib.suppress(ConnectionError):
            await self._process.stdin.drain()
        self._process.stdin.close()

    async def wait(self) -> int:
        """Wait for the end and return the exit code."""
        return await self._process.wait()

    async def end(self, grace_s: float = GRACE_S) -> None:
        """End it and its group within about `grace_s`; ending twice is harmless."""
        if self.code is None:
            self._ask_to_end()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), grace_s)
        self._signal(signal.SIGKILL)  # what the leader left behind, or the leader itself
        await self._process.wait()

    def tail(self, lines: int = 8) -> str:
        """Return the last lines of its output."""
        text = self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""
        return "\n".join(text.splitlines()[-lines:])

    def _ask_to_end(self) -> None:
        if self._tethered and self._process.stdin:
            self._process.stdin.close()
        else:
            self._signal(signal.SIGTERM)

    def _signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, number)
