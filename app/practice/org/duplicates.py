"""Duplicate rules: what the org does about a second person who is like a first."""

from app.practice.org.errors import duplicates
from app.practice.org.objects.shared import name_of
from app.practice.org.records import Records
from app.practice.org.schema import Row

NAMES = ("FirstName", "LastName", "Company")


class DuplicateRules:
    """What the org does about a second person with the same e-mail or name and company."""

    def __init__(self, mode: str = "alert") -> None:
        self.mode = mode  # "alert", "block" or "off"

    def check(self, records: Records, kind: str, row: Row, *, allow_save: bool) -> None:
        """Raise OrgError DUPLICATES_DETECTED when others are like `row`."""
        if self.mode == "off" or kind not in {"Lead", "Contact"}:
            return
        if allow_save and self.mode == "alert":
            return
        found = [
            (name, str(other["Id"]))
            for name in ("Contact", "Lead")
            for other in _alike(records, name, row)
            if other["Id"] != row.get("Id") and not other.get("IsConverted")
        ]
        if found:
            raise duplicates(kind, found, allow_save=self.mode == "alert")


def _alike(records: Records, name: str, row: Row) -> list[Row]:
    """Return the records with the same e-mail, or the same full name and company."""
    same = list(records.where(name, "Email", row["Email"])) if row.get("Email") else []
    if name == "Contact" or not all(row.get(n) for n in NAMES):
        return same
    namesakes = records.where(name, "Name", name_of(row))
    known = {each["Id"] for each in same}
    return same + [
        other
        for other in namesakes
        if other["Id"] not in known and _folded(other, "Company") == _folded(row, "Company")
    ]


def _folded(row: Row, name: str) -> str:
    return str(row.get(name) or "").casefold()
