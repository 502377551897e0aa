"""The draft of one list, checked with every change."""

from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.domain.crm_shape import ObjectShape, Shapes
from app.domain.errors import FoyerError
from app.domain.list_check import NO_SUBQUERY
from app.domain.list_faults import Fault
from app.domain.list_query import ListQuery, Related
from app.domain.list_soql import page
from app.domain.list_tree import EMPTY, Branch, branch_of, expression_of
from app.domain.target_list import KIND, TargetList, columns, list_faults, name_of, to_body
from app.domain.wire.shared import DocumentKind
from app.ui.bridge import Bridge

PARENTS = ("Owner", "Parent", "Account")  # whose fields are offered, too


class Tests(Protocol):
    """What a test of a list found."""

    @property
    def count(self) -> int:
        """Records."""
        ...

    @property
    def rows(self) -> tuple[Mapping[str, Any], ...]:
        """The first records."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """Paths in a row that are shown."""
        ...


class Source(Protocol):
    """The part of `services.CrmLists` that the editor needs."""

    async def shapes(self, target: TargetList) -> Shapes:
        """Return the shapes that a list goes through."""
        ...

    async def related_shapes(self, names: tuple[str, ...]) -> Shapes:
        """Return the shapes of some objects."""
        ...

    async def test(self, target: TargetList) -> Tests:
        """Return how many records a list has, and the first."""
        ...

    def hurry(self) -> None:
        """Look at once which lists are due."""
        ...


class Documents(Protocol):
    """The part of `services.SharedSettings` that the editor needs."""

    async def put(
        self, kind: DocumentKind, name: str, body: dict[str, Any], *, base: int | None = None
    ) -> None:
        """Make or change a document; raise RejectedError."""
        ...


@dataclass(frozen=True, slots=True)
class Edited:
    """What is being edited: an empty name for a new list."""

    name: str = ""
    version: int = 0


class EditorModel(QObject):
    """The list that is edited.

    Signals:
        changed: any attribute has a new value.
        saved: the draft is kept for everyone.
    """

    changed = Signal()
    saved = Signal()

    def __init__(self, bridge: Bridge, source: Source, documents: Documents) -> None:
        super().__init__()
        self._bridge, self._source, self._documents = bridge, source, documents
        self._edited = Edited()
        self._taken: frozenset[str] = frozenset()
        self._asked: set[str] = set()
        self.draft = TargetList()
        self.shapes: dict[str, ObjectShape] = {}
        self.faults: tuple[Fault, ...] = ()
        self.busy = False
        self.problem = ""  # why Salesforce or the hub refused
        self.tested: Tests | None = None

    @property
    def is_new(self) -> bool:
        """Whether this list is not kept yet."""
        return not self._edited.name

    @property
    def base(self) -> ObjectShape | None:
        """The object whose records the list holds, as far as it is known."""
        return self.shapes.get(self.draft.query.base)

    @property
    def may_save(self) -> bool:
        """Whether the draft can be kept."""
        return bool(self.draft.title.strip()) and self.known and not (self.faults or self.busy)

    @property
    def known(self) -> bool:
        """Whether Salesforce has told what there is."""
        return self.base is not None

    @property
    def soql(self) -> str:
        """The query as Salesforce gets it; empty while there are faults."""
        if self.faults or not self.known:
            return ""
        return page(self.draft.query, self.shapes, columns(self.draft, self.shapes))

    def tree(self, block: int) -> Branch:
        """Return the conditions of the list (0) or of a related block (from 1)."""
        query = self.draft.query
        return branch_of(query.related[block - 1].where if block else query.where)

    def source_of(self, block: int) -> ObjectShape | None:
        """Return the object that the conditions of a block are about."""
        query = self.draft.query
        return self.shapes.get(query.related[block - 1].object if block else query.base)

    def edit(self, target: TargetList, taken: frozenset[str], edited: Edited) -> None:
        """Turn to a list."""
        self._edited, self._taken = edited, taken
        self._asked.clear()
        self.draft, self.tested, self.problem, self.busy = target, None, "", False
        self._check()
        self._learn()

    def change(self, draft: TargetList) -> None:
        """Take another draft with the same query: title, domain fields, interval."""
        if draft != self.draft:
            self._take(draft)

    def set_base(self, base: str) -> None:
        """Begin anew with another object."""
        fields = {"Lead": ("Website", "Email"), "Contact": ("Email",)}.get(base, ("Website",))
        self._take(replace(self.draft, query=ListQuery(base), domain_fields=fields))
        self._learn()

    def put_tree(self, block: int, tree: Branch) -> None:
        """Change the conditions of a block."""
        where, query = expression_of(tree), self.draft.query
        if block:
            blocks = list(query.related)
            blocks[block - 1] = replace(blocks[block - 1], where=where)
            query = replace(query, related=tuple(blocks))
        else:
            query = replace(query, where=where)
        self._take(replace(self.draft, query=query))
        if any(fault.code == "parent_unread" for fault in self.faults):
            self._learn()

    def add_related(self, name: str, through: str) -> None:
        """Add a block for a related object."""
        block = Related(name, through, expression_of(EMPTY))
        related = (*self.draft.query.related, block)
        self._take(replace(self.draft, query=replace(self.draft.query, related=related)))
        self._learn()

    def set_related(self, block: int, *, has: bool | None) -> None:
        """Turn a block into "has" or "has no"; None takes it away."""
        blocks = list(self.draft.query.related)
        if has is None:
            del blocks[block - 1]
        else:
            blocks[block - 1] = replace(blocks[block - 1], has=has)
        query = replace(self.draft.query, related=tuple(blocks))
        self._take(replace(self.draft, query=query))

    def related_choices(self) -> list[tuple[str, str]]:
        """Return what may become a block: "object.lookup" and its words, by words."""
        base = self.base
        found = []
        for child in base.children if base else ():
            allowed = child.object not in NO_SUBQUERY and child.object != self.draft.query.base
            if allowed and child.relation:
                shape = self.shapes.get(child.object)
                words = shape.plural if shape else child.relation
                found.append((f"{child.object}.{child.through}", words))
        return sorted(found, key=lambda each: each[1].casefold())

    def test(self) -> None:
        """Count, and read the first records."""
        self._work(self._test(self.draft), self.tr("Test the list"))

    def save(self) -> None:
        """Keep the draft for everyone."""
        if self.may_save:
            self._work(self._save(self.draft), self.tr("Save the list"))

    def read_anew(self) -> None:
        """Ask Salesforce again what there is."""
        self._asked.clear()
        self._learn()

    def _take(self, draft: TargetList) -> None:
        self.draft, self.tested = draft, None
        self._check()

    def _check(self) -> None:
        self.faults = tuple(list_faults(self.draft, self.shapes)) if self.known else ()
        self.changed.emit()

    def _learn(self) -> None:
        key = f"{self.draft.query!r}"
        if key not in self._asked:
            self._asked.add(key)
            self._work(self._shapes(self.draft), self.tr("Read the fields"))

    def _work(self, work: Coroutine[Any, Any, None], name: str) -> None:
        self.busy, self.problem = True, ""
        self.changed.emit()
        self._bridge.start(self._guarded(work), name=name)

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except FoyerError as error:
            self.problem = str(error)
        finally:
            self.busy = False
            self._check()

    async def _shapes(self, draft: TargetList) -> None:
        self.shapes |= await self._source.shapes(draft)
        base = self.shapes.get(draft.query.base)
        if base is None:
            self.problem = Fault("no_object", object=draft.query.base).words
            return
        lookups = [base.parent(name) for name in PARENTS]
        wanted = [each.refers[0] for each in lookups if each and len(each.refers) == 1]
        missing = tuple(name for name in dict.fromkeys(wanted) if name not in self.shapes)
        self.shapes |= await self._source.related_shapes(missing)

    async def _test(self, draft: TargetList) -> None:
        tested = await self._source.test(draft)
        if draft == self.draft:
            self.tested = tested

    async def _save(self, draft: TargetList) -> None:
        name = self._edited.name or name_of(draft.title, self._taken)
        body = to_body(replace(draft, title=draft.title.strip()))
        await self._documents.put(KIND, name, body, base=self._edited.version)
        self._source.hurry()
        self.saved.emit()
