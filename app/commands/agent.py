"""``foyer agent``: does background work without a window, until it is stopped."""

import argparse
import asyncio
import contextlib
import logging
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from app.assembly.agent import Agent
    from app.services.hub_session import HubSession
    from app.services.identity.base import Account as Identity
    from app.services.settings import Settings

STOP_WITHIN_S = 5.0
KEYCHAIN_WITHIN_S = 8.0
BUSY = (
    "An agent works with this data folder already. Stop that one first, or give this one a "
    "folder of its own with FOYER_DATA_DIR."
)
NO_HUB = "No hub is set. Set FOYER_HUB_URL, or url under [hub] in the settings file."
ENDED = "The hub has ended the agent's session. Run foyer sign-in again."

log = logging.getLogger(__name__)


def run(arguments: list[str]) -> int:
    """Work until SIGTERM or Ctrl-C; 0 then, 1 when a person has to sign in, 2 when set up wrong."""
    _parser().parse_args(arguments)
    from app.core import log as logs
    from app.core.faults import caught, log_fault
    from app.core.paths import data_dir, unusable
    from app.core.process_lock import ProcessLock
    from app.services.settings import SettingsError, load

    logs.set_up()
    try:
        folder = data_dir()
        settings = load(folder)
        lock = ProcessLock(folder / "agent.lock")
        if not settings.hub.url:
            return _ended(NO_HUB, 2)
        if not lock.take():
            return _ended(BUSY, 2)
    except SettingsError as error:
        return _ended(str(error), 2)
    except OSError as error:
        return _ended(unusable(error), 2)
    logs.keep_file(folder, "agent")
    try:
        with caught(log_fault):
            return asyncio.run(_work(folder, settings))
    finally:
        lock.release()


def _parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog="foyer agent",
        description="Do the company's background work, such as workflows, without a window. "
        "Sign in first with foyer sign-in, as the account that is meant for it.",
    )


async def _work(folder: Path, settings: "Settings") -> int:
    from app.assembly.sign_in import sign_in_parts
    from app.domain.errors import SignInNeededError
    from app.services.agent_sign_in import signed_in
    from app.services.settings import SettingsError

    stop = _stop_on_signals()
    try:
        async with sign_in_parts(settings, folder, keychain_within_s=KEYCHAIN_WITHIN_S) as parts:
            service, hub = parts
            known = await _unless(stop, signed_in(service))
            return 0 if known is None else await _as(known, folder, settings, hub, stop)
    except SettingsError as error:
        return _ended(str(error), 2)
    except SignInNeededError as error:
        return _ended(str(error), 1)


def _stop_on_signals() -> "asyncio.Future[None]":
    loop = asyncio.get_running_loop()
    stop: asyncio.Future[None] = loop.create_future()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows' loops know no signals
            loop.add_signal_handler(name, _settle, stop)
    return stop


async def _unless(
    stop: "asyncio.Future[None]", work: "Coroutine[Any, Any, Identity]"
) -> "Identity | None":
    """Return what comes of `work`; None when the agent is stopped before."""
    task = asyncio.get_running_loop().create_task(work, name="Sign in")
    await _first(task, stop)
    if not task.done():
        task.cancel()
        await asyncio.wait([task])
        return None
    return task.result()


async def _as(
    known: "Identity",
    folder: Path,
    settings: "Settings",
    hub: "HubSession",
    stop: "asyncio.Future[None]",
) -> int:
    from app.assembly.agent import Agent, AgentGround
    from app.core.clock import SystemClock
    from app.domain.desk import Account

    who = Account(known.sub, known.name or known.email, known.email)
    log.info("The agent works as %s", who.name or who.rep)
    agent = Agent(who, AgentGround(settings, folder, SystemClock(), hub))
    return await _until(agent, stop)


async def _until(agent: "Agent", stop: "asyncio.Future[None]") -> int:
    try:
        await agent.start()
        await _first(agent.ended, stop)
    finally:
        await _in_time(agent)
        log.info("The agent ended")
    return _ended(agent.ended.result() or ENDED, 1) if agent.ended.done() else 0


async def _in_time(agent: "Agent") -> None:
    try:
        async with asyncio.timeout(STOP_WITHIN_S):
            await agent.stop()
    except TimeoutError:
        log.warning("Something did not end in time; what is stored goes on at the next start")


async def _first(*awaited: "asyncio.Future[Any]") -> None:
    await asyncio.wait(awaited, return_when=asyncio.FIRST_COMPLETED)


def _settle(stop: "asyncio.Future[None]") -> None:
    if not stop.done():
        stop.set_result(None)


def _ended(words: str, code: int) -> int:
    print(f"foyer agent: {words}", file=sys.stderr)
    return code
