"""A door of the command line, run as a program against the practice org."""

import asyncio
import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


class DoorProgram:
    """`foyer push` and `foyer sync` for one data folder and one sign-in."""

    def __init__(self, address, grant, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.environment = {
            **os.environ,
            "FOYER_DATA_DIR": str(folder),
            "FOYER_CRM_LOGIN_URL": address,
            "FOYER_CRM_INSTANCE_URL": address,
            "FOYER_CRM_ACCESS_TOKEN": grant.access_token,
            "FOYER_CRM_REFRESH_TOKEN": grant.refresh_token,
            "FOYER_CRM_CLIENT_ID": grant.client_id,
        }

    async def start(self, *arguments):
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "app", *arguments),
            cwd=ROOT,
            env=self.environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def run(self, *arguments):
        """Return (exit code, printed JSON or None, standard error)."""
        program = await self.start(*arguments)
        out, err = await program.communicate()
        return program.returncode, json.loads(out) if out else None, err.decode()

    def file(self, *wishes, name="pushes.json"):
        path = self.folder / name
        path.write_text(json.dumps(list(wishes)), encoding="utf-8")
        return str(path)
