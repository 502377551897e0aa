"""Alerts of workflows for the rep of a conversation, wherever that rep works."""

import hashlib
from typing import Protocol

from app.domain.errors import RejectedError
from app.domain.wire.console import ConsoleCommand
from app.domain.wire.shared import TellRep
from app.services.workflow_steps import Case

NOBODY = "Nobody was alerted: no rep has talked with this visitor."


class Telling(Protocol):
    """The hub, as far as something is told to it."""

    async def once(self, command: ConsoleCommand, *, deadline_s: float = ...) -> None:
        """Send a command; raise RejectedError or TransientError."""
        ...


class RepAlerts:
    """Sends an alert through the hub to the console of the rep."""

    def __init__(self, link: Telling) -> None:
        self._link = link

    async def alert(self, case: Case, title: str, words: str, key: str) -> str:
        """Alert the rep; return in words whom it reached.

        The same `key` alerts once. Raise TransientError when the hub did not answer.
        """
        conversation = case.conversation
        if conversation is None or not conversation.rep:
            return NOBODY
        command = TellRep(
            id=hashlib.sha256(key.encode()).hexdigest()[:32],
            rep=conversation.rep,
            conversation=conversation.id,
            title=title,
            text=words,
        )
        try:
            await self._link.once(command)
        except RejectedError as error:
            return f"Nobody was alerted: {error}"
        return f"Sent to {conversation.rep_name or conversation.rep}."
