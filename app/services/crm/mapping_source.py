"""Which mapping is in force, and whether it may be used in the org that is signed in to (J7).

Decided: ids in a mapping (campaign, record type, owner, rule) belong to one org. A
page that was made for another org holds every write back until it was checked
against the new one; pushes wait and say why. Refused: dropping the foreign ids
silently, which would lose a company's attribution without anybody noticing.
"""

import sqlite3
from collections.abc import Callable
from typing import Protocol

from app.core.clock import Clock
from app.domain.mapping import Maps
from app.domain.mapping_page import SETTINGS, BadPageError, maps_of
from app.domain.shared import Shared
from app.domain.wire.shared import Document, DocumentKind
from app.services.crm.base import Refusal

UNREADABLE, OTHER_ORG = "MAPPING_UNREADABLE", "MAPPING_OTHER_ORG"
PAGES: tuple[tuple[DocumentKind, str], ...] = (
    ("mapping", "Lead"),
    ("mapping", "Contact"),
    ("crm", SETTINGS),
)
CHECK_AGAIN = (
    "The {pages} was made for another Salesforce org. Nothing is written until it was checked "
    "against this one, which the console does by itself. What does not fit is shown in Settings > "
    "Salesforce > Lead mapping: mend it there, then choose “Read the fields anew”."
)


class MappingSource(Protocol):
    """Tells the mapping in force."""

    def maps(self) -> Maps:
        """Return both pages."""
        ...

    def held(self, org: str) -> Refusal | None:
        """Return why nothing may be written into an org yet."""
        ...


class StandardMapping:
    """The mapping that Foyer brings along; it holds no id, so it is good in every org."""

    def __init__(self) -> None:
        self._maps = Maps()

    def maps(self) -> Maps:
        """Return both pages."""
        return self._maps

    def held(self, org: str) -> Refusal | None:
        """Return None: it may be used everywhere."""
        return None


class Validated:
    """Remembers, on this machine, which pages were checked against which org."""

    def __init__(self, database: sqlite3.Connection, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def good(self, org: str, document: Document) -> bool:
        """Whether this version of a page was checked against an org."""
        row = self._database.execute(
            "SELECT version FROM crm_validated WHERE org = ? AND kind = ? AND name = ?",
            (org[:15], document.kind, document.name),
        ).fetchone()
        return row is not None and row["version"] == document.version

    def mark(self, org: str, document: Document) -> None:
        """Remember that a page is good in an org."""
        self._database.execute(
            "INSERT OR REPLACE INTO crm_validated (org, kind, name, version, at)"
            " VALUES (?, ?, ?, ?, ?)",
            (org[:15], document.kind, document.name, document.version, self._clock.now()),
        )


class SharedMapping:
    """The mapping of the company's shared settings; a change takes effect at once."""

    def __init__(self, shared: Callable[[], Shared], validated: Validated) -> None:
        """`shared` returns the newest settings that are known."""
        self._shared = shared
        self.validated = validated
        self._seen: Shared | None = None
        self._maps, self._fault = Maps(), ""

    def maps(self) -> Maps:
        """Return both pages; those that Foyer brings along while the company's cannot be read."""
        self._read()
        return self._maps

    def held(self, org: str) -> Refusal | None:
        """Return why nothing may be written into an org yet."""
        self._read()
        if self._fault:
            return Refusal(UNREADABLE, self._fault)
        foreign = [document.name for document in self.foreign(org)]
        if not foreign:
            return None
        pages = " and ".join(
            "list of campaigns" if n == SETTINGS else f"{n} mapping" for n in foreign
        )
        return Refusal(OTHER_ORG, CHECK_AGAIN.format(pages=pages))

    def foreign(self, org: str) -> list[Document]:
        """Return the pages that were made for another org and not checked against this one."""
        found = (self._shared().document(*page) for page in PAGES)
        return [each for each in found if each is not None and self._strange(org, each)]

    def _strange(self, org: str, document: Document) -> bool:
        made_for = str(document.body.get("org") or "")
        if not org or not made_for or made_for[:15] == org[:15]:
            return False
        return not self.validated.good(org, document)

    def _read(self) -> None:
        shared = self._shared()
        if shared is self._seen:
            return
        self._seen = shared
        try:
            maps, self._fault = maps_of(shared), ""
        except BadPageError as error:
            maps, self._fault = Maps(), str(error)
        if maps != self._maps:  # the same object stands for no change
            self._maps = maps
