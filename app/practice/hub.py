"""The practice stack's hub: the real one, as a process of its own, with a control address."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import tomli_w

from app.practice import own
from app.practice.ports import HOST
from app.practice.program import Program
from app.practice.shared_settings import Page, share
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
    agents: tuple[str, ...] = ()  # addresses of accounts for background work
    documents: tuple[Page, ...] = ()  # shared settings that are there from the beginning


class PracticeHub:
    """The hub with a generated configuration, a part of the practice stack.

    After `start`, `control` is the address at which tests and curious people see what
    happened; see `control`.
    """

    name = "Hub"

    def __init__(self, data: Path, ports: tuple[int, int], setup: HubSetup) -> None:
        """Keep the hub's database and configuration in `data`; `ports` are its and control's."""
        self._data, self._setup = data, setup
        self._port, self._control_port = ports
        self.control = f"http://{HOST}:{self._control_port}"
        self._program: Program | None = None

    async def start(self) -> str:
        """Listen and return the address; raise OSError when it does not start."""
        config = self._data / "hub.toml"
        config.write_text(tomli_w.dumps(self._config()), encoding="utf-8")
        self._program = await Program.start(
            "hub",
            own.tethered("practice", "--no-console", "--hub-only", "--config", str(config)),
            log=self._data / "hub.log",
            tethered=own.can_tether(),
        )
        try:
            await until(self._listening, "The hub's start", timeout_s=START_S)
        except TimeoutError as error:
            raise OSError(f"{error}: {self._program.tail()}") from error
        await share(self.control, self._setup.documents)
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
            for port in (self._port, self._control_port):
                _, writer = await asyncio.open_connection(HOST, port)
                writer.close()
        except OSError:
            return False
        return True

    def _config(self) -> dict[str, object]:
        setup = self._setup
        return {
            "host": HOST,
            "port": self._port,
            "control_port": self._control_port,
            "public_url": f"http://{HOST}:{self._port}",
            "origins": [setup.website],
            "database": "hub.db",
            "identity": {
                "issuer": setup.issuer,
                "audience": setup.audience,
                "admin_groups": [setup.admin_group],
                "agents": list(setup.agents),
            },
            "sites": {setup.site: {}},
            # All simulated visitors come from one address.
            "limits": {"connections_per_s": 200.0, "connections_burst": 5000.0},
        }
