"""The console's own copy of the shared settings, for a start without the hub and for commands."""

import logging
import sqlite3
from collections.abc import Iterable

import msgspec

from app.domain.shared import DocumentsLoaded, Shared, reduce_shared
from app.domain.wire.shared import Document

log = logging.getLogger(__name__)


class SharedCopy:
    """Documents of one hub, in the console's database. Any process of the user may read it.

    Args:
        hub: address as in the settings; empty: what is kept on this machine alone.
    """

    def __init__(self, database: sqlite3.Connection, hub: str) -> None:
        self._database = database
        self._hub = hub.rstrip("/")

    def read(self) -> tuple[Document, ...] | None:
        """Return all documents, or None when the hub was never heard."""
        known = self._database.execute(
            "SELECT 1 FROM shared_heard WHERE hub = ?", (self._hub,)
        ).fetchone()
        if known is None and self._hub:
            return None
        rows = self._database.execute(
            "SELECT * FROM shared_documents WHERE hub = ? ORDER BY kind, name", (self._hub,)
        )
        return tuple(document for document in map(_document, rows) if document)

    def shared(self) -> Shared:
        """Return the slice of the state as the last time left it, for commands without a store."""
        documents = self.read()
        return (
            Shared() if documents is None else reduce_shared(Shared(), DocumentsLoaded(documents))
        )

    def replace(self, documents: Iterable[Document], now: float) -> None:
        """Keep exactly these."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            self._database.execute("DELETE FROM shared_documents WHERE hub = ?", (self._hub,))
            for document in documents:
                self._put(document)
            self._database.execute(
                "INSERT OR REPLACE INTO shared_heard VALUES (?, ?)", (self._hub, now)
            )
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    def keep(self, document: Document) -> None:
        """Keep a document, instead of the version before."""
        self._put(document)

    def _put(self, document: Document) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO shared_documents VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._hub,
                document.kind,
                document.name,
                document.version,
                msgspec.json.encode(document.body).decode("utf-8"),
                document.by,
                document.at,
                document.dropped,
            ),
        )


def _document(row: sqlite3.Row) -> Document | None:
    """Return a kept document; None, said in the log, when this version cannot read it."""
    fields = {name: row[name] for name in ("kind", "name", "version", "at")}
    try:
        body = msgspec.json.decode(row["body"])
        given = {**fields, "body": body, "by": row["made_by"], "dropped": bool(row["dropped"])}
        return msgspec.convert(given, Document)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        log.warning("The kept %s '%s' cannot be read: %s", row["kind"], row["name"], error)
        return None
