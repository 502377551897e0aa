"""The command line: ``foyer [command] [arguments]``; without one, the console."""

import importlib
import pkgutil
import sys
from collections.abc import Sequence

from app import commands

DEFAULT = "console"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the named command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0
    name = given.pop(0) if given and _is_command(given[0]) else DEFAULT
    if name not in known():
        print(f"foyer: there is no command '{name}'\n\n{usage()}", file=sys.stderr)
        return 2
    command = importlib.import_module(f"app.commands.{known()[name]}")
    return int(command.run(given))


def known() -> dict[str, str]:
    """Return command name -> module name."""
    found = pkgutil.iter_modules(commands.__path__)
    return {module.name.replace("_", "-"): module.name for module in found}


def usage() -> str:
    """Return the list of commands."""
    lines = "\n".join(f"  foyer {name}" for name in sorted(known()))
    return f"Usage: foyer [command] [arguments]; each command explains itself with --help.\n{lines}"


def _is_command(word: str) -> bool:
    """Whether the word names a command: no option, and no foyer:// link."""
    return not word.startswith("-") and "://" not in word


if __name__ == "__main__":
    sys.exit(main())
