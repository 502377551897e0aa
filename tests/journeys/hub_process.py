"""A hub in a process of its own that believes every rep.

python -m tests.journeys.hub_process FOLDER [PORT]
"""

import asyncio
import sys
from pathlib import Path

from app.hub.server import Hub
from app.hub.settings import Limits
from tests.hub.rig import Vouching, settings

NO_LIMITS = Limits(
    commands_per_s=10_000.0,
    commands_burst=10_000.0,
    messages_per_s=10_000.0,
    messages_burst=10_000.0,
    connections_per_s=10_000.0,
    connections_burst=20_000.0,
)


async def serve(folder, port):
    hub = Hub(settings(folder, limits=NO_LIMITS, port=port), verifier=Vouching())
    print(await hub.start(), flush=True)
    try:
        await hub.run()
    finally:
        await hub.stop()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
