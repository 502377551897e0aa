"""What Foyer says by itself in chats, in the language of the window: visitors read theirs."""

from app.domain.meeting_chat_words import sentence_of
from app.domain.wire.records import Message
from app.ui.said import said
from app.ui.words import translate


def shown_text(message: Message) -> str:
    """Return a message as the rep reads it; what a person wrote stays as it is."""
    match message.kind:
        case "meeting":
            return _title(str(message.data.get("state") or "")) or message.text
        case "times":
            return _question(message.text)
        case "system":
            return said(message.text)
        case _:
            return message.text


def _title(state: str) -> str:
    unread = translate("Chat", "Meeting not booked: the calendar could not be read")
    return {
        "booked": translate("Chat", "Meeting booked"),
        "booked_no_link": translate("Chat", "Meeting booked, without a link"),
        "pending": translate("Chat", "Meeting is being confirmed"),
        "moved": translate("Chat", "Meeting moved"),
        "cancelled": translate("Chat", "Meeting cancelled"),
        "conflict": translate("Chat", "Meeting not booked: the time was taken"),
        "availability_unknown": unread,
        "reconnect": unread,
        "failed": translate("Chat", "Meeting not booked"),
    }.get(state, "")


def _question(text: str) -> str:
    own = {
        "times": translate("Chat", "When would suit you?"),
        "others": translate("Chat", "These times are still free."),
    }
    return own.get(sentence_of(text), text)
