"""``foyer sign-in [--silent]``: signs in through the system browser, or renews without one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.core.door import Door, plain

if TYPE_CHECKING:
    from app.services.identity.base import Account
    from app.services.sign_in import SignInService

KEYCHAIN_WITHIN_S = 8.0
CANCELLED = "The sign-in was cancelled. Nothing was changed; sign in again when you like."
BROKEN = "Foyer itself failed while signing in. Try again, and report what the log says."
NOBODY = "Nobody is signed in on this computer, or it could not be kept. Run foyer sign-in first."
FOLDER = "Foyer's data folder cannot be used. Mend its rights, or set FOYER_DATA_DIR to another."


def run(arguments: list[str]) -> int:
    """Print how it ended as one JSON object; return 0 when somebody is signed in."""
    door = Door(interrupted=_ended("cancelled", CANCELLED), broken=_ended("failed", BROKEN))
    silent = _is_silent(arguments)
    report = door.run(lambda: _sign_in(silent=silent))
    return door.leave(0 if report["state"] == "signed_in" else 1)


async def _sign_in(*, silent: bool) -> Mapping[str, object]:
    # Imported here, where Ctrl-C is heard already.
    from app.assembly.sign_in import sign_in_service
    from app.core import log, paths
    from app.services.settings import SettingsError, load

    log.set_up()
    try:
        folder = paths.data_dir()
        async with sign_in_service(
            load(folder), folder, needs_browser=True, keychain_within_s=KEYCHAIN_WITHIN_S
        ) as service:
            return await _through(service, silent=silent)
    except SettingsError as error:
        return _ended("failed", str(error))
    except OSError:
        return _ended("failed", FOLDER)


async def _through(service: "SignInService", *, silent: bool) -> Mapping[str, object]:
    from app.domain.errors import FoyerError
    from app.services.identity import base

    try:
        account = await (service.silent() if silent else service.sign_in())
    except base.SignInCancelledError as error:
        return _ended("cancelled", str(error))
    except base.SignInTimedOutError as error:
        return _ended("timed_out", str(error))
    except FoyerError as error:
        return _ended("failed", str(error))
    return _signed_in(account, service.trouble) if account else _ended("failed", NOBODY)


def _signed_in(account: "Account", trouble: str) -> Mapping[str, object]:
    words = f"You are signed in, but it cannot be kept for the next time. {trouble}"
    return {
        "state": "signed_in",
        "account": {
            "iss": account.iss,
            "sub": account.sub,
            "email": account.email,
            "name": account.name,
        },
        "reason": plain(words) if trouble else None,
    }


def _ended(state: str, reason: str) -> Mapping[str, object]:
    return {"state": state, "account": None, "reason": plain(reason)}


def _is_silent(arguments: list[str]) -> bool:
    from argparse import ArgumentParser

    parser = ArgumentParser(
        prog="foyer sign-in", description="Sign in through the system's browser."
    )
    parser.add_argument(
        "--silent", action="store_true", help="renew what is kept; never open a browser"
    )
    return bool(parser.parse_args(arguments).silent)
