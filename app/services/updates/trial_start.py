"""Starts a version that was just unpacked, to see that it can run on this machine at all."""

import json
import subprocess
from pathlib import Path

from app.core.installation import EXECUTABLE, outside_environment
from app.services.updates.base import UpdateRefusedError

COMMAND = "self-check"


def try_out(folder: Path, version: str, within_s: float) -> None:
    """Let the program in `folder` check itself; raise UpdateRefusedError when it does not run well.

    It shows nothing and touches none of the rep's data. Blocking.
    """
    try:
        ended = subprocess.run(  # noqa: S603  what runs was signed, and checked
            [folder / EXECUTABLE, COMMAND],
            cwd=folder,
            env=outside_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=within_s,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _refused(version, f"it did not start within {within_s:.0f} seconds") from error
    except OSError as error:
        raise _refused(version, f"it cannot be started ({error.strerror})") from error
    if ended.returncode != 0:
        said = ended.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _refused(version, said[-1][:200] if said else f"exit code {ended.returncode}")
    if (found := _version(ended.stdout)) != version:
        raise _refused(version, f"it says that it is version {found or 'nothing'}")


def _version(output: bytes) -> str:
    try:
        said = json.loads(output)
    except ValueError:
        return ""
    return str(said.get("version", "")) if isinstance(said, dict) else ""


def _refused(version: str, why: str) -> UpdateRefusedError:
    return UpdateRefusedError(
        f"Version {version} does not run on this computer: {why}. Nothing was changed; tell "
        "your IT."
    )
