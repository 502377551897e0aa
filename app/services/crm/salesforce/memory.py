"""What is remembered of each org: its id, the version spoken, what describe said."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from app.domain.describe import ObjectFacts

FRESH_S = 24 * 3600.0  # a describe older than this is asked for again


@dataclass(frozen=True, slots=True)
class OrgFacts:
    """What is known of the org behind an instance address."""

    org: str = ""
    user: str = ""
    version: str = ""


class OrgMemory:
    """Reads and writes what is remembered, per instance address."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._orgs: dict[str, OrgFacts] = {}
        self._facts: dict[tuple[str, str], ObjectFacts | None] = {}

    def org(self, host: str) -> OrgFacts:
        """Return what is known of an org; nothing is an answer too."""
        if host not in self._orgs:
            self._orgs[host] = self._read_org(host)
        return self._orgs[host]

    def _read_org(self, host: str) -> OrgFacts:
        row = self._database.execute("SELECT * FROM crm_org WHERE host = ?", (host,)).fetchone()
        return OrgFacts() if row is None else OrgFacts(row["org"], row["user"], row["version"])

    def learn(self, host: str, *, org: str = "", user: str = "", version: str = "") -> None:
        """Remember what is given; another org behind the address forgets its describes."""
        known = self.org(host)
        learnt = OrgFacts(org or known.org, user or known.user, version or known.version)
        if learnt == known:
            return
        if org and known.org and known.org != org:
            self.forget(host)
        self._database.execute(
            "INSERT OR REPLACE INTO crm_org (host, org, user, version) VALUES (?, ?, ?, ?)",
            (host, learnt.org, learnt.user, learnt.version),
        )
        self._orgs[host] = learnt

    def forget(self, host: str) -> None:
        """Forget what describe said: fields or rights have changed."""
        self._facts.clear()
        self._database.execute("DELETE FROM crm_describe WHERE host = ?", (host,))

    def describe(self, host: str, name: str) -> ObjectFacts | None:
        """Return what describe said of an object."""
        if (host, name) not in self._facts:
            self._facts[host, name] = self._read_facts(host, name)
        return self._facts[host, name]

    def _read_facts(self, host: str, name: str) -> ObjectFacts | None:
        row = self._row(host, name)
        if row is None:
            return None
        try:
            return msgspec.json.decode(row["body"], type=ObjectFacts)
        except msgspec.ValidationError:  # of another version
            return None

    def stamp(self, host: str, name: str) -> str:
        """Return the stamp for If-Modified-Since; empty when describe was never read."""
        row = self._row(host, name)
        return "" if row is None else str(row["stamp"])

    def stale(self, host: str, names: Iterable[str], now: float) -> list[str]:
        """Return the objects whose describe is missing or older than a day."""
        rows = {name: self._row(host, name) for name in names}
        return [n for n, row in rows.items() if row is None or now - row["fetched"] > FRESH_S]

    def keep(self, host: str, facts: ObjectFacts, stamp: str, now: float) -> None:
        """Remember what describe said."""
        self._facts[host, facts.name] = facts
        self._database.execute(
            "INSERT OR REPLACE INTO crm_describe (host, object, stamp, fetched, body)"
            " VALUES (?, ?, ?, ?, ?)",
            (host, facts.name, stamp, now, msgspec.json.encode(facts).decode()),
        )

    def touch(self, host: str, name: str, now: float) -> None:
        """Note that a describe has not changed."""
        self._database.execute(
            "UPDATE crm_describe SET fetched = ? WHERE host = ? AND object = ?", (now, host, name)
        )

    def _row(self, host: str, name: str) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._database.execute(
            "SELECT * FROM crm_describe WHERE host = ? AND object = ?", (host, name)
        ).fetchone()
        return row
