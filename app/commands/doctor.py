"""``foyer doctor``: how every system is, in the terminal."""

import argparse
import asyncio
import json
import sys

MARKS = {"ok": "✓", "off": "-", "offline": "✗", "needs_sign_in": "!", "fault": "✗"}


def run(arguments: list[str]) -> int:
    """Print what was found; return 0 when nothing is broken, otherwise 1."""
    parser = argparse.ArgumentParser(
        prog="foyer doctor",
        description="Look at hub, identity provider, CRM, calendar, notifications and keychain.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args(arguments)

    from app.core.paths import data_dir  # noqa: PLC0415 help stays quick
    from app.services.checkup import Checkup, versions  # noqa: PLC0415
    from app.services.keychain import SystemKeychain  # noqa: PLC0415
    from app.services.settings import SettingsError, load  # noqa: PLC0415

    folder = data_dir()
    try:
        settings = load(folder)
    except SettingsError as error:
        print(f"foyer doctor: {error}", file=sys.stderr)
        return 1
    findings = asyncio.run(Checkup(settings, SystemKeychain("doctor")).run())
    about = versions(folder)
    if given.json:
        systems = {f.system: {"state": f.state, "words": f.words} for f in findings}
        print(json.dumps({"versions": about, "systems": systems}, ensure_ascii=False))
    else:
        for finding in findings:
            print(f"{MARKS[finding.state]} {finding.system:<14} {finding.words}")
        print("\n" + "\n".join(f"  {name:<14} {value}" for name, value in about.items()))
    return int(any(MARKS[finding.state] in "✗!" for finding in findings))
