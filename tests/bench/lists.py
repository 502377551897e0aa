"""Benchmark of lists: reading 100,000 accounts, catching up, publishing, and the hub's memory.

Run ``python -m tests.bench.lists [--json] [--accounts N]``. The practice org runs in a
process of its own; ours reads, stores and publishes into a hub's engine. Peak memory is
of a process that does nothing else. Goals: at most one call for 2,000 accounts and two
more, at most 64 MB above the start, at most 16 bytes for a domain in the hub's memory,
and two calls to find what little changed.
"""

import argparse
import asyncio
import json
import resource
import tempfile
import time
from pathlib import Path

from app.core.clock import SystemClock
from app.core.http import new_client
from app.domain.expression import AllOf, Compare, Operator
from app.domain.list_query import ListQuery
from app.domain.target_list import TargetList
from app.services.console_database import console_database
from app.services.crm.base import Trips
from app.services.list_publishing import ListPublisher
from app.services.list_reading import SMALL, ListReader, wanted_of
from app.services.list_shelf import ListShelf
from app.services.providers import CrmParts, salesforce
from app.services.settings import Crm
from tests.bench.org_process import OrgProcess
from tests.bench.table import table
from tests.services.lists_rig import HubLine

ACCOUNTS, MOST_MB, MOST_BYTES = 100_000, 64, 16
NAMED = AllOf((Compare("Name", Operator.FILLED),))


class Counted:
    """The org's lists; counts calls."""

    def __init__(self, lists):
        self._lists, self.org, self.calls = lists, lists.org, 0

    async def shapes(self, names, trips):
        return await self._lists.shapes(names, trips)

    async def ask(self, queries, trips):
        self.calls += 1
        return await self._lists.ask(queries, trips)


def peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def timed(work):
    start, cpu = time.perf_counter(), time.process_time()
    await work
    return round(time.perf_counter() - start, 1), round(time.process_time() - cpu, 1)


async def measured(served, folder):
    client, database = new_client(), console_database(folder)
    grant = served.grant
    settings = Crm(
        login_url=served.address,
        client_id=grant.client_id,
        instance_url=served.address,
        access_token=grant.access_token,
        refresh_token=grant.refresh_token,
    )
    crm = salesforce(settings, CrmParts(database, folder, client, SystemClock()))
    lists, shelf, line = Counted(crm.lists), ListShelf(console_database(folder)), HubLine()
    reader = ListReader(lists, shelf, SystemClock())
    target = TargetList("All", ListQuery("Account", NAMED), ("Website",))
    wanted = await wanted_of(lists, "all", target, Trips())
    before, found = peak_mb(), {}

    async def read(*, whole):
        await reader.read(wanted, lambda *_: None, lambda: None, whole=whole)

    for name, work in (
        ("first reading", lambda: read(whole=True)),
        ("catch-up", lambda: read(whole=False)),
        ("publication", lambda: ListPublisher(line, shelf).publish("all", "All")),
        ("publication again", lambda: ListPublisher(line, shelf).publish("all", "All")),
    ):
        lists.calls, sent = 0, len(line.sent)
        seconds, cpu = await timed(work())
        found[name] = {
            "seconds": seconds,
            "cpu_s": cpu,
            "calls": lists.calls,
            "commands": len(line.sent) - sent,
            "peak_mb": round(peak_mb() - before),
        }
    contents = await shelf.do(lambda store: store.contents("all"))
    index = line.play.engine._world.lists["all"].index
    await client.aclose()
    return found, contents.records, index.itemsize * len(index) / max(1, len(index))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--accounts", type=int, default=ACCOUNTS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "org").mkdir()
        with OrgProcess(place / "org", "off") as served:
            served.crowd(given.accounts)
            found, records, size = asyncio.run(measured(served, place))
    first, again = found["first reading"], found["catch-up"]
    goals = {
        "calls": first["calls"] <= records // 2000 + 3,
        "catch-up": again["calls"] <= 2 or records <= SMALL,
        "memory": max(each["peak_mb"] for each in found.values()) <= MOST_MB,
        "bytes": size <= MOST_BYTES,
    }
    if given.json:
        print(json.dumps({"records": records, "bytes": size, "goals": goals, **found}))
    else:
        head = ("", "s", "cpu s", "calls", "commands", "peak MB")
        print(f"{records:,} accounts, {size:.0f} bytes a domain in the hub's memory")
        print(table(head, [(name, *each.values()) for name, each in found.items()]))
    if not all(goals.values()):
        raise SystemExit(f"missed: {[name for name, met in goals.items() if not met]}")


if __name__ == "__main__":
    main()
