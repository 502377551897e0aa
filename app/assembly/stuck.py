"""A console that cannot start: why, and what works all the same."""

import asyncio

from app.assembly.outside import HelpDoor, outside_bridge
from app.assembly.situation import Situation, Ways
from app.assembly.support_outside import SupportOutside
from app.ui.desktop import Desktop


async def stuck(desktop: Desktop, situation: Situation, stop: "asyncio.Future[None]") -> int:
    """Tell it until the rep ends the program; return the exit code."""

    def show() -> None:
        desktop.show_stuck(situation.misset, door.open)

    bridge = outside_bridge()
    door = HelpDoor(bridge, desktop, situation, Ways(show))
    support = SupportOutside(door, desktop)
    try:
        return await desktop.stuck(situation.misset, stop, door.open)
    finally:
        support.close()
        await bridge.close()
        await door.close()
