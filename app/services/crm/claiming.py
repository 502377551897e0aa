"""One rep at a time: what a sender needs of claims on a person.

A claim is a courtesy of the hub. Where there is none, a write is right by itself:
it looks first, and its closing look-up shows a twin.
"""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from app.services.crm.base import Crm
from app.services.outbox import Next, Verdict
from app.services.outbox_store import Entry

CLAIMED = "CLAIMED"  # code of a row that waits for another rep's console
MARGIN_S = 1.0  # between two clocks' seconds, and for the way to the hub
AGAIN_S = 0.5  # a push takes less, mostly


class Held(Protocol):
    """Whether the person may be written now."""

    @property
    def granted(self) -> bool:
        """Whether it is ours."""
        ...

    @property
    def holder(self) -> str:
        """The name of the rep who has it otherwise."""
        ...

    @property
    def quiet_s(self) -> float:
        """For how long no other console had the person, in seconds."""
        ...


Hold = Callable[[str, str], AbstractAsyncContextManager[Held]]  # (org, e-mail)


def claimed_org(entry: Entry, crm: Crm) -> str:
    """Return by what all consoles know the org: its id, or its address while that is unknown."""
    return (entry.org or crm.org)[:15] or entry.host or crm.host


def still_true(claim: Held, looked: float, now: float) -> bool:
    """Whether a look-up from before the claim still tells whom there is.

    `looked` and `now` are Unix seconds: another rep may have created the person since.
    """
    return claim.quiet_s > now - looked + MARGIN_S


def taken(claim: Held) -> Verdict:
    """Return that a row waits while another rep's console writes."""
    words = TAKEN.format(rep=claim.holder or SOMEBODY)
    return Verdict(Next.LATER, CLAIMED, words, AGAIN_S)


TAKEN = "{rep} is pushing this visitor now. Foyer goes on right after."
SOMEBODY = "Another rep"
