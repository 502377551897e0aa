"""The practice stack's hub: the real one, as a process of its own."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import tomli_w

from app.practice import own
from app.practice.ports import HOST
from app.practice.program import Program
from app.practice.waiting import until

START_S, STOP_S = 20.0, 1.5


@dataclass(frozen=True, slots=True)
class HubSetup:
    """What the hub must know about the other parts."""

    website: str  # its origin
    issuer: str
    audience: str
    admin_group: str
    site: str


class PracticeHub:
    """``foyer hub`` with a generated configuration, a part of the practice stack."""

    name = "Hub"

    def __init__(self, data: Path, port: int, setup: HubSetup) -> None:
        """Keep the hub's database and configuration in `data`."""
        self._data, self._port, self._setup = data, port, setup
        self._program: Program | None = None

    async def start(self) -> str:
        """Listen and return the address; raise OSError when it does not start."""
        config = self._data / "hub.toml"
        config.write_text(tomli_w.dumps(self._config()), encoding="utf-8")
        self._program = await Program.start(
            "hub",
            own.tethered("hub", "--config", str(config)),
            log=self._data / "hub.log",
            tethered=True,
        )
        try:
            await until(self._listening, "The hub's start", timeout_s=START_S)
        except TimeoutError as error:
            raise OSError(f"{error}: {self._program.tail()}") from error
        return f"http://{HOST}:{self._port}"

    async def stop(self) -> None:
        """End the process; stopping twice is harmless."""
        if self._program:
            await self._program.end(STOP_S)
            self._program = None

    async def _listening(self) -> bool:
        assert self._program
        if self._program.code is not None:
            raise OSError(f"it ended at once: {self._program.tail(3)}")
        try:
            _, writer = await asyncio.open_connection(HOST, self._port)
        except OSError:
            return False
        writer.close()
        return True

    def _config(self) -> dict[str, object]:
        setup = self._setup
        return {
            "host": HOST,
            "port": self._port,
            "public_url": f"http://{HOST}:{self._port}",
            "origins": [setup.website],
            "database": "hub.db",
            "identity": {
                "issuer": setup.issuer,
                "audience": setup.audience,
                "admin_groups": [setup.admin_group],
            },
            "sites": {setup.site: {}},
            # All simulated visitors come from one address.
            "limits": {"connections_per_s": 200.0, "connections_burst": 5000.0},
        }
