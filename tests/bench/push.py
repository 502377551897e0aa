"""Benchmark of the push: trips and time per push, beside simple-salesforce, in one run.

Run ``python -m tests.bench.push [--json] [--pushes N] [--rows N]``. Both write the
same new person, campaign member and task into the practice org, which answers
every call 100 ms late and runs in a process of its own. Goals: at most 2 trips, at
most half of the other's time. Then an outbox of 1,000 rows is drained without the
delay, and the processor time of both sides is told, which is what limits it.
"""

import argparse
import asyncio
import json
import logging
import os
import statistics
import tempfile
import time
from pathlib import Path

import httpx
from simple_salesforce import Salesforce

from app.core.clock import SystemClock
from app.core.http import new_client
from app.services.console_database import console_database
from app.services.crm.base import Trips
from app.services.crm.progress import progress_of
from app.services.crm.push_sender import PushSender
from app.services.crm.wish import body_of, wish_of
from app.services.outbox import Outbox
from app.services.outbox_store import Draft, OutboxStore
from app.services.providers import CrmParts, salesforce
from app.services.settings import Crm
from tests.bench.org_process import OrgProcess
from tests.bench.table import table

DELAY_S, LANE = 0.1, "crm"
MOST_TRIPS, OF_PEER, ROWS_PER_S = 2, 0.5, 200  # goals
TALK = "Kim: hello\nRep: hello"


def wish(key, campaign):
    fields = {"first_name": "Kim", "last_name": f"Osei {key}", "company": f"Example {key}"}
    item = {"key": key, "email": f"{key}@example.org", "fields": fields}
    return wish_of({**item, "campaign": campaign, "transcript": TALK})


class Ours:
    """Foyer's outbox, sender and client."""

    def __init__(self, served, folder):
        self._campaign = served.campaign
        self._client, self._database = new_client(), console_database(folder)
        grant = served.grant
        settings = Crm(
            login_url=served.address,
            client_id=grant.client_id,
            instance_url=served.address,
            access_token=grant.access_token,
            refresh_token=grant.refresh_token,
        )
        parts = CrmParts(self._database, folder, self._client, SystemClock())
        self._crm = salesforce(settings, parts)
        self._found = {}
        self._outbox = Outbox(OutboxStore(self._database), folder, SystemClock())
        sender = PushSender(self._crm, SystemClock(), lambda w: self._found.pop(w.key, None))
        self._outbox.register("crm.push", sender)

    def put(self, key):
        wanted = wish(key, self._campaign)
        self._outbox.put(Draft("crm.push", key, wanted.address, body_of(wanted), LANE))

    async def prefetch(self, key):
        self._found[key] = await self._crm.look_up(wish(key, self._campaign), Trips())

    async def push(self, key):
        """Return (seconds, trips)."""
        began = time.perf_counter()
        self.put(key)
        await self._outbox.drain(LANE, 60)
        took = time.perf_counter() - began
        entry = self._outbox.store.get(key)
        assert entry.state == "done", entry
        return took, progress_of(entry.progress).trips

    async def drain(self, rows):
        """Return rows per second, and our milliseconds of processor time for each row."""
        for number in range(rows):
            self.put(f"row{number}")
        began, used = time.perf_counter(), time.process_time()
        await self._outbox.drain(LANE, 600)
        took, used = time.perf_counter() - began, time.process_time() - used
        assert self._outbox.store.waiting() == 0
        return rows / took, used / rows * 1000

    async def close(self):
        await self._client.aclose()
        self._database.close()


class Plain(Salesforce):
    """simple-salesforce without TLS, for the practice org: it knows https only."""

    def __init__(self, address, token):
        super().__init__(instance_url=address, session_id=token, version="60.0")
        self.base_url = self.base_url.replace("https://", "http://")

    def __getattr__(self, name):
        kind = super().__getattr__(name)
        kind.base_url = kind.base_url.replace("https://", "http://")
        return kind


