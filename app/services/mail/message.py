"""Makes the message that goes out, with the standard library's email package.

Every header is one line before it gets there, and the policy refuses a line break
once more: nobody can add a header. A Message-ID is made from the outbox key.
"""

import hashlib
import html
import re
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

from app.domain.crm_text import one_line, several_lines
from app.services.mail.base import CalendarPart, Letter, MailRefusedError, Sender

POLICY = SMTP.clone(cte_type="7bit")  # every server takes it, with 8BITMIME or without
LONGEST_SUBJECT = 500  # characters
LONGEST_ADDRESS = 254  # RFC 5321 4.5.3.1.3, less the angle brackets
LONGEST_SHOWN = 80  # characters of a link in HTML; it still shows where it goes
LARGEST_CALENDAR = 64_000  # bytes; one meeting has about one thousand
INVITE = "invite.ics"
_ADDRESS = re.compile(r"[^\s@<>\"(),:;\\\[\]]{1,64}@[^\s@<>\"(),:;\\\[\]]+")
_LINK = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]}']")


def made(letter: Letter, sender: Sender, unsubscribe: str = "") -> EmailMessage:
    """Return the message; raise MailRefusedError for a bad address or too long a calendar.

    `unsubscribe` is an https address with ``{address}``, or nothing (RFC 8058).
    """
    origin = _mailbox(sender.name, checked(sender.address))
    recipient = _mailbox(letter.to_name, checked(letter.to))
    message = EmailMessage(policy=POLICY)
    message["From"] = origin
    message["To"] = recipient
    message["Subject"] = one_line(letter.subject)[:LONGEST_SUBJECT]
    message["Date"] = format_datetime(datetime.fromtimestamp(letter.created, UTC))
    message["Message-ID"] = message_id(letter.key, origin.domain)
    if unsubscribe:
        link = unsubscribe.replace("{address}", quote(recipient.addr_spec, safe=""))
        message["List-Unsubscribe"] = f"<{one_line(link)}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    text = several_lines(letter.text) + "\n"
    message.set_content(text)
    message.add_alternative(as_html(text), subtype="html")
    if letter.calendar:
        _invite(message, letter.calendar)
    if letter.attachment:
        name = one_line(letter.attachment_name) or "transcript.txt"
        message.add_attachment(several_lines(letter.attachment) + "\n", filename=name)
    return message


def _invite(message: EmailMessage, part: CalendarPart) -> None:
    """Add what calendar programs read, twice: the last way to show the mail, and as a file.

    Mail programs that know invitations take the first (RFC 6047 2.4), all others show
    the second. In base64, since some programs read quoted-printable calendars wrong.
    """
    content = part.text.encode()
    if len(content) > LARGEST_CALENDAR:
        raise MailRefusedError("CALENDAR", "The meeting's text is too long for an invitation.")
    how = {"method": part.method}
    message.add_alternative(part.text, subtype="calendar", params=how, cte="base64")
    message.add_attachment(content, maintype="application", subtype="ics", filename=INVITE)


def message_id(key: str, domain: str) -> str:
    """Return the Message-ID of an outbox key: the same for every try."""
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return f"<{digest}.foyer@{domain}>"


def checked(address: str) -> str:
    """Return an address as servers take it, its domain in ASCII; raise MailRefusedError."""
    plain = address.strip()
    if not _ADDRESS.fullmatch(plain) or len(plain) > LONGEST_ADDRESS:
        raise MailRefusedError("ADDRESS", f"“{one_line(plain)[:80]}” is no e-mail address.")
    local, _, domain = plain.rpartition("@")
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
        local.encode("ascii")
    except UnicodeError as error:
        words = f"The address “{plain[:80]}” has letters that mail servers do not take."
        raise MailRefusedError("ADDRESS", words) from error
    if local.startswith(".") or local.endswith(".") or ".." in local or "." not in ascii_domain:
        raise MailRefusedError("ADDRESS", f"“{plain[:80]}” is no e-mail address.")
    return f"{local}@{ascii_domain}"


def as_html(text: str) -> str:
    """Return plain text as simple HTML: paragraphs, lines, links that show where they go."""
    paragraphs = [p for p in re.split(r"\n{2,}", text.strip("\n")) if p.strip()]
    body = "\n".join(f"<p>{_lines(p)}</p>" for p in paragraphs)
    head = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head>'
    return f"{head}<body>\n{body}\n</body></html>\n"


def _lines(paragraph: str) -> str:
    parts, at = [], 0
    for link in _LINK.finditer(paragraph):
        whole, shown = link[0], link[0]
        if len(whole) > LONGEST_SHOWN:
            shown = f"{whole[:LONGEST_SHOWN]}…"
        parts += [
            html.escape(paragraph[at : link.start()]),
            f'<a href="{html.escape(whole)}">{html.escape(shown)}</a>',
        ]
        at = link.end()
    return "".join([*parts, html.escape(paragraph[at:])]).replace("\n", "<br>\n")


def _mailbox(name: str, address: str) -> Address:
    local, _, domain = address.rpartition("@")
    return Address(display_name=one_line(name)[:200], username=local, domain=domain)
