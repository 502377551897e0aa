"""The practice org in a process of its own, so that it does not share our thread.

python -m tests.bench.org_process FOLDER RULE prints {"address", "access", "refresh", "client",
"campaign"} and then reads lines: "delay SECONDS", "count OBJECT", "crowd ACCOUNTS", "cpu".
Each is answered by a line of JSON. RULE is the duplicate rule: "alert", "block" or "off".
"""

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from app.practice.org.server import OrgSetup, PracticeOrg


class OrgProcess:
    """The org as its users have it: an address, tokens, and a way to slow it down."""

    def __init__(self, folder, rule="alert"):
        self._given = [sys.executable, "-m", __spec__.name, str(folder), rule]

    def __enter__(self):
        self._process = subprocess.Popen(
            self._given, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for name, value in json.loads(self._process.stdout.readline()).items():
            setattr(self, name, value)
        self.grant = SimpleNamespace(
            access_token=self.access, refresh_token=self.refresh, client_id=self.client
        )
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait(10)

    def delay(self, seconds):
        """Answer every call this much later."""
        self.ask(f"delay {seconds}")

    def count(self, name):
        """Return how many records of an object there are."""
        return self.ask(f"count {name}")

    def crowd(self, accounts):
        """Add so many accounts, with an opportunity for some."""
        return self.ask(f"crowd {accounts}")

    def cpu(self):
        """Return the seconds of processor time that the org has used."""
        return self.ask("cpu")

    def ask(self, line):
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def answer(org, line):
    match line.split():
        case ["delay", seconds]:
            org.faults.clear()
            if float(seconds):
                org.faults.add("slow", times=10**9, seconds=float(seconds))
            return True
        case ["count", name]:
            return sum(1 for _ in org.records.all(name))
        case ["crowd", accounts]:
            org.seed_accounts(int(accounts))
            return True
        case ["cpu"]:
            return time.process_time()
    return None


async def serve(folder, rule):
    org = PracticeOrg(folder, setup=OrgSetup(duplicate_rule=rule))
    address, grant = await org.start(), org.grant()
    campaign = next(org.records.all("Campaign"))["Id"]
    tell(
        address=address,
        access=grant.access_token,
        refresh=grant.refresh_token,
        client=grant.client_id,
        campaign=campaign,
    )
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        print(json.dumps(answer(org, line)), flush=True)
    await org.stop()


def tell(**words):
    print(json.dumps(words), flush=True)


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), sys.argv[2]))
