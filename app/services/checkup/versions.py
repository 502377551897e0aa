"""What this copy of Foyer is made of, and whether it is the newest."""

import platform
import sqlite3
import ssl
from collections.abc import Mapping
from pathlib import Path

from app import __version__
from app.domain.checkup import WARN, Repair, Row
from app.domain.health import OK
from app.domain.updates import Stage, Updates
from app.domain.versions import is_older
from app.domain.wire.base import VERSION
from app.services.checkup import words
from app.services.checkup.ground import Ground
from app.services.settings import given_policy


def versions(folder: Path) -> dict[str, str]:
    """Return what this copy of Foyer is made of, and where it keeps its files."""
    return {
        "foyer": __version__,
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
        "sqlite": sqlite3.sqlite_version,
        "data": str(folder),
    } | ({"policy": policy.origin} if (policy := given_policy()).origin else {})


async def look_at_versions(ground: Ground) -> list[Row]:
    """Tell the versions, and whether a newer one is known of."""
    known = ground.running.state().updates if ground.running is not None else Updates()
    newest, details = known.newest, _details(ground, known)
    if newest and is_older(__version__, newest):
        said = words.VERSIONS_OLD.format(version=__version__, newest=newest)
        repair = Repair("update")
        return [Row("versions", WARN, said, words.VERSIONS_OLD_MEANS, details, repair=repair)]
    said = words.VERSIONS_WELL if known.news.stage is Stage.CURRENT else words.VERSIONS_OWN
    return [Row("versions", OK, said.format(version=__version__), details=details)]


def _details(ground: Ground, known: Updates) -> tuple[tuple[str, str], ...]:
    qt = ground.running.qt if ground.running is not None else ""
    named: Mapping[str, str] = {
        "Foyer": __version__,
        "Hub": known.hub.hub,
        "Language of the hub (wire)": str(VERSION),
        "Qt": qt,
        "Python": platform.python_version(),
        "System": platform.platform(terse=True),
        "SQLite": sqlite3.sqlite_version,
        "TLS": ssl.OPENSSL_VERSION,
        "Company policy": given_policy().origin,
    }
    return tuple((name, value) for name, value in named.items() if value)
