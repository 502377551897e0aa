"""What was sent through the contact form, kept on disk."""

import re
import secrets
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.core.clock import Clock
from app.core.database import connect

FIELDS = ("first_name", "last_name", "email", "company", "phone", "plan", "message")
REQUIRED = ("first_name", "last_name", "email", "company")
LONGEST = 2000  # characters of one field
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_TABLE = """
CREATE TABLE IF NOT EXISTS enquiry (
    reference TEXT PRIMARY KEY, at REAL NOT NULL,
    first_name TEXT NOT NULL, last_name TEXT NOT NULL, email TEXT NOT NULL, company TEXT NOT NULL,
    phone TEXT NOT NULL, plan TEXT NOT NULL, message TEXT NOT NULL
)"""


@dataclass(frozen=True, slots=True)
class Enquiry:
    """One sent form."""

    reference: str
    at: float
    fields: dict[str, str]


class IncompleteError(ValueError):
    """The form cannot be taken; the text tells the visitor why."""


def checked(form: Mapping[str, object]) -> dict[str, str]:
    """Return the known fields, trimmed; raise IncompleteError."""
    fields = {name: str(form.get(name, "")).strip()[:LONGEST] for name in FIELDS}
    missing = [name.replace("_", " ") for name in REQUIRED if not fields[name]]
    if missing:
        raise IncompleteError(f"Please fill in: {', '.join(missing)}.")
    if not _EMAIL.fullmatch(fields["email"]):
        raise IncompleteError("Please check the e-mail address.")
    return fields


class Enquiries:
    """The site's own record of who wrote."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._clock = clock
        self._database: sqlite3.Connection = connect(path)
        self._database.execute(_TABLE)

    def add(self, fields: Mapping[str, str]) -> Enquiry:
        """Store checked fields and return the enquiry with its reference."""
        enquiry = Enquiry(f"T-{secrets.token_hex(3).upper()}", self._clock.now(), dict(fields))
        marks = ", ".join("?" * (2 + len(FIELDS)))
        values = (enquiry.reference, enquiry.at, *(fields[name] for name in FIELDS))
        self._database.execute(f"INSERT INTO enquiry VALUES ({marks})", values)  # noqa: S608 only marks
        return enquiry

    def all(self) -> list[Enquiry]:
        """Return every enquiry, oldest first."""
        rows = self._database.execute("SELECT * FROM enquiry ORDER BY at")
        return [
            Enquiry(row["reference"], row["at"], {name: row[name] for name in FIELDS})
            for row in rows
        ]

    def close(self) -> None:
        """Close the file."""
        self._database.close()
