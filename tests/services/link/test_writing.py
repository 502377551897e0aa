"""A visitor who writes is shown, and forgotten when nothing more is heard."""

import asyncio

from app.domain.desk import TypingChanged
from app.services.link.writing import Writing


async def test_silence_ends_it():
    changes, ended = [], asyncio.Event()

    def apply(change):
        changes.append(change)
        if not change.on:
            ended.set()

    writing = Writing(apply, forget_s=0.01)
    writing.show("c", True)
    writing.show("c", True)
    await asyncio.wait_for(ended.wait(), 5)
    assert changes == [TypingChanged("c", on) for on in (True, True, False)]


async def test_closing_ends_the_waiting():
    changes = []
    writing = Writing(changes.append, forget_s=0.01)
    writing.show("c", True)
    writing.close()
    await asyncio.sleep(0.03)
    assert changes == [TypingChanged("c", True)]
