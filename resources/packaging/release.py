"""Makes and extends the signed repository that self-updating copies of Foyer look into.

    python -m resources.packaging.release COMMAND

    keys DIR [ROLE...]                 make key pairs ROLE.pem and ROLE.pub
    init REPO --keys DIR...            sign root.json: which keys are trusted for what
    publish REPO PACKAGE --keys DIR... add the portable package as the newest version
    stamp REPO --keys DIR...           sign anew what would run out (daily, by cron)
    rotate REPO --keys DIR... --new ROLE=FILE.pub...   trust other keys from now on
    resign REPO --keys DIR...          after it: sign everything else anew

See RELEASING.md beside this file.
"""

import argparse
import getpass
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from resources.packaging.release_bundle import notes_of, opened, version_of
from resources.packaging.release_keys import OPENED_BY, ROLES, Keys, ReleaseError, make_keys
from resources.packaging.release_repository import DAYS, Repository


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked; return the exit code."""
    given = _parser().parse_args(arguments)
    try:
        given.work(given)
    except ReleaseError as error:
        print(f"release: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="release", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    keys = commands.add_parser("keys", help="make key pairs")
    keys.add_argument("folder", type=Path)
    keys.add_argument("roles", nargs="*", metavar="ROLE")
    keys.add_argument("--passphrase", action="store_true", help=f"ask, or take {OPENED_BY}")
    keys.set_defaults(work=_keys)
    for name, work, help_ in (
        ("init", lambda g: _repository(g).init(), "sign which keys are trusted"),
        ("publish", _publish, "add the portable package as the newest version"),
        ("stamp", lambda g: print("signed:", *_repository(g).stamp()), "sign what would run out"),
        ("resign", lambda g: _repository(g).resign(), "sign all but root.json anew"),
        ("rotate", _rotate, "trust other keys from now on"),
    ):
        command = commands.add_parser(name, help=help_)
        command.add_argument("repo", type=Path)
        command.add_argument("--keys", type=Path, action="append", default=[], metavar="DIR")
        for role, days in DAYS.items():
            command.add_argument(f"--{role}-days", type=int, default=days, metavar="N")
        command.set_defaults(work=work)
        if name == "publish":
            command.add_argument("package", type=Path, help="the .tar.gz, or a packaged folder")
            command.add_argument("--changelog", type=Path, default=Path("CHANGELOG.md"))
            command.add_argument("--required", action="store_true", help="everybody needs it soon")
            command.add_argument("--minimum", default="", help="older versions need this one")
        if name == "rotate":
            command.add_argument("--new", action="append", required=True, metavar="ROLE=FILE.pub")
    return parser


def _repository(given: argparse.Namespace) -> Repository:
    days = {role: getattr(given, f"{role}_days") for role in DAYS}
    return Repository(given.repo, Keys(given.keys), days)


def _keys(given: argparse.Namespace) -> None:
    asked = given.passphrase and (os.environ.get(OPENED_BY) or getpass.getpass("Passphrase: "))
    make_keys(given.folder, given.roles or ROLES, asked or "")
    print(f"Keys in {given.folder}. Keep root.pem off every machine with a network.")


def _publish(given: argparse.Namespace) -> None:
    with opened(given.package) as bundle:
        notes = notes_of(given.changelog, version_of(bundle))
        version = _repository(given).publish(
            bundle, notes, required=given.required, minimum=given.minimum
        )
    print(f"Version {version} is in {given.repo}. Upload targets/ first, metadata/ then, and")
    print("metadata/timestamp.json last.")


def _rotate(given: argparse.Namespace) -> None:
    pairs = dict(pair.split("=", 1) for pair in given.new if "=" in pair)
    if set(pairs) - set(ROLES) or len(pairs) != len(given.new):
        raise ReleaseError(f"--new wants ROLE=FILE.pub, with a role of {', '.join(ROLES)}.")
    _repository(given).rotate({role: Path(path) for role, path in pairs.items()})


if __name__ == "__main__":
    sys.exit(main())
