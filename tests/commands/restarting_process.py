"""A console that starts again as soon as it has begun; the second one says whom it met."""

import asyncio
import sys
from pathlib import Path

from app.assembly import console as assembly
from app.commands import console
from app.core import installation
from app.services.settings import Settings
from app.ui.desktop import Desktop


class Restarting:
    """In place of the services: ends at once, the first time to start again."""

    def __init__(
        self, desktop: Desktop, folder: Path, settings: Settings, stop: asyncio.Future[None]
    ) -> None:
        self._desktop = desktop
        self.again = None if "--hidden" in sys.argv else ["--hidden"]

    async def run(self, link: str) -> int:
        """Say that this one has begun."""
        print("begun, to start again" if self.again else "begun again", flush=True)
        self._desktop.close()
        return 0


if __name__ == "__main__":
    here = installation.this_installation()
    command = (sys.executable, "-m", "tests.commands.restarting_process")
    assembly.Console = Restarting  # type: ignore[misc,assignment]
    installation.this_installation = lambda: installation.Installation(
        here.kind, here.version, here.folder, None, command
    )
    sys.exit(console.run(sys.argv[1:]))
