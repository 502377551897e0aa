"""Waiting for something that another task or program does."""

import asyncio


async def eventually(holds, deadline_s=10):
    """Return when `holds()` is true; raise TimeoutError when it never is."""
    async with asyncio.timeout(deadline_s):
        while not holds():
            await _a_moment()


async def _a_moment():
    await asyncio.sleep(0.002)
