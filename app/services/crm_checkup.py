"""The CRM without the console: the rights for ``foyer doctor``, the end for ``foyer sign-out``.

Reads with the rep's own sign-in (or the environment's) and opens no browser; a
sign-in that has expired is renewed, and the check is remembered for the next one.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import msgspec

from app.core.clock import Clock
from app.domain.crm_connection import Checked, compared
from app.domain.errors import FoyerError, SignInNeededError
from app.domain.preflight import mapped_fields
from app.services import providers
from app.services.console_database import console_database
from app.services.crm.base import CrmError, Retry, Trips
from app.services.crm.budget import ApiBudget
from app.services.crm.connection import About
from app.services.crm.console import ConsoleCrm
from app.services.crm.mapping_source import SharedMapping, Validated
from app.services.crm_client import crm_client
from app.services.crm_record import ConnectionRecord
from app.services.settings import Settings
from app.services.shared_copy import SharedCopy
from app.services.vault import Vault

WITHIN_S, LEAVE_WITHIN_S = 20.0, 3.0
ORDER = ("fail", "warn", "unknown", "ok")
SHUT_OUT = ("ip restricted", "login_during_restricted_domain")
MARKS = {"ok": "✓", "warn": "!", "fail": "✗", "unknown": "?"}


class Rights(msgspec.Struct, frozen=True):
    """What was found; `trouble` says why nothing could be read."""

    user: str = ""
    org: str = ""
    checked: Checked = Checked()
    trouble: str = ""
    needs_sign_in: bool = False
    code: str = ""  # the org's own word for the trouble
    said: str = ""  # and its description
    sandbox: bool = False
    used: int = 0  # calls of the last 24 hours, by the whole org
    most: int = 0  # 0: not told

    @property
    def kind(self) -> str:
        """What kind of org it is."""
        return "sandbox" if self.sandbox else "production"

    @property
    def is_shut_out(self) -> bool:
        """Whether the org lets nobody in from this network."""
        return any(mark in f"{self.code} {self.said}".lower() for mark in SHUT_OUT)


def rows_told(checked: Checked) -> list[str]:
    """Return the rights for a terminal, what is wrong first: state, proof and remedy."""
    lost = ", ".join(checked.lost)
    ordered = sorted(checked.rows, key=lambda row: ORDER.index(row.state))
    rows = [f"{MARKS[r.state]} {r.title:<32} {r.proof} {r.remedy}".rstrip() for r in ordered]
    return [f"✗ Lost since the last check: {lost}.", *rows] if lost else rows


async def rights(settings: Settings, folder: Path, secrets: Vault, clock: Clock) -> Rights | None:
    """Return the rights in the org of the settings; None where no org is set."""
    crm = settings.crm
    if not (crm.login_url or crm.instance_url):
        return None
    async with _opened(settings, folder, secrets, clock) as (org, database):
        try:
            return await _read(org, ConnectionRecord(database), clock)
        except FoyerError as error:  # of Salesforce, the sign-in, or the keychain
            return refused(error)


def refused(error: FoyerError) -> Rights:
    """Return what an error says of the rights."""
    needs = isinstance(error, SignInNeededError)
    if isinstance(error, CrmError):
        needs = error.retry is Retry.SIGN_IN
    code, said = getattr(error, "code", ""), getattr(error, "said", "")
    return Rights(trouble=str(error), needs_sign_in=needs, code=str(code), said=str(said))


def found(about: About, checked: Checked, budget: ApiBudget) -> Rights:
    """Return what is known of a connection that stands."""
    usage = budget.now.usage
    return Rights(
        user=about.username,
        org=about.org_name or about.org,
        checked=checked,
        sandbox=about.sandbox,
        used=usage.used if usage else 0,
        most=usage.most if usage else 0,
    )


async def take_back(settings: Settings, folder: Path, secrets: Vault, clock: Clock) -> None:
    """Revoke and forget the rep's own sign-in to Salesforce, as they leave Foyer, within seconds.

    What cannot be reached is forgotten all the same; the environment's is left alone.
    """
    given = settings.crm.access_token or settings.crm.refresh_token
    with suppress(FoyerError, TimeoutError):
        async with asyncio.timeout(LEAVE_WITHIN_S):
            if given or await secrets.read(providers.SALESFORCE_SECRET) is None:
                return
            async with _opened(settings, folder, secrets, clock) as (crm, database):
                ConnectionRecord(database).gone()
                await crm.sign_out()


async def _read(crm: ConsoleCrm, record: ConnectionRecord, clock: Clock) -> Rights:
    about = await crm.connection.about(Trips(within_s=WITHIN_S))
    rows = await crm.connection.preflight(mapped_fields(crm.maps), Trips(within_s=WITHIN_S))
    before = record.checked(about.org, about.user)
    checked = compared(before, rows, clock.now())
    record.keep_check(about.org, about.user, checked)
    return found(about, checked, crm.connection.budget)


@asynccontextmanager
async def _opened(
    settings: Settings, folder: Path, secrets: Vault, clock: Clock
) -> AsyncIterator[tuple[ConsoleCrm, sqlite3.Connection]]:
    database, client = console_database(folder), crm_client(settings.crm)
    try:
        shared = SharedCopy(database, settings.hub.url).shared()
        mapping = SharedMapping(lambda: shared, Validated(database, clock))
        vault = providers.salesforce_vault(settings.crm, database, secrets)
        parts = providers.CrmParts(database, folder, client, clock, vault, mapping)
        yield providers.salesforce(settings.crm, parts), database
    finally:
        await client.aclose()
        database.close()
