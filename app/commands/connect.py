"""``foyer connect``: signs in to Salesforce from the terminal, for the agent and the console.

Decided: the sign-in is the console's own, kept in the same vault, so a console and an
agent on the same data folder use it. The settings are written once the sign-in is kept.
A sign-in that the environment gives is not replaced and not revoked here.
"""

import argparse
import asyncio
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.crm_connection import Connected, CrmConnection
    from app.domain.crm_login import LoginKind
    from app.domain.state import ConsoleState
    from app.services.crm_setup import CrmRoom
    from app.services.settings import Settings
    from app.services.store import Store

WITHIN_S = 180.0
NOT_CONNECTED, SET_UP_WRONG, RIGHTS_MISSING, CANCELLED = 1, 2, 3, 130
GIVEN_UP = "The sign-in was cancelled. Nothing was changed."
GIVEN = (
    "The environment gives the sign-in to Salesforce (FOYER_CRM_REFRESH_TOKEN or "
    "FOYER_CRM_ACCESS_TOKEN). Take it out there first."
)
OPEN = "Sign in on the page that opened in the browser, or open this link in any browser here:"
OPEN_YOURSELF = "Open this link in a browser and sign in there:"
NOT_KEPT = "The sign-in worked but cannot be kept, so it was taken back. {why}"
NO_DATABASE = "Foyer's database cannot be read. foyer doctor says what is wrong with it."
NO_BROWSER = "No browser could be opened. Open the link yourself."
HELP = """\
Sign in to Salesforce through the browser, keep the sign-in for the console and the agent of
this data folder, and show which rights it has. Sign in as the user who shall write: for an
agent, the integration user."""
EPILOG = """\
On a server without a display, the browser runs elsewhere, and comes back to a port of its own
machine, which must lead to the server. From your desk:

  ssh -L 17171:localhost:17171 SERVER
  foyer connect --no-browser --domain acme --client-id KEY

then open the printed link at your desk. (Where 17171 is taken, foyer takes 27171, 37171, 47171
or 57171; the link's redirect_uri says which.)

Ends with 0 when connected, 1 when not, 2 when it is set up wrong, 3 when connected and a right
is missing that the main work needs, 130 when cancelled."""


def run(arguments: list[str]) -> int:
    """Connect, tell how the connection is, or disconnect; the codes are in the help."""
    given = _parser().parse_args(arguments)
    import logging

    from app.core import log, paths
    from app.services.settings import SettingsError, load

    log.set_up(logging.ERROR)
    # A shell that starts it in the background has it ignore Ctrl-C; who sends that means it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        folder = paths.data_dir()
        return asyncio.run(_run(given, folder, load(folder)))
    except SettingsError as error:
        return _failed(str(error), SET_UP_WRONG)
    except OSError as error:
        return _failed(paths.unusable(error), SET_UP_WRONG)
    except sqlite3.Error:
        return _failed(NO_DATABASE, SET_UP_WRONG)
    except KeyboardInterrupt:
        return _failed(GIVEN_UP, CANCELLED)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="foyer connect",
        description=HELP,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    org = parser.add_mutually_exclusive_group()
    org.add_argument("--production", action="store_true", help="login.salesforce.com")
    org.add_argument("--sandbox", action="store_true", help="test.salesforce.com")
    org.add_argument("--domain", metavar="NAME", help="your own: acme, acme--test, or an address")
    org.add_argument("--status", action="store_true", help="who is connected, and the day's calls")
    org.add_argument("--disconnect", action="store_true", help="revoke the sign-in and forget it")
    parser.add_argument("--client-id", default="", metavar="ID", help="consumer key of the app")
    parser.add_argument("--no-browser", action="store_true", help="only print the link")
    parser.add_argument(
        "--timeout", type=_seconds, default=WITHIN_S, metavar="SECONDS", help="for the sign-in"
    )
    return parser


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError("seconds, above 0 and up to 3600")
    return seconds


async def _run(given: argparse.Namespace, folder: Path, settings: "Settings") -> int:
    from app.domain.errors import FoyerError

    try:
        if given.status:
            return await _status(folder, settings)
        if given.disconnect:
            return await _disconnect(folder, settings)
        return await _connect(given, folder, settings)
    except FoyerError as error:
        return _failed(str(error), NOT_CONNECTED)


