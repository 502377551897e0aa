"""Workflows that come along, off until an admin switches them on (A7, A8, A9)."""

from app.domain.expression import AllOf, Compare, Operator
from app.domain.workflow import Push, Trigger, Workflow

_KNOWN = Compare("email", Operator.FILLED)
_SPOKEN = Compare("rep_messages", Operator.AT_LEAST, 1)
_BOOKED = Compare("meeting_state", Operator.ONE_OF, ("booked", "booked_no_link", "confirmed"))

READY = (
    Workflow(
        name="lead-from-meeting",
        title="Lead when a visitor books a meeting",
        trigger=Trigger.MEETING,
        conditions=AllOf((_KNOWN, _BOOKED)),
        steps=(Push(transcript=False),),
    ),
    Workflow(
        name="lead-from-chat",
        title="Lead when a visitor speaks to a rep",
        trigger=Trigger.CHAT_ENDED,
        conditions=AllOf((_KNOWN, _SPOKEN)),
        after_chat=True,
        steps=(Push(owner="rep"),),
    ),
    Workflow(
        name="lead-from-session",
        title="Lead when an identified visitor's session ends",
        trigger=Trigger.SESSION_ENDED,
        conditions=AllOf((_KNOWN,)),
        after_chat=True,
        steps=(Push(transcript=False),),
    ),
)
