"""Slice of the console's state: the settings that all reps of the company share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.domain.wire.shared import Document, DocumentKind, DocumentSet, ListSummary

Key = tuple[DocumentKind, str]


@dataclass(frozen=True, slots=True)
class Shared:
    """Documents by kind and name, the newest version of each, dropped ones included."""

    documents: Mapping[Key, Document] = field(default_factory=dict)
    lists: tuple[ListSummary, ...] = ()
    loaded: bool = False  # False: nothing was heard of the hub yet, nor read from the last time

    def document(self, kind: DocumentKind, name: str) -> Document | None:
        """Return a document that is in force."""
        found = self.documents.get((kind, name))
        return None if found is None or found.dropped else found

    def of(self, kind: DocumentKind) -> tuple[Document, ...]:
        """Return the documents of a kind that are in force, by name."""
        found = (d for d in self.documents.values() if d.kind == kind and not d.dropped)
        return tuple(sorted(found, key=lambda document: document.name))

    def version(self, kind: DocumentKind, name: str) -> int:
        """Return the version that a change has to name."""
        found = self.documents.get((kind, name))
        return found.version if found else 0


@dataclass(frozen=True, slots=True)
class DocumentsLoaded:
    """All documents there are, from the hub or from the last time: what is not here is gone."""

    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class ListsLoaded:
    """The lists that the hub has."""

    lists: tuple[ListSummary, ...]


SharedEvent = DocumentsLoaded | ListsLoaded | DocumentSet


def reduce_shared(shared: Shared, event: object) -> Shared:
    """Return the slice after `event`; an older version of one document changes nothing.

    A whole set replaces the one before: a hub with a new database counts anew.
    """
    match event:
        case DocumentsLoaded(documents):
            return replace(shared, documents=newest(documents), loaded=True)
        case DocumentSet(document=document):
            merged = dict(shared.documents)
            _keep_newest(merged, document)
            return replace(shared, documents=merged)
        case ListsLoaded(lists):
            return replace(shared, lists=lists)
        case _:
            return shared


def newest(documents: Iterable[Document]) -> dict[Key, Document]:
    """Return the newest version of each document, by kind and name."""
    found: dict[Key, Document] = {}
    for document in documents:
        _keep_newest(found, document)
    return found


def _keep_newest(documents: dict[Key, Document], document: Document) -> None:
    key: Key = (document.kind, document.name)
    known = documents.get(key)
    if known is None or known.version <= document.version:
        documents[key] = document
