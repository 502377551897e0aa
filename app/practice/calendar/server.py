"""Starts, fills and ends the practice calendar server."""

import asyncio
import importlib.util
import secrets
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx

from app.core.clock import Clock, SystemClock
from app.practice.calendar.seed import objects

HOST = "127.0.0.1"
READY_S, STOP_S, POLL_S = 20.0, 1.9, 0.05
CREATED, EXISTS = {201}, {405, 409}
CONFIG = """\
[server]
hosts = {host}:{port}
max_connections = 20
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/storage
[rights]
type = owner_only
[logging]
level = warning
"""


class PracticeCalendar:
    """Radicale on loopback, with one rep's calendar.

    `url`, `username`, `password` and `calendar` are what the console's settings
    need; they stay the same over restarts as long as the port is free.
    """

    name = "Calendar"

    def __init__(
        self,
        folder: Path,
        *,
        port: int = 0,
        username: str = "rep",
        zone: str = "Europe/Rome",
        clock: Clock | None = None,
    ) -> None:
        self._folder = folder.absolute()
        self._port = port
        self._clock = clock or SystemClock()
        self._process: asyncio.subprocess.Process | None = None
        self.username, self.zone, self.calendar = username, zone, "work"
        self.password = ""
        self.url = ""

    async def start(self) -> str:
        """Listen and return the address; raise OSError when it cannot."""
        if importlib.util.find_spec("radicale") is None:
            raise OSError("The practice calendar needs Radicale: pip install 'foyer[practice]'.")
        wanted = self._port
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.password = _kept(self._folder / "password", secrets.token_urlsafe(18))
        self._port = _free(self._port) if self._port else _port(self._folder / "port")
        if not self._port:
            raise OSError(f"The practice calendar cannot start: its port {wanted} is taken.")
        self.url = f"http://{HOST}:{self._port}"
        self._configure()
        await self._launch()
        await self._fill()
        return self.url

    async def stop(self) -> None:
        """End the server; stopping twice is harmless."""
        process, self._process = self._process, None
        if process is None or process.stdin is None:
            return
        process.stdin.close()  # the tether ends the server
        try:
            await asyncio.wait_for(process.wait(), STOP_S)
        except TimeoutError:
            process.kill()
            await process.wait()

    def _configure(self) -> None:
        users = self._folder / "users"
        users.write_text(f"{self.username}:{self.password}\n", encoding="utf-8")
        users.chmod(0o600)
        text = CONFIG.format(host=HOST, port=self._port, folder=self._folder)
        (self._folder / "config").write_text(text, encoding="utf-8")

    async def _launch(self) -> None:
        server = (sys.executable, "-m", "radicale", "--config", str(self._folder / "config"))
        with (self._folder / "log").open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "app.practice.tether", *server),
                stdin=asyncio.subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd=Path(__file__).parents[3],
            )
        try:
            await asyncio.wait_for(self._answering(), READY_S)
        except (TimeoutError, OSError):
            await self.stop()
            raise

    async def _answering(self) -> None:
        """Wait until the server answers; raise OSError when it ended instead."""
        while self._process is not None:
            if self._process.returncode is not None:
                said = (self._folder / "log").read_text(errors="replace").strip()[-300:]
                raise OSError(f"Radicale did not start on port {self._port}: {said}")
            try:
                _, writer = await asyncio.open_connection(HOST, self._port)
            except OSError:
                await asyncio.sleep(POLL_S)
                continue
            writer.close()
            return

    async def _fill(self) -> None:
        """Make the rep's calendar and what happens there; what exists is left alone."""
        now = datetime.fromtimestamp(self._clock.now(), UTC)
        home = f"{self.url}/{self.username}/{self.calendar}/"
        async with httpx.AsyncClient(
            auth=(self.username, self.password), timeout=10, trust_env=False
        ) as client:
            made = await client.request("MKCALENDAR", home)
            _check(made, CREATED | EXISTS)
            for uid, text in objects(now.astimezone(ZoneInfo(self.zone)).date(), self.zone, now):
                headers = {"Content-Type": "text/calendar; charset=utf-8", "If-None-Match": "*"}
                stored = await client.put(f"{home}{uid}.ics", content=text, headers=headers)
                _check(stored, CREATED | {412})


def _check(answer: httpx.Response, expected: set[int]) -> None:
    if answer.status_code not in expected:
        raise OSError(f"The practice calendar refused {answer.request.url}: {answer.status_code}")


def _kept(file: Path, fresh: str) -> str:
    """Return the file's content, or `fresh` after writing it there."""
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(fresh, encoding="utf-8")
    return file.read_text(encoding="utf-8").strip()


def _port(file: Path) -> int:
    """Return the port of last time if it is free, otherwise a new one, kept."""
    last = int(_kept(file, "0"))
    port = _free(last) or _free(0)
    file.write_text(str(port), encoding="utf-8")
    return port


def _free(port: int) -> int:
    """Return the port, any free one for 0, or 0 when it is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return 0
        return int(probe.getsockname()[1])
