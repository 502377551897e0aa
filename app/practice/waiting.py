"""Wait for what another program does."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


async def until(
    look: Callable[[], Awaitable[T | None]], what: str, *, timeout_s: float, every_s: float = 0.05
) -> T:
    """Return the first value of `look` that is neither None nor empty.

    Raise TimeoutError naming `what` after `timeout_s`.
    """
    try:
        async with asyncio.timeout(timeout_s):
            while True:
                if found := await look():
                    return found
                await asyncio.sleep(every_s)
    except TimeoutError as error:
        raise TimeoutError(f"{what} did not happen within {timeout_s:g} s") from error
