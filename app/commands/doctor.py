"""``foyer doctor``: the rows of the health page, in the terminal."""

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.domain.checkup import Row
    from app.services.crm_checkup import Rights
    from app.services.settings import Settings

MARKS = {
    "ok": "✓",
    "off": "-",
    "warn": "!",
    "offline": "✗",
    "needs_sign_in": "✗",
    "fault": "✗",
}
WIDTH = 24


def run(arguments: list[str]) -> int:
    """Print what was found; return 0 when nothing is broken, otherwise 1."""
    given = _parser().parse_args(arguments)
    from app.core.paths import data_dir, unusable
    from app.services.settings import SettingsError, load

    try:
        folder = data_dir()
        settings = load(folder)
    except (SettingsError, OSError) as error:
        why = unusable(error) if isinstance(error, OSError) else str(error)
        print(f"foyer doctor: {why}", file=sys.stderr)
        return 1
    if given.fix:
        return _fixed(given.fix, folder)
    if given.page:
        return asyncio.run(_page(given.page, settings))
    from app.services.checkup.outside import looked

    rows, rights = asyncio.run(looked(settings, folder))
    if given.json:
        print(json.dumps(_told(rows, rights, folder), ensure_ascii=False))
    else:
        _print(rows, rights)
    return int(any(row.is_red for row in rows))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="foyer doctor",
        description="Look at everything that Foyer needs, from the hub to the clock. What only a "
        "running console can tell says so; see Settings > Health there.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--fix",
        choices=("compact", "test_alert"),
        help="repair instead of looking: free space, or show a test alert",
    )
    parser.add_argument("--page", metavar="URL", help="look whether a web page has the messenger")
    return parser


def _print(rows: Sequence["Row"], rights: "Rights | None") -> None:
    from app.domain.checkup import GROUPS, grouped, needing

    for group, found in grouped(rows):
        print(f"{GROUPS[group][0]}:")
        for row in found:
            print(f"{MARKS[row.state]} {row.title:<{WIDTH}} {row.words}")
            if row.is_red or row.state == "warn":
                _print_help(row)
        print()
    _print_rights(rights)
    red = needing(rows)
    several = f"{red} things need somebody." if red > 1 else "One thing needs somebody."
    print(several if red else "Nothing is broken.")


def _print_help(row: "Row") -> None:
    from app.domain.checkup import ALONE

    if row.means:
        print(f"  {'':<{WIDTH}} {row.means}")
    if row.repair and row.repair.id in ALONE:
        print(f"  {'':<{WIDTH}} foyer doctor --fix {row.repair.id}")


def _print_rights(found: "Rights | None") -> None:
    if found is None or not found.user:
        return
    from app.services.crm_checkup import rows_told

    print(f"Rights of {found.user} in {found.org}:")
    for line in rows_told(found.checked):
        print(line)
    print()


def _told(rows: Sequence["Row"], rights: "Rights | None", folder: Path) -> dict[str, Any]:
    from app.services.checkup import versions

    systems = {row.id: {"state": row.state, "words": row.words} for row in rows}
    whole = [_plain_row(row) for row in rows]
    about = versions(folder)
    return {"versions": about, "systems": systems, "rows": whole, "rights": _plain(rights)}


def _plain_row(row: "Row") -> dict[str, Any]:
    repair = {"id": row.repair.id, "label": row.repair.label} if row.repair else None
    return {
        "id": row.id,
        "title": row.title,
        "state": row.state,
        "words": row.words,
        "means": row.means,
        "details": dict(row.details),
        "at": row.at,
        "repair": repair,
    }


def _plain(found: "Rights | None") -> dict[str, Any] | None:
    if found is None:
        return None
    rows = [
        {"id": r.id, "title": r.title, "state": r.state, "proof": r.proof, "remedy": r.remedy}
        for r in found.checked.rows
    ]
    lost = list(found.checked.lost)
    who = {"user": found.user, "org": found.org, "trouble": found.trouble}
    return {**who, "lost": lost, "rows": rows}


def _fixed(what: str, folder: Path) -> int:
    if what == "test_alert":
        return asyncio.run(_test_alert())
    from app.services.checkup.disk import compacted
    from app.services.checkup.measures import sized

    print(f"{sized(compacted(folder))} were freed.")
    return 0


async def _test_alert() -> int:
    from app.core.clock import SystemClock
    from app.services.checkup.alert_test import tried
    from app.services.desktop_notices import DesktopNotices

    tested = await tried(DesktopNotices(), SystemClock())
    if tested.trouble:
        print(tested.trouble)
        return 1
    print(f"The desktop took the test alert after {tested.ms:.0f} ms. Did you see it?")
    return 0


async def _page(address: str, settings: "Settings") -> int:
    from app.domain.checkup import RED
    from app.services.checkup.page import checked_page

    report = await checked_page(address, settings.hub.url)
    for finding in report.findings:
        print(f"{MARKS[finding.state]} {finding.words}")
    return int(report.state in RED)
