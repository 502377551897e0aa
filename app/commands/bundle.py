"""``foyer bundle [FILE]``: one zip for support, without anything about anybody."""

import argparse
import asyncio
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.checkup import Row
    from app.services.settings import Settings

NAME = "foyer-support-{at:%Y%m%d-%H%M%S}.zip"


def run(arguments: list[str]) -> int:
    """Write the bundle and print where it is; return 0, or 1 with the reason on standard error."""
    parser = argparse.ArgumentParser(
        prog="foyer bundle",
        description="Write log, settings and states into one zip for support: no passwords, "
        "messages, names or addresses. Look into it before you send it.",
    )
    parser.add_argument("file", nargs="?", type=Path, help="where to; by default beside you")
    given = parser.parse_args(arguments)

    from app.core.clock import SystemClock
    from app.core.paths import data_dir, unusable
    from app.domain.errors import FoyerError
    from app.services.settings import SettingsError, load

    at = datetime.fromtimestamp(SystemClock().now()).astimezone()
    target = given.file or Path(NAME.format(at=at))
    try:
        folder = data_dir()
        made = asyncio.run(_made(folder, load(folder), target.absolute()))
    except (FoyerError, SettingsError) as error:
        return _failed(str(error))
    except OSError as error:
        return _failed(unusable(error))
    print(made)
    return 0


def _failed(why: str) -> int:
    print(f"foyer bundle: {why}", file=sys.stderr)
    return 1


async def _made(folder: Path, settings: "Settings", target: Path) -> Path:
    from app.services.bundle.make import Parts, make_bundle
    from app.services.checkup.outside import looked

    async def rows() -> "list[Row]":
        return (await looked(settings, folder))[0]

    return await make_bundle(Parts(settings, folder, rows), target)
