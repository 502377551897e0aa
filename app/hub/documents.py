"""Settings that all reps share: admins change them, every console has the newest version.

Decided: a change is told to the consoles that are connected, outside the reliable
lanes, since each console asks for all documents after every `Ready`; 128 KiB for
every rep in a log that is replayed would be read by nobody. A change names the
version it was made from, so that two admins cannot undo each other unseen.
Refused: to keep older versions: what they were used for is in the history of jobs.
"""

from typing import Any

import msgspec

from app.domain.wire.shared import Document, DocumentKind, DocumentSet, DropDocument, PutDocument
from app.hub.effects import Out, encoded
from app.hub.plain_json import plain
from app.hub.refusal import RefusedError, bad_request, forbidden
from app.hub.rows import DocumentRow
from app.hub.watches import watched
from app.hub.world import Rep, World

MAX_NAME = 100  # letters
MAX_BODY = 128 * 1024  # bytes as JSON
MAX_ALL = 768 * 1024  # bytes of all bodies: one answer, below what makes a client too slow
MAX_DOCUMENTS = 1000


class Documents:
    """Takes changes by admins and tells everybody."""

    def __init__(self, world: World, out: Out) -> None:
        self._world = world
        self._out = out

    def all(self) -> list[Document]:
        """Return the newest version of each document, dropped ones included."""
        return list(self._world.documents.values())

    def put(self, rep: Rep, command: PutDocument) -> None:
        """Make or change a document; raise RefusedError."""
        _check_admin(rep)
        if not command.name.strip() or len(command.name) > MAX_NAME:
            raise bad_request(f"A name has 1 to {MAX_NAME} letters.")
        body, size = plain(command.body, "This page")
        if size > MAX_BODY:
            raise bad_request(f"This page is larger than {MAX_BODY // 1024} KiB. Make it smaller.")
        self._check_room(command, size)
        self._check_base(command.kind, command.name, command.base)
        self._change(rep, (command.kind, command.name), body)

    def drop(self, rep: Rep, command: DropDocument) -> None:
        """Take a document away; raise RefusedError."""
        _check_admin(rep)
        key = (command.kind, command.name)
        known = self._world.documents.get(key)
        if known is None:
            raise RefusedError("not_found", f"There is no '{command.name[:MAX_NAME]}'.")
        self._check_base(*key, command.base)
        if not known.dropped:
            self._change(rep, key, None)

    def _check_base(self, kind: DocumentKind, name: str, base: int) -> None:
        known = self._world.documents.get((kind, name))
        version = known.version if known else 0
        if base == version:
            return
        if known is None:
            raise RefusedError("conflict", f"There is no '{name}' any more. Make it anew.")
        raise RefusedError("conflict", f"{known.by} changed it meanwhile. Look at it again.")

    def _check_room(self, command: PutDocument, size: int) -> None:
        others = [d for key, d in self._world.documents.items() if key != _key(command)]
        if len(others) >= MAX_DOCUMENTS:
            raise bad_request("There are too many pages of shared settings.")
        if size + sum(len(msgspec.json.encode(each.body)) for each in others) > MAX_ALL:
            raise bad_request("All shared settings together are too large. Take some away first.")

    def _change(self, rep: Rep, key: tuple[DocumentKind, str], body: dict[str, Any] | None) -> None:
        known = self._world.documents.get(key)
        document = Document(
            kind=key[0],
            name=key[1],
            version=(known.version if known else 0) + 1,
            body=body or {},
            by=rep.row.name,
            at=self._world.now,
            dropped=body is None,
        )
        self._world.documents[key] = document
        if document.kind == "workflow":
            self._world.watched = watched(self._world.documents.values())
        self._out.row(_row(document))
        frame = encoded(DocumentSet(document=document), console=True)
        for each in self._world.reps.values():
            for conn in each.lane.conns:
                self._out.frame(conn, frame)


def _key(command: PutDocument) -> tuple[DocumentKind, str]:
    return command.kind, command.name


def _check_admin(rep: Rep) -> None:
    if rep.row.role != "admin":
        raise forbidden("Only an admin may change shared settings.")


def _row(document: Document) -> DocumentRow:
    return DocumentRow(
        kind=document.kind,
        name=document.name,
        version=document.version,
        body=msgspec.json.encode(document.body).decode("utf-8"),
        made_by=document.by,
        at=document.at,
        dropped=document.dropped,
    )