async def _connect(given: argparse.Namespace, folder: Path, settings: "Settings") -> int:
    import msgspec

    from app.services.crm_choice import chosen, keep

    crm = chosen(settings.crm, _kind(given), given.domain or "", given.client_id)
    async with _room(folder, msgspec.structs.replace(settings, crm=crm)) as (room, store):
        if room.given:
            return _failed(GIVEN, SET_UP_WRONG)
        room.sign_in_by(browser=not given.no_browser, within_s=given.timeout)
        stop = store.listen(_Link(opens=not given.no_browser).heard)
        await room.connection.connect()
        stop()
        if room.trouble:
            await room.connection.disconnect()  # it would be lost, and an org keeps only five
            return _failed(NOT_KEPT.format(why=room.trouble), NOT_CONNECTED)
        keep(folder, crm)
        trouble = "" if store.state.crm.who else await room.connection.ask(check=True)
        if trouble:
            return _failed(f"You are signed in, but: {trouble}", NOT_CONNECTED)
        return _told(store.state.crm)


async def _status(folder: Path, settings: "Settings") -> int:
    async with _room(folder, settings) as (room, store):
        if not room.crm.set_up:
            return _failed("Salesforce is not set up. Run foyer connect.", NOT_CONNECTED)
        before = room.connection.remembered()
        trouble = await room.connection.ask()
        if trouble:
            _print_who(before)
            return _failed(trouble, NOT_CONNECTED)
        return _told(store.state.crm, rows=False)


async def _disconnect(folder: Path, settings: "Settings") -> int:
    async with _room(folder, settings) as (room, _):
        if room.given:
            return _failed(GIVEN, SET_UP_WRONG)
        before = room.connection.remembered()
        try:
            await room.connection.disconnect()
        except TimeoutError:
            return _failed("Another Foyer is using the sign-in. Try again.", NOT_CONNECTED)
    print(f"Disconnected {before.username}." if before else "Nobody was connected.")
    print("What waits in the outbox stays, and goes out after the next sign-in.")
    return 0


@asynccontextmanager
async def _room(folder: Path, settings: "Settings") -> "AsyncIterator[tuple[CrmRoom, Store]]":
    """Open the CRM without starting to send what waits; the shared settings are known."""
    from app.assembly.crm import crm_room
    from app.core.clock import SystemClock
    from app.services.crm_setup import shared_documents
    from app.services.store import Store

    store = Store()
    store.apply(shared_documents(folder, settings.hub.url))
    room = crm_room(settings, folder, store, SystemClock())
    try:
        yield room, store
    finally:
        await room.stop()


class _Link:
    """Prints the link of a sign-in once, and that no browser was found."""

    def __init__(self, *, opens: bool) -> None:
        self._opens, self._told, self._warned = opens, "", not opens

    def heard(self, state: "ConsoleState") -> None:
        """Print what is new of the sign-in under way."""
        attempt = state.crm.attempt
        if attempt is None:
            return
        if attempt.link != self._told:
            self._told = attempt.link
            print(f"{OPEN if self._opens else OPEN_YOURSELF}\n\n  {attempt.link}\n", flush=True)
        if not attempt.opened and not self._warned:
            self._warned = True
            print(NO_BROWSER, flush=True)


def _told(crm: "CrmConnection", *, rows: bool = True) -> int:
    """Print the connection, and the rights; return the exit code."""
    from app.services.crm_checkup import rows_told

    _print_who(crm.who)
    if usage := crm.budget.usage:
        print(f"Calls    {usage.used} of {usage.most} in 24 hours ({usage.share:.0%})")
    if crm.moved_from:
        print(
            f"Another org was connected before ({crm.moved_from}). Ids that are stored for it mean "
            "nothing here: validate them in a console, Settings > Salesforce > Connection."
        )
    if crm.checked.trouble:
        print(f"The rights could not be read: {crm.checked.trouble}")
    if rows:
        print("\n".join(("", *rows_told(crm.checked))))
    fails = any(row.state == "fail" for row in crm.checked.rows)
    return RIGHTS_MISSING if fails else 0


def _print_who(who: "Connected | None") -> None:
    if who is None:
        return
    kind = "sandbox" if who.sandbox else "production"
    print(f"User     {who.name or who.user} ({who.username or who.email})")
    print(f"Org      {who.org_name or who.org} ({who.org}, {kind}) at {who.instance}")
    print(f"Since    {datetime.fromtimestamp(who.since).astimezone():%Y-%m-%d %H:%M}")


def _kind(given: argparse.Namespace) -> "LoginKind | None":
    from app.domain.crm_login import LoginKind

    if given.production:
        return LoginKind.PRODUCTION
    if given.sandbox:
        return LoginKind.SANDBOX
    return LoginKind.CUSTOM if given.domain is not None else None


def _failed(words: str, code: int) -> int:
    print(f"foyer connect: {words}", file=sys.stderr)
    return code
