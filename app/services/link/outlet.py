"""Hands items from the link's thread to the console's, in order."""

import asyncio
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Outlet(Generic[Item]):
    """One wake-up for each burst of items, whatever their number."""

    def __init__(self, loop: asyncio.AbstractEventLoop, take: Callable[[list[Item]], None]) -> None:
        self._loop = loop
        self._take = take
        self._lock = threading.Lock()
        self._items: list[Item] = []

    def put(self, *items: Item) -> None:
        """Queue items; callable from any thread, and harmless after the loop's end."""
        with self._lock:
            wake = not self._items
            self._items.extend(items)
        if wake and items and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._drain)

    def _drain(self) -> None:
        with self._lock:
            items, self._items = self._items, []
        if items:
            self._take(items)
