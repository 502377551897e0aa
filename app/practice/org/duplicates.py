"""Duplicate rules: what the org does about a second person who is like a first."""

from app.practice.org.errors import duplicates
from app.practice.org.records import Records
from app.practice.org.schema import Row


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
            for other in _near(records, name, row)
            if other["Id"] != row.get("Id") and not other.get("IsConverted") and _alike(row, other)
        ]
        if found:
            raise duplicates(kind, found, allow_save=self.mode == "alert")


def _near(records: Records, name: str, row: Row) -> list[Row]:
    """Return every record with the e-mail or the last name, and maybe some more."""
    keys = [(field, row[field]) for field in ("Email", "LastName") if row.get(field)]
    found = {str(r["Id"]): r for field, value in keys for r in records.near(name, field, value)}
    return [found[record] for record in sorted(found)]


def _alike(one: Row, other: Row) -> bool:
    if one.get("Email") and _folded(one, "Email") == _folded(other, "Email"):
        return True
    names = ("FirstName", "LastName", "Company")
    return all(one.get(n) and _folded(one, n) == _folded(other, n) for n in names)


def _folded(row: Row, name: str) -> str:
    return str(row.get(name) or "").casefold()
