"""What an action says when there is nothing that it could be done to."""

from app.ui.frame.view_model import Shown
from app.ui.words import translate

_OFFER = frozenset({"accept", "decline"})
_CONVERSATION = frozenset({"reply", "end-chat", "mail-transcript", "mail-follow-up"})


def unmet(action: str, shown: Shown) -> str:
    """Return in words what is missing for an action; nothing when it can be done."""
    if action in _OFFER and not shown.offers:
        return translate("Frame", "No chat is offered to you just now.")
    if action in _CONVERSATION and not shown.conversation:
        return translate("Frame", "No conversation is open.")
    if action == "push" and not shown.visitor:
        return translate("Frame", "No visitor is shown who could be pushed.")
    return ""
