"""Runs the doors of the program as processes."""

import asyncio
import json
import os
import signal
import sys
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PASSED_ON = ("PATH", "HOME", "SSL_CERT_FILE", "LANG")


@dataclass
class Ended:
    """How a process ended."""

    code: int
    said: dict
    log: str


@dataclass
class Desk:
    """One user's computer: a data folder, a keychain, a browser."""

    folder: Path
    env: dict[str, str]

    @property
    def urls(self) -> list[str]:
        """The addresses that the browser was sent to."""
        found = sorted((self.folder / "browser").glob("*.url"))
        return [path.read_text() for path in found]

    @property
    def page(self) -> str:
        """The last page that the browser showed."""
        return sorted((self.folder / "browser").glob("*.html"))[-1].read_text()

    def everything(self) -> bytes:
        """Return all that lies in the data folder."""
        files = [path for path in (self.folder / "data").rglob("*") if path.is_file()]
        return b"".join(path.read_bytes() for path in files)

    @asynccontextmanager
    async def start(self, *arguments: str, **env: str):
        """Start a door and yield its process; end it for sure."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "app",
            *arguments,
            cwd=ROOT,
            env={**self.env, **env},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
                await process.communicate()

    async def run(self, *arguments: str, stdin: bytes = b"", within_s=40.0, **env: str) -> Ended:
        """Run a door to its end."""
        async with self.start(*arguments, **env) as process, asyncio.timeout(within_s):
            return await ended(process, stdin)

    async def browser_sent(self) -> str:
        """Wait until the browser was sent somewhere; return where."""
        async with asyncio.timeout(20):
            while not self.urls:  # noqa: ASYNC110  # another process makes it
                await asyncio.sleep(0.02)
        return self.urls[-1]


async def ended(process, stdin: bytes = b"") -> Ended:
    """Wait for the end of a door; standard output must hold one JSON object alone."""
    out, log = await process.communicate(stdin)
    return Ended(process.returncode, json.loads(out), log.decode())


async def interrupt(process) -> Ended:
    """Press Ctrl-C and wait for the end, which must come within 4 seconds."""
    process.send_signal(signal.SIGINT)
    async with asyncio.timeout(4):
        return await ended(process)


def desk(folder: Path, issuer: str, **settings: str) -> Desk:
    """Return a computer whose settings name `issuer`."""
    (folder / "browser").mkdir(parents=True)
    env = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    env |= {
        "FOYER_DATA_DIR": str(folder / "data"),
        "FOYER_IDENTITY_ISSUER": issuer,
        "FOYER_IDENTITY_CLIENT_ID": "desk",
        "FOYER_IDENTITY_TIMEOUT": "25",
        "BROWSER": f"{sys.executable} {ROOT / 'tests' / 'plain_browser.py'} %s",
        "TEST_BROWSER": str(folder / "browser"),
        "TEST_KEYCHAIN": str(folder / "keychain.json"),
        "PYTHON_KEYRING_BACKEND": "tests.file_keychain.Keyring",
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "error",
    }
    return Desk(folder, env | {f"FOYER_IDENTITY_{k}": v for k, v in settings.items()})


def check_words(ended: Ended, *secrets: str) -> str:
    """Return the reason, which must be plain words; nothing secret may be anywhere."""
    reason = ended.said["reason"]
    assert 8 <= len(reason) <= 600
    assert "Error" not in reason
    assert "Exception" not in reason
    assert "Traceback" not in ended.log
    for secret in secrets:
        assert secret not in reason + ended.log
    return reason
