"""``foyer doctor``: how every system is, in the terminal."""

import argparse
import asyncio
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.checkup import Finding
    from app.services.crm_checkup import Rights
    from app.services.settings import Settings

MARKS = {"ok": "✓", "off": "-", "offline": "✗", "needs_sign_in": "!", "fault": "✗"}


def run(arguments: list[str]) -> int:
    """Print what was found; return 0 when nothing is broken, otherwise 1."""
    parser = argparse.ArgumentParser(
        prog="foyer doctor",
        description="Look at hub, identity provider, CRM with your rights there, calendar, "
        "notifications and keychain.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args(arguments)

    from app.core.paths import data_dir  # noqa: PLC0415 help stays quick
    from app.services.checkup import versions  # noqa: PLC0415
    from app.services.settings import SettingsError, load  # noqa: PLC0415

    folder = data_dir()
    try:
        settings = load(folder)
    except SettingsError as error:
        print(f"foyer doctor: {error}", file=sys.stderr)
        return 1
    findings, rights = asyncio.run(_looked(settings, folder))
    about = versions(folder)
    if given.json:
        systems = {f.system: {"state": f.state, "words": f.words} for f in findings}
        told = {"versions": about, "systems": systems, "rights": _plain(rights)}
        print(json.dumps(told, ensure_ascii=False))
    else:
        for finding in findings:
            print(f"{MARKS[finding.state]} {finding.system:<14} {finding.words}")
        _print_rights(rights)
        print("\n" + "\n".join(f"  {name:<14} {value}" for name, value in about.items()))
    broken = any(MARKS[finding.state] in "✗!" for finding in findings)
    return int(broken or _lacks(rights))


async def _looked(settings: "Settings", folder: Path) -> tuple[list["Finding"], "Rights | None"]:
    from app.core.clock import SystemClock  # noqa: PLC0415 as above
    from app.services.checkup import Checkup  # noqa: PLC0415
    from app.services.crm_checkup import rights  # noqa: PLC0415
    from app.services.keychain import SystemKeychain  # noqa: PLC0415
    from app.services.vault import Vault, vault_entry  # noqa: PLC0415

    place = folder / "secrets"
    secrets = Vault(place, SystemKeychain(vault_entry(place)))
    looked = Checkup(settings, SystemKeychain("doctor")).run()
    found, held = await asyncio.gather(looked, rights(settings, folder, secrets, SystemClock()))
    return found, held


def _print_rights(found: "Rights | None") -> None:
    if found is None:
        return
    who = f"{found.user} in {found.org}" if found.user else "Salesforce"
    print(f"\nRights of {who}:")
    if found.trouble:
        print(f"! {found.trouble}")
    from app.services.crm_checkup import rows_told  # noqa: PLC0415 help stays quick

    for line in rows_told(found.checked):
        print(line)


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


def _lacks(found: "Rights | None") -> bool:
    rows = found.checked.rows if found else ()
    return bool(found and found.trouble) or any(row.state == "fail" for row in rows)
