"""A real browser window, driven as a person would."""

import asyncio
import json
import signal
from collections.abc import Mapping
from pathlib import Path

from app.core.paths import resources
from app.practice.program import NotStartedError

START_S, COMMAND_S, CLOSE_S = 30.0, 30.0, 1.0


class PageError(RuntimeError):
    """The page did not do what was asked; the text says what was missing."""


class Browser:
    """One Chromium with one page in front."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def launch(cls, profile: Path, environment: Mapping[str, str]) -> "Browser":
        """Start a browser with a profile of its own; raise NotStartedError."""
        return await cls._start(environment, "launch", str(profile))

    @classmethod
    async def attach(cls, port: int, environment: Mapping[str, str]) -> "Browser":
        """Drive a browser that somebody else started with this debugging port."""
        return await cls._start(environment, "attach", str(port))

    @classmethod
    async def _start(cls, environment: Mapping[str, str], *arguments: str) -> "Browser":
        script = resources() / "practice" / "tour" / "browser.mjs"
        process = await asyncio.create_subprocess_exec(
            "node",
            str(script),
            *arguments,
            env=dict(environment),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
            limit=4 * 1024 * 1024,
        )
        browser = cls(process)
        try:
            await browser._answer(START_S)
        except (PageError, TimeoutError) as error:
            await browser.end()
            raise NotStartedError(f"The browser cannot be started: {error}") from error
        return browser

    async def do(self, command: str, **arguments: object) -> object:
        """Carry out one command of browser.mjs and return its value; raise PageError."""
        assert self._process.stdin
        line = json.dumps({"do": command, **arguments})
        self._process.stdin.write(f"{line}\n".encode())
        try:
            answer = await self._answer(COMMAND_S)
        except TimeoutError as error:
            raise PageError(f"The browser did not answer to {command}") from error
        if not answer.get("ok"):
            raise PageError(f"{command}: {answer.get('error')}")
        return answer.get("value")

    async def end(self) -> None:
        """Close the window and end its programs; ending twice is harmless."""
        if self._process.returncode is None:
            try:
                await asyncio.wait_for(self.do("close"), CLOSE_S)
            except (PageError, TimeoutError, ConnectionError):
                self._process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(self._process.wait(), 1.0)
            except TimeoutError:
                self._process.kill()
                await self._process.wait()

    async def _answer(self, timeout_s: float) -> dict[str, object]:
        assert self._process.stdout
        line = await asyncio.wait_for(self._process.stdout.readline(), timeout_s)
        if not line:
            raise PageError("it ended unexpectedly")
        answer: dict[str, object] = json.loads(line)
        return answer
