"""What the other systems hold after a step: read from them, not from the console."""

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.parse import quote

import httpx

from app.core.database import connect
from app.practice.mail.box import Box

API = "/services/data/v62.0"
LISTING = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """One message as the hub's database holds it."""

    id: str  # conversation and number
    author: str
    text: str
    kind: str
    at: float  # Unix seconds


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One event as the calendar server holds it."""

    uid: str
    summary: str
    start: str


class HubBook:
    """The hub's database, read only."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def messages(self) -> list[StoredMessage]:
        """Return every message, oldest first."""
        rows = self._rows(
            "SELECT conversation, seq, author, text, kind, ts FROM messages ORDER BY ts"
        )
        return [StoredMessage(f"{r['conversation']}/{r['seq']}", *tuple(r)[2:]) for r in rows]

    def pages(self) -> list[tuple[str, str]]:
        """Return path and UTM fields (JSON) of every page view, oldest first."""
        rows = self._rows("SELECT path, utm FROM page_views ORDER BY entered")
        return [(row["path"], row["utm"]) for row in rows]

    def _rows(self, query: str) -> list[sqlite3.Row]:
        with closing(connect(self._path, read_only=True)) as database:
            return database.execute(query).fetchall()


class CalendarBook:
    """The calendar server, asked over CalDAV as its owner."""

    def __init__(self, home: str, username: str, password: str) -> None:
        self._home = home
        self._auth = (username, password)

    async def events_with(self, attendee: str) -> list[StoredEvent]:
        """Return the events that name `attendee`."""
        async with httpx.AsyncClient(auth=self._auth, timeout=10, trust_env=False) as client:
            listing = await client.request(
                "PROPFIND", self._home, content=LISTING, headers={"Depth": "1"}
            )
            paths = re.findall(r"<(?:\w+:)?href>([^<]+\.ics)</", listing.text)
            origin = httpx.URL(self._home).copy_with(raw_path=b"/")
            texts = [(await client.get(origin.join(path))).text for path in paths]
        return [_event(unfolded) for text in texts if attendee in (unfolded := _unfolded(text))]


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as a calendar program finds it in a mail."""

    method: str  # of iTIP: REQUEST, CANCEL
    event: StoredEvent


class MailBook:
    """The mail server's folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def invitations_to(self, address: str) -> list[Invitation]:
        """Return what the mails to `address` say to a calendar program, oldest first."""
        mails = [mail.message for mail in Box(self._folder).all() if address in mail.recipients]
        parts = [part for message in mails for part in message.walk()]
        return [_invitation(p) for p in parts if p.get_content_type() == "text/calendar"]


class CrmBook:
    """The CRM org, asked over REST as its integration user."""

    def __init__(self, instance: str, access_token: str) -> None:
        self._query = f"{instance}{API}/query?q="
        self._headers = {"Authorization": f"Bearer {access_token}"}

    async def rows(self, soql: str) -> list[dict[str, object]]:
        """Return the records that a SOQL query finds; raise OSError when it is refused."""
        async with httpx.AsyncClient(timeout=10, trust_env=False) as client:
            answer = await client.get(self._query + quote(soql), headers=self._headers)
        if answer.status_code != 200:
            raise OSError(f"the org refused to be asked: {answer.text[:200]}")
        records: list[dict[str, object]] = answer.json()["records"]
        return records

    async def leads_with(self, email: str) -> list[dict[str, object]]:
        """Return the Leads with this address."""
        fields = "Id, Name, Company, Email, LeadSource"
        return await self.rows(f"SELECT {fields} FROM Lead WHERE Email = '{email}'")  # noqa: S608 SOQL, our own address


def _invitation(part: Message) -> Invitation:
    content = part.get_payload(decode=True)
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else ""
    return Invitation(str(part.get_param("method")), _event(_unfolded(text)))


def _unfolded(text: str) -> str:
    """Join the lines that iCalendar broke (RFC 5545, 3.1)."""
    return re.sub(r"\r?\n[ \t]", "", text)


def _event(text: str) -> StoredEvent:
    body = text[text.index("BEGIN:VEVENT") :]
    return StoredEvent(_line(body, "UID"), _line(body, "SUMMARY"), _line(body, "DTSTART"))


def _line(body: str, name: str) -> str:
    found = re.search(rf"^{name}(?:;[^:\n]*)?:(.*?)\r?$", body, re.MULTILINE)
    return found.group(1) if found else ""
