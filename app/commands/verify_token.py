"""``foyer verify-token``: checks one identity token from standard input, as the hub does."""

import sys
from collections.abc import Mapping

from app.commands.sign_in import FOLDER
from app.core.door import Door, plain

LONGEST = 1_000_000  # bytes
STOPPED = "The check was cancelled before it came to an end. Start it again."
BROKEN = "Foyer itself failed while checking. Try again, and report what the log says."
EMPTY = "There was no token on standard input. Pipe one in: foyer verify-token < token.txt"
TOO_LONG = "What came on standard input is longer than any token. Pipe in one token alone."
SLOW = "The check did not come to an end in time. Try again, or raise FOYER_IDENTITY_TIMEOUT."
NO_AUDIENCE = "It is not said whom tokens must be for. Set FOYER_IDENTITY_AUDIENCE or a client id."


def run(arguments: list[str]) -> int:
    """Print whether the token is good as one JSON object; return 0 when it is."""
    door = Door(interrupted=_refused(STOPPED), broken=_refused(BROKEN))
    _check(arguments)
    report = door.run(_verify)
    return door.leave(0 if report["ok"] else 1)


async def _verify() -> Mapping[str, object]:
    # Imported here, where Ctrl-C is heard already.
    import asyncio

    from app.assembly.sign_in import token_verifier
    from app.core import log, paths
    from app.core.discovery import DiscoveryError, check_issuer
    from app.core.id_tokens import TokenRefusedError
    from app.services.settings import SettingsError, load

    log.set_up()
    try:
        settings = load(paths.data_dir()).identity
        check_issuer(settings.issuer)
        if not (settings.audience or settings.client_id):
            return _refused(NO_AUDIENCE)
        async with asyncio.timeout(settings.timeout), token_verifier(settings) as verifier:
            if wrong := _unusable(token := await _token()):
                return _refused(wrong)
            await verifier.verify(token.decode("ascii", "replace").strip())
    except (SettingsError, DiscoveryError, TokenRefusedError) as error:
        return _refused(str(error))
    except TimeoutError:
        return _refused(SLOW)
    except OSError:
        return _refused(FOLDER)
    return {"ok": True, "reason": None}


async def _token() -> bytes:
    from app.core.tasks import in_thread

    if sys.stdin is None:  # closed
        return b""
    return await in_thread(lambda: sys.stdin.buffer.read(LONGEST + 1), within_s=None, name="input")


def _unusable(token: bytes) -> str:
    if len(token) > LONGEST:
        return TOO_LONG
    return "" if token.strip() else EMPTY


def _refused(reason: str) -> Mapping[str, object]:
    return {"ok": False, "reason": plain(reason)}


def _check(arguments: list[str]) -> None:
    from argparse import ArgumentParser

    words = "Check the identity token on standard input."
    ArgumentParser(prog="foyer verify-token", description=words).parse_args(arguments)
