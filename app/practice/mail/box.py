"""Mails kept in a folder, one file each, in the form in which they came."""

import email
import email.policy
import re
from dataclasses import dataclass
from email.message import EmailMessage, MIMEPart
from pathlib import Path

_NAME = re.compile(r"\d{8}\.eml")


@dataclass(frozen=True, slots=True)
class Kept:
    """A mail as it was taken."""

    number: int
    sender: str  # of the envelope
    recipients: tuple[str, ...]
    message: EmailMessage

    @property
    def text(self) -> str:
        """The plain text of the body."""
        part = self.message.get_body(("plain",))
        return _text(part) if part else ""

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Name and text of each attachment."""
        parts = self.message.iter_attachments()
        return tuple((p.get_filename() or "", _text(p)) for p in parts)


class Box:
    """Every mail that was taken, oldest first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, sender: str, recipients: list[str], content: bytes) -> int:
        """Keep a mail and return its number."""
        number = max(self.numbers(), default=0) + 1
        envelope = f"X-Envelope-From: {sender}\r\nX-Envelope-To: {', '.join(recipients)}\r\n"
        new = self._folder / f"{number:08}.new"
        new.write_bytes(envelope.encode("utf-8", "replace") + content)
        new.replace(self._folder / f"{number:08}.eml")
        return number

    def numbers(self) -> list[int]:
        """Return the numbers of all mails."""
        names = (path.name for path in self._folder.iterdir())
        return sorted(int(name[:8]) for name in names if _NAME.fullmatch(name))

    def get(self, number: int) -> Kept | None:
        """Return a mail, or None when there is none."""
        path = self._folder / f"{number:08}.eml"
        if not path.is_file():
            return None
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        recipients = str(message["X-Envelope-To"] or "").split(", ")
        return Kept(number, str(message["X-Envelope-From"] or ""), tuple(recipients), message)

    def all(self) -> list[Kept]:
        """Return every mail, oldest first."""
        return [kept for number in self.numbers() if (kept := self.get(number))]


def _text(part: MIMEPart) -> str:
    content = part.get_content()
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else str(content)
    return text.replace("\r\n", "\n")
