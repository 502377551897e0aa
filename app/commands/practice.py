"""``foyer practice``: everything on this machine, with the console in front."""

import argparse
import asyncio
import os
import signal
import sys
from pathlib import Path

HELP = """\
Start a practice company on this machine: website with the messenger, hub, CRM org,
identity provider, calendar and mail server, the agent for background work, and the console in
front of them. What happens in it is kept for the next time. Ctrl-C ends everything."""


def run(arguments: list[str]) -> int:
    """Run practice until the console or a person ends it."""
    given = _parser().parse_args(arguments)
    if given.hub_only:
        return _hub_only(given)
    if not (given.no_console or given.tour or _has_display()):
        print(
            "foyer practice: there is no display for the console. Use --no-console to start the "
            "systems alone, or --tour DIR to see all of it on a virtual one.",
            file=sys.stderr,
        )
        return 1
    try:
        return asyncio.run(_practise(given))
    except KeyboardInterrupt:  # a second Ctrl-C
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="foyer practice",
        description=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--no-console", action="store_true", help="start only the systems")
    parser.add_argument(
        "--visitors", type=_count, default=0, metavar="N", help="simulated visitors on the website"
    )
    parser.add_argument(
        "--tour",
        type=_folder,
        metavar="DIR",
        help="show the main job from end to end without a screen; pictures go to DIR",
    )
    parser.add_argument("--data", type=_folder, metavar="DIR", help="where everything is kept")
    parser.add_argument(
        "--hub-only",
        action="store_true",
        help="with --no-console and --config: start just the hub and its control address",
    )
    parser.add_argument("--config", type=_folder, metavar="FILE", help="the hub's settings")
    return parser


def _hub_only(given: argparse.Namespace) -> int:
    if given.config is None or not given.no_console:
        print("foyer practice: --hub-only goes with --no-console and --config.", file=sys.stderr)
        return 2
    from app.practice.hub_only import run_hub_only

    return run_hub_only(given.config)


def _has_display() -> bool:
    """Whether a window can appear; QT_QPA_PLATFORM says that somebody has seen to it."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("a number from 0 up")
    return number


def _folder(text: str) -> Path:
    return Path(text).absolute()


async def _practise(given: argparse.Namespace) -> int:
    from app.practice.session import practise
    from app.practice.tour.guide import take_tour

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        if sys.platform != "win32":
            loop.add_signal_handler(number, stop.set)
    if given.tour:
        return await take_tour(given.tour, stop)
    return await practise(
        given.data, visitors=given.visitors, console=not given.no_console, stop=stop
    )
