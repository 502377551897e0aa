"""What a restart would interrupt; see `domain.updates.Interruption`.

Decided: only what a restart could spoil counts. Writes in the outbox, drafts and unsent
messages are rows before anything else, and survive it; nobody waits for them.
"""

from app.domain.desk import Desk, Thread
from app.domain.mailing import SENDING
from app.domain.state import ConsoleState
from app.domain.updates import Interruption

# A visitor who said nothing for so long has gone, or will not mind five seconds.
PRESENT_S = 600.0
WAITING_S = 1800.0  # who waits for the rep's answer has more patience
BOOKING = "running"


def interruption(state: ConsoleState, now: float) -> Interruption | None:
    """Return what a restart would interrupt at `now`, or None.

    With a hub that talks to this version no more, no visitor is kept waiting by a restart.
    """
    if not state.updates.refused:
        if state.desk.offers:
            return Interruption.OFFER
        if any(_is_with_visitor(thread, state.desk, now) for thread in state.desk.threads.values()):
            return Interruption.CHAT
    if any(booking.state == BOOKING for booking in state.booker.bookings.values()):
        return Interruption.MEETING
    if any(mail.state == SENDING for mail in state.mailing.mails.values()):
        return Interruption.SENDING
    return None


def _is_with_visitor(thread: Thread, desk: Desk, now: float) -> bool:
    rep = desk.account.rep if desk.account else None
    if thread.status != "open" or thread.rep != rep:
        return False
    newest = thread.messages[-1] if thread.messages else None
    since = max(newest.ts if newest else 0.0, thread.opened)
    waits = newest is not None and newest.author == "visitor"
    return thread.typing or now - since < (WAITING_S if waits else PRESENT_S)
