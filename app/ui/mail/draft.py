"""A mail that is being written, as it is kept on disk."""

from dataclasses import asdict, dataclass

import msgspec

ATTACHED, INLINE, LEFT_OUT = "attached", "inline", "left_out"
TRANSCRIPT, FOLLOW_UP = "transcript", "follow_up"


@dataclass(frozen=True, slots=True)
class MailDraft:
    """What has been written so far; `id` becomes the key of the mail."""

    id: str
    kind: str = FOLLOW_UP
    to: str = ""
    subject: str = ""
    text: str = ""
    transcript: str = LEFT_OUT  # how it goes along


def place_of(conversation: str) -> str:
    """Return the name that the draft of a conversation's mail is kept under."""
    return f"mail:{conversation}"


def kept(draft: MailDraft | None) -> str:
    """Return the text that is kept; none for no draft."""
    return msgspec.json.encode(asdict(draft)).decode() if draft else ""


def read(text: str) -> MailDraft | None:
    """Return a kept draft; None when there is none, or it cannot be read."""
    try:
        return msgspec.json.decode(text.encode(), type=MailDraft)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
