"""The command line: ``foyer [command] [arguments]``; without one, the console."""

import importlib
import pkgutil
import sys
from collections.abc import Sequence

from app import __version__, commands
from app.core.hand_over import is_link, second_start

DEFAULT = "console"
# What an installed Foyer leaves to the source: it is for teaching and for tests.
OF_THE_SOURCE = ("practice",)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the named command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if getattr(sys, "frozen", False):
        from app.core.installation import let_go_of_the_package

        let_go_of_the_package()
    if given and given[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0
    if given and given[0] in {"-V", "--version"}:
        print(f"Foyer {__version__}")
        return 0
    name = given.pop(0) if given and _is_command(given[0]) else DEFAULT
    if name not in known():
        print(_absent(name), file=sys.stderr)
        return 2
    if name == DEFAULT and second_start(given):  # before anything that takes time is imported
        code = 0
    else:
        from app.core.ending import Ending  # not for a second start

        with Ending(name) as ending:
            command = importlib.import_module(f"app.commands.{known()[name]}")
            ending.code = int(command.run(given))
        code = ending.code
    if code == 0 and getattr(sys, "frozen", False):
        _note_good_end()
    return code


def known() -> dict[str, str]:
    """Return command name -> module name."""
    found = pkgutil.iter_modules(commands.__path__)
    return {module.name.replace("_", "-"): module.name for module in found}


def _absent(name: str) -> str:
    if name in OF_THE_SOURCE:
        return (
            f"foyer: '{name}' comes with the source of Foyer and is not part of the installed "
            f"program. In the source's folder run: .venv/bin/foyer {name}"
        )
    return f"foyer: there is no command '{name}'\n\n{usage()}"


def usage() -> str:
    """Return the list of commands."""
    lines = "\n".join(f"  foyer {name}" for name in sorted(known()))
    return f"Usage: foyer [command] [arguments]; each command explains itself with --help.\n{lines}"


def _note_good_end() -> None:
    """Tell the launcher of a self-updating copy that this start did not fail."""
    from app.core.installation import this_installation  # packaged alone needs it
    from app.core.start_marks import note_good_end

    note_good_end(this_installation())


def _is_command(word: str) -> bool:
    """Whether the word names a command: no option, and no link."""
    return not word.startswith("-") and not is_link(word)


if __name__ == "__main__":
    sys.exit(main())
