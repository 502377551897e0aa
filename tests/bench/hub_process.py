"""A hub as `foyer hub` runs it, with a verifier that believes the benchmark."""

import asyncio
import sys
from pathlib import Path

from app.commands.hub import prepare
from app.hub.server import Hub
from app.hub.settings import Limits, Routing, Settings
from app.hub.thread import new_loop
from tests.hub.rig import Vouching

FREE = 1e9


async def serve(folder):
    limits = Limits(
        commands_per_s=FREE, commands_burst=FREE, messages_per_s=FREE, messages_burst=FREE
    )
    settings = Settings(
        port=0,
        origins=["*"],
        database=str(folder / "hub.db"),
        limits=limits,
        routing=Routing(chats_at_once=1000),
    )
    hub = Hub(settings, verifier=Vouching())
    print(await hub.start(), flush=True)
    await hub.run()


if __name__ == "__main__":
    prepare()
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(serve(Path(sys.argv[1])))
