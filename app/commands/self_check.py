"""``foyer self-check``: whether this copy can run here at all; asked before it is put in place."""

import argparse
import json
import os
import sys
from importlib import import_module
from pathlib import Path

from app import __version__

ROOMS = ("app.assembly.sign_in", "app.assembly.console", "app.services.updates.steps")


def run(arguments: list[str]) -> int:
    """Load everything, draw one window nowhere, print what was seen; return the exit code.

    Touches no data of the rep, no keychain and no network.
    """
    parser = argparse.ArgumentParser(
        prog="foyer self-check", description="Check that this copy of Foyer can run here."
    )
    parser.parse_args(arguments)
    try:
        told = _seen()
    except ImportError as error:
        print(f"foyer self-check: a part of this copy does not load: {error}", file=sys.stderr)
        return 1
    print(json.dumps(told, ensure_ascii=False))
    return 0


def _seen() -> dict[str, object]:
    for room in ROOMS:
        import_module(room)
    _database()
    _trust()
    return {"version": _version(), "qt": _window(), **_found_by_name()}


def _version() -> str:
    from app.core.installation import this_installation

    return this_installation().version or __version__


def _database() -> None:
    import sqlite3

    sqlite3.connect(":memory:").close()


def _trust() -> None:
    from app.core.trust import trust

    trust()


def _window() -> str:
    """Draw something and return Qt's version."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication, QLabel

    from app.core.paths import resources

    app = QApplication.instance() or QApplication(["foyer"])
    label = QLabel("Foyer")
    if label.grab().isNull():
        print("nothing can be drawn", file=sys.stderr)
        sys.exit(1)
    label.deleteLater()
    app.processEvents()
    _there(resources())
    return qVersion()


def _found_by_name() -> dict[str, str]:
    """Load what no import names, so that making a package could have left it out.

    Return what was seen: a holiday in both languages, who knows the zones, the signing in
    through MSAL, the file that notifications need. Raise what its absence raises.
    """
    import asyncio
    import zoneinfo
    from importlib.resources import files

    import msal

    names = [asyncio.run(_first_of_2026(language)) for language in ("it", "en")]
    zoneinfo.reset_tzpath(to=())  # not the system's, which may have none
    rome = zoneinfo.ZoneInfo.no_cache("Europe/Rome")
    icon = files("desktop_notifier.resources").joinpath("python.png").read_bytes()
    return {
        "holiday": " / ".join(names),
        "zone": rome.key,
        "msal": msal.__version__,
        "notifications": f"{len(icon)} bytes of icon",
    }


async def _first_of_2026(language: str) -> str:
    from app.services.holiday_calendar import HolidayCalendar

    days = await HolidayCalendar(language).holidays("IT", "", range(2026, 2027))
    return days[0].name


def _there(folder: Path) -> None:
    for part in ("fonts", "icons", "theme", "i18n", "sql"):
        if not any((folder / part).iterdir()):
            print(f"{folder / part} is empty", file=sys.stderr)
            sys.exit(1)
