"""Hands a list to the hub: whole, or the word that it is still the same."""

from collections.abc import AsyncIterator
from typing import Protocol
from uuid import uuid4

from app.domain.errors import RejectedError
from app.domain.wire.console import ConsoleCommand
from app.domain.wire.shared import DropList, PutListPart
from app.services.list_shelf import ListShelf

PART = 2000  # entries
MOST = 250_000  # domains that the hub takes
ANSWER_S = 20.0

Pair = tuple[str, str]


class Line(Protocol):
    """The part of `link.HubLink` that publishing needs."""

    async def once(self, command: ConsoleCommand, *, deadline_s: float = ...) -> None:
        """Send a command and wait until it counts; raise RejectedError, TransientError."""
        ...


class ListPublisher:
    """Sends lists to the hub."""

    def __init__(self, link: Line, shelf: ListShelf) -> None:
        self._link, self._shelf = link, shelf

    async def publish(self, name: str, title: str) -> None:
        """Bring the hub's list up to date.

        Raise RejectedError with words when the hub refuses it, or there are too
        many domains, and TransientError when the hub did not answer.
        """
        contents = await self._shelf.do(lambda store: store.contents(name))
        if contents.pairs > MOST:
            raise RejectedError(
                f"The list has {contents.pairs:,} domains; a hub takes {MOST:,}. Narrow it."
            )
        kept = await self._shelf.do(lambda store: store.kept(name))
        at, generation = kept.read_at, contents.digest
        try:
            await self._send(_part(name, title, generation, at, (0, 0), []))
        except RejectedError:  # the hub has another one, or none
            parts = max(1, -(-contents.pairs // PART))
            part = 0
            async for pairs in self._parts(name):
                await self._send(_part(name, title, generation, at, (part, parts), pairs))
                part += 1

    async def drop(self, name: str) -> None:
        """Take a list away from the hub; raise as `publish` does."""
        await self._link.once(DropList(id=uuid4().hex, name=name), deadline_s=ANSWER_S)

    async def _send(self, part: PutListPart) -> None:
        await self._link.once(part, deadline_s=ANSWER_S)

    async def _parts(self, name: str) -> AsyncIterator[list[Pair]]:
        """Yield pairs in parts of the right size; one empty part for an empty list."""
        waiting: list[Pair] = []
        after, sent = "", False
        while entries := await self._shelf.do(lambda store: store.entries(name, after, PART)):  # noqa: B023 awaited in this turn
            after = entries[-1][0]
            waiting += [(domain, record) for record, domains in entries for domain in domains]
            while len(waiting) >= PART:
                yield waiting[:PART]
                waiting, sent = waiting[PART:], True
        if waiting or not sent:
            yield waiting


def _part(
    name: str, title: str, generation: str, at: float, place: tuple[int, int], pairs: list[Pair]
) -> PutListPart:
    return PutListPart(
        id=uuid4().hex,
        name=name,
        title=title,
        generation=generation,
        part=place[0],
        parts=place[1],
        entries=pairs,
        at=at,
    )
