"""Waiting for what happens on another thread."""

import asyncio


async def until(holds, deadline_s=10):
    async with asyncio.timeout(deadline_s):
        while not holds():  # noqa: ASYNC110 what holds changes on another thread
            await asyncio.sleep(0.01)
