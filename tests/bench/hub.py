"""One hub under load, beside npm ws and socket.io.

Run as ``python -m tests.bench.hub [--json]``. The load is a Node program on npm
`ws`, the same for all three. Our hub stores and commits each message before it
acknowledges; the peers only pass them on.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import aiohttp

from tests.bench.table import table
from tests.hub.rig import id_token

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
VISITORS, REPS = 100, 20
WINDOW = 40  # messages under way of each visitor at full load
CROWD = 4000
LONGEST_S = 90.0  # of one load; more of it is a fault
GOALS = {
    "KiB per connected visitor": 20.0,
    "ack p99 ms at 1,000 events/s": 15.0,
    "core for 4,000 visitors, 1,000 events/s, 20 consoles": 0.2,
}


@contextmanager
def server(*command):
    """Run a server that prints its address; yield process and address."""
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


@contextmanager
def hub():
    """Run our hub on an empty database."""
    with (
        tempfile.TemporaryDirectory() as folder,
        server(sys.executable, "-m", "tests.bench.hub_process", folder) as running,
    ):
        yield running


@contextmanager
def load(**job):
    """Run a load; yield its results as they come."""
    process = subprocess.Popen(
        ["node", str(HERE / "load" / "load.mjs"), json.dumps(job)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    watchdog = threading.Timer(LONGEST_S, process.kill)
    watchdog.start()
    try:
        yield (json.loads(line) for line in process.stdout)
    finally:
        watchdog.cancel()
        process.kill()
        process.communicate()


def tickets(address, count):
    """Sign reps in and return a ticket for each."""

    async def session(http, name):
        body = {"id_token": id_token(name)}
        async with http.post(f"{address}/auth/session", json=body) as answer:
            return (await answer.json())["session"]

    async def ticket(http, session):
        headers = {"Authorization": f"Bearer {session}"}
        async with http.post(f"{address}/auth/ticket", headers=headers) as answer:
            return (await answer.json())["ticket"]

    async def everyone():
        async with aiohttp.ClientSession() as http:
            names = [f"rep{n:03}" for n in range(count)]
            sessions = await asyncio.gather(*(session(http, name) for name in names))
            return await asyncio.gather(*(ticket(http, each) for each in sessions))

    return asyncio.run(everyone())


def pss_kib(pid):
    """Return the process's share of memory in KiB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise ValueError("no Pss line")


def cpu_s(pid):
    """Return the seconds of processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory():
    """Return KiB of the hub for each connected visitor."""
    with hub() as (process, address):
        with load(what="idle", url=address, visitors=200, hold_s=0) as results:
            list(results)
        time.sleep(1.0)
        before = pss_kib(process.pid)
        with load(what="idle", url=address, visitors=CROWD, hold_s=60) as results:
            next(results)
            time.sleep(2.0)
            return (pss_kib(process.pid) - before) / CROWD


def chat(kind, secs):
    """Return results at full and at half load, with the core that the server used."""
    commands = {
        "ws": ["node", str(HERE / "peers" / "ws.mjs")],
        "socketio": ["node", str(HERE / "peers" / "socketio.mjs")],
    }
    runs = hub() if kind == "foyer" else server(*commands[kind])
    with runs as (process, address):
        held = tickets(address, REPS) if kind == "foyer" else []
        job = {"kind": kind, "url": address, "visitors": VISITORS, "reps": REPS, "tickets": held}
        with load(what="chat", window=WINDOW, secs=secs, **job) as results:
            return measured(process.pid, results)


def measured(pid, results):
    """Return each result with the core that the server used meanwhile."""
    found = []
    for result in results:
        if "begin" in result:
            began, used = time.monotonic(), cpu_s(pid)
        else:
            core = (cpu_s(pid) - used) / (time.monotonic() - began)
            found.append(result | {"core": round(core, 3)})
    return found


def crowd(consoles, secs):
    """Return the hub's cost with 4,000 visitors and 1,000 events a second."""
    with hub() as (process, address):
        held = tickets(address, consoles)
        job = {"url": address, "visitors": CROWD, "rate": 1000, "tickets": held}
        with load(what="events", secs=secs, **job) as results:
            (found,) = measured(process.pid, results)
            return found | {"consoles": consoles, "mb": round(pss_kib(process.pid) / 1024, 1)}


def run(secs):
    """Run everything and return one object."""
    chats = {kind: chat(kind, secs) for kind in ("foyer", "ws", "socketio")}
    return {
        "kib_per_visitor": round(memory(), 2),
        "chat": {
            kind: {result["load"]: result for result in results} for kind, results in chats.items()
        },
        "crowd": [crowd(20, secs + 2), crowd(200, secs + 2)],
    }


def show(found):
    """Print tables and whether the goals are met."""
    rows = [
        [kind, load, each["per_s"], each["p50_ms"], each["p99_ms"], each["core"]]
        for kind, loads in found["chat"].items()
        for load, each in loads.items()
    ]
    print(f"Chat, {VISITORS} visitors with {REPS} reps; foyer stores each message first")
    print(table(["server", "load", "messages/s", "p50 ms", "p99 ms", "core"], rows))
    keys = ("consoles", "per_s", "p50_ms", "p99_ms", "core", "mb", "frames_per_s")
    print(f"\n{CROWD} visitors, 1,000 page views/s stored, consoles on Live View")
    rows = [[each[key] for key in keys] for each in found["crowd"]]
    print(
        table(["consoles", "events/s", "ack p50 ms", "ack p99 ms", "core", "MB", "frames/s"], rows)
    )
    few = found["crowd"][0]
    ratio = found["chat"]["foyer"]["full"]["per_s"] / found["chat"]["socketio"]["full"]["per_s"]
    reached = dict(zip(GOALS, (found["kib_per_visitor"], few["p99_ms"], few["core"]), strict=True))
    print()
    for goal, most in GOALS.items():
        print(f"{'ok  ' if reached[goal] <= most else 'MISS'} {goal}: {reached[goal]} (<= {most})")
    print(f"{'ok  ' if ratio >= 1 else 'MISS'} rate against socket.io: {ratio:.2f} (>= 1)")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--secs", type=float, default=5.0, help="length of each measurement")
    given = parser.parse_args()
    found = run(given.secs)
    if given.json:
        print(json.dumps(found))
    else:
        show(found)


if __name__ == "__main__":
    main()
