"""``foyer sync --drain``: work off what still waits in the outbox."""

import argparse
import json
import sys

from app.core.process_age import process_age
from app.core.unheld import run_unheld
from app.services.crm_door import FolderError, drain
from app.services.settings import SettingsError


def run(arguments: list[str]) -> int:
    """Print how each waiting push stands now, as JSON; 0 for every state, 2 for a bad folder."""
    given = _parser().parse_args(arguments)
    try:
        results = run_unheld(drain(given.deadline - process_age()))
    except (FolderError, SettingsError) as error:
        print(f"foyer sync: {error}", file=sys.stderr)
        return 2
    print(json.dumps(results, indent=2))  # ASCII: not every console takes more
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="foyer sync", description="Work off the outbox.")
    parser.add_argument("--drain", action="store_true", required=True, help="send what waits")
    parser.add_argument("--deadline", type=float, default=60.0, metavar="SECONDS")
    return parser
