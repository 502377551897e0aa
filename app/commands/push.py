"""``foyer push FILE``: push people into the CRM; see the contract of a push."""

import argparse
import json
import sys
from pathlib import Path

from app.core.process_age import process_age
from app.core.unheld import run_unheld
from app.services.crm.door import BadFileError, read_wishes
from app.services.crm_door import FolderError, push
from app.services.settings import SettingsError


def run(arguments: list[str]) -> int:
    """Print how each push of the file stands, as JSON; 0 for every state, 2 for a bad file."""
    given = _parser().parse_args(arguments)
    try:
        wishes = read_wishes(given.file)
    except BadFileError as error:
        print(f"foyer push: {error}", file=sys.stderr)
        return 2
    try:
        results = run_unheld(push(wishes, given.deadline - process_age()))
    except (FolderError, SettingsError) as error:
        print(f"foyer push: {error}", file=sys.stderr)
        return 2
    print(json.dumps(results, indent=2))  # ASCII: not every console takes more
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="foyer push", description="Push people into the CRM.")
    parser.add_argument("file", type=Path, help="a JSON list of pushes")
    parser.add_argument("--deadline", type=float, default=30.0, metavar="SECONDS")
    return parser