def theirs(other, campaign, key):
    """The same push by record methods; return (seconds, calls)."""
    email = f"{key}@example.org"
    began = time.perf_counter()
    for source in ("Contact", "Lead"):
        query = f"SELECT Id FROM {source} WHERE Email = '{email}' ORDER BY LastModifiedDate DESC"
        assert other.query(query)["totalSize"] == 0
    person = {"FirstName": "Kim", "LastName": f"Osei {key}", "Company": f"Example {key}"}
    lead = other.Lead.create({**person, "Email": email})["id"]
    other.CampaignMember.create({"CampaignId": campaign, "LeadId": lead})
    task = {"Subject": "Website chat", "Status": "Completed", "Description": TALK, "WhoId": lead}
    other.Task.create(task)
    return time.perf_counter() - began, 5


async def measure_ours(served, folder, pushes):
    ours = Ours(served, folder)
    await ours.push("warm-up")
    cold, warm = [], []
    for number in range(pushes):
        cold.append(await ours.push(f"cold{number}"))
        await ours.prefetch(f"warm{number}")
        seconds, trips = await ours.push(f"warm{number}")
        warm.append((seconds, trips))
    await ours.close()
    return cold, warm


async def measure_drain(served, folder, rows):
    ours = Ours(served, folder)
    await ours.push("warm-up-2")
    found = await ours.drain(rows)
    await ours.close()
    return found


def measure(pushes, rows):
    """Return every figure."""
    with tempfile.TemporaryDirectory() as place, OrgProcess(Path(place)) as served:
        served.delay(DELAY_S)
        (Path(place) / "console").mkdir()
        cold, warm = asyncio.run(measure_ours(served, Path(place) / "console", pushes))
        other = Plain(served.address, served.grant.access_token)
        peer = [theirs(other, served.campaign, f"peer{n}") for n in range(pushes)]
        served.delay(0)
        (Path(place) / "drain").mkdir()
        leads, used = served.count("Lead"), served.cpu()
        drained, own = asyncio.run(measure_drain(served, Path(place) / "drain", rows))
        assert served.count("Lead") == leads + rows + 1  # none twice
        org = (served.cpu() - used) / rows * 1000
    found = {
        "foyer": figures(cold),
        "foyer_prefetched": figures(warm),
        "simple_salesforce": figures(peer),
        "of_simple_salesforce": round(median(cold) / median(peer), 3),
        "rows": rows,
        "rows_per_second": round(drained, 1),
        "cpu_ms_per_row": {"foyer": round(own, 1), "practice_org": round(org, 1)},
        "load": [round(each, 1) for each in os.getloadavg()],
        "cores": os.cpu_count(),
        "goal": {
            "trips": MOST_TRIPS,
            "of_simple_salesforce": OF_PEER,
            "rows_per_second": ROWS_PER_S,
        },
    }
    return {**found, "reached": reached(found)}


def reached(found):
    """Return which goals were reached."""
    trips = max(found[name]["trips"] for name in ("foyer", "foyer_prefetched"))
    return {
        "trips": trips <= MOST_TRIPS,
        "of_simple_salesforce": found["of_simple_salesforce"] <= OF_PEER,
        "rows_per_second": found["rows_per_second"] >= ROWS_PER_S,
    }


def median(found):
    return statistics.median(seconds for seconds, _ in found)


def figures(found):
    worst = max(seconds for seconds, _ in found)
    trips = max(trips for _, trips in found)
    return {"trips": trips, "median_s": round(median(found), 3), "worst_s": round(worst, 3)}


def main():
    logging.getLogger(httpx.__name__).setLevel(logging.WARNING)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--pushes", type=int, default=10)
    parser.add_argument("--rows", type=int, default=1000)
    given = parser.parse_args()
    found = measure(given.pushes, given.rows)
    if given.json:
        print(json.dumps({"push": found}))
        return
    names = ("foyer", "foyer_prefetched", "simple_salesforce")
    rows = [(name, *found[name].values()) for name in names]
    print(table(("", "trips", "median s", "worst s"), rows))
    print(f"\nof simple-salesforce's time: {found['of_simple_salesforce']} (goal {OF_PEER})")
    cpu = found["cpu_ms_per_row"]
    print(f"outbox: {rows_words(found)} (goal {ROWS_PER_S})")
    print(f"processor: {cpu['foyer']} ms a row here, {cpu['practice_org']} ms in the org")
    print(f"load {found['load'][0]} on {found['cores']} cores")
    for name, well in found["reached"].items():
        print(f"{name}: {'reached' if well else 'not reached'}")


def rows_words(found):
    return f"{found['rows']} rows at {found['rows_per_second']} rows/s"


if __name__ == "__main__":
    main()
