"""Whether a visitor writes; forgotten when the hub says nothing more."""

import asyncio
from collections.abc import Callable

from app.domain.desk import TypingChanged

FORGET_S = 12.0


class Writing:
    """Shows that a visitor writes, and takes it back by itself: the end may get lost."""

    def __init__(self, apply: Callable[[TypingChanged], None], forget_s: float = FORGET_S) -> None:
        self._apply = apply
        self._forget_s = forget_s
        self._timers: dict[str, asyncio.TimerHandle] = {}

    def show(self, conversation: str, on: bool) -> None:
        """The visitor of a conversation writes, or stopped."""
        if timer := self._timers.pop(conversation, None):
            timer.cancel()
        if on:
            loop = asyncio.get_running_loop()
            self._timers[conversation] = loop.call_later(
                self._forget_s, self.show, conversation, False
            )
        self._apply(TypingChanged(conversation, on))

    def close(self) -> None:
        """Forget every timer."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()
