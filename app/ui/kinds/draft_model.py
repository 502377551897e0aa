"""One shared document as it is edited: draft, what is in force, unsaved drafts left behind."""

from collections.abc import Coroutine
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from app.domain.errors import FoyerError
from app.domain.state import ConsoleState
from app.domain.wire.shared import DocumentKind
from app.ui.bridge import Bridge

ADMINS = ("admin", "agent")
DraftT = TypeVar("DraftT", bound=msgspec.Struct)


class Pages(Protocol):
    """Where the documents are kept for everyone."""

    def put(
        self, kind: DocumentKind, name: str, body: dict[str, Any], *, base: int | None = None
    ) -> Coroutine[Any, Any, None]:
        """Make or change a document; raise FoyerError with the reason."""
        ...

    def drop(
        self, kind: DocumentKind, name: str, *, base: int | None = None
    ) -> Coroutine[Any, Any, None]:
        """Take a document away; raise FoyerError with the reason."""
        ...


class DraftModel(QObject, Generic[DraftT]):
    """The draft of one document of a kind.

    Signals:
        changed: any attribute has a new value.
    """

    changed = Signal()
    kind: ClassVar[DocumentKind]

    def __init__(self, bridge: Bridge, pages: Pages) -> None:
        super().__init__()
        self._bridge, self._pages = bridge, pages
        self.name = ""  # of the draft
        self.draft: DraftT | None = None
        self.kept: DraftT | None = None  # what is in force; None: the draft is new
        self.fault = self.others = ""  # `others`: who changed it meanwhile
        self.busy = self.saved = self.is_admin = False
        self._base = 0  # the version that the draft began from
        self._left: dict[str, tuple[DraftT, int]] = {}  # unsaved drafts that were turned away from

    @property
    def is_new(self) -> bool:
        """Whether the draft is not kept yet."""
        return self.draft is not None and self.kept is None

    @property
    def dirty(self) -> bool:
        """Whether the draft differs from what is kept."""
        return self.draft is not None and self.draft != self.kept

    @property
    def is_faulty(self) -> bool:
        """Whether something is wrong with the draft."""
        raise NotImplementedError

    @property
    def can_save(self) -> bool:
        """Whether the draft may be kept."""
        return self.is_admin and self.dirty and not self.is_faulty and not self.busy

    def choose(self, name: str) -> None:
        """Turn to a document; what was changed in the one before stays there, unsaved."""
        self._turn(name, name, self._in_force(name), None)
        self._take_news(self._bridge.state)

    def edit(self, **values: object) -> None:
        """Change fields of the draft."""
        if self.draft is not None:
            self.draft = msgspec.structs.replace(self.draft, **values)
            self._judge(saved=False)

    def discard(self) -> None:
        """Go back to what is in force."""
        self.draft = self.kept  # so that nothing is left behind
        if self.kept is None:
            self.name, self.draft = "", None
            self._judge(fault="", others="")
        else:
            self.choose(self.name)

    def save(self) -> None:
        """Keep the draft for everyone."""
        if self.draft is not None and self.can_save:
            self._set(busy=True)
            self._bridge.start(self._save(self.name, self.draft), name=self._task_names()[0])

    def drop(self) -> None:
        """Take the document away."""
        if self.kept is not None and self.is_admin:
            self._bridge.start(self._drop(self.name), name=self._task_names()[1])

    def is_left(self, name: str) -> bool:
        """Whether changes of a document wait, unsaved."""
        return name in self._left or (name == self.name and self.dirty)

    def _task_names(self) -> tuple[str, str]:
        """Return what saving and removing is called before the rep."""
        raise NotImplementedError

    def _in_force(self, name: str) -> DraftT | None:
        """Return what everyone has under a name."""
        raise NotImplementedError

    def _judge(self, **values: Any) -> None:  # noqa: ANN401 attributes of this class
        """Find out what follows from the draft, and set attributes."""
        raise NotImplementedError

    def _turn(self, name: str, left: str, kept: DraftT | None, begun: DraftT | None) -> None:
        """Turn to a draft: one that was left under `left`, else `begun`, else what is `kept`."""
        self._leave()
        self.name, self.kept = name, kept
        version = self._bridge.state.shared.version(self.kind, name)
        if left in self._left:
            self.draft, self._base = self._left.pop(left)
        else:
            self.draft, self._base = begun or kept, version
        self._judge(fault="", saved=False, others="")

    def _leave(self) -> None:
        if self.draft is not None and self.dirty:
            self._left["" if self.is_new else self.name] = (self.draft, self._base)

    async def _save(self, name: str, draft: DraftT) -> None:
        body: dict[str, Any] = msgspec.to_builtins(draft)
        try:
            await self._pages.put(self.kind, name, body, base=self._base)
        except FoyerError as error:
            self._set(busy=False, fault=str(error))
            return
        self.kept, self._base = draft, self._bridge.state.shared.version(self.kind, name)
        self._judge(busy=False, fault="", saved=True, others="")

    async def _drop(self, name: str) -> None:
        try:
            await self._pages.drop(self.kind, name, base=self._base)
        except FoyerError as error:
            self._set(fault=str(error))
            return
        self.name, self.draft, self.kept = "", None, None
        self._judge(fault="", saved=False)

    def _take_news(self, state: ConsoleState) -> None:
        """Take what another admin changed, unless something is being edited here."""
        if self.draft is not None and self.kept is not None and not self.busy:
            version, now = state.shared.version(self.kind, self.name), self._in_force(self.name)
            if version != self._base and self.dirty:
                document = state.shared.documents.get((self.kind, self.name))
                self.others = document.by if document else ""
            elif version != self._base or now != self.kept:
                self._base, self.draft, self.kept = version, now, now
        self._judge()

    def _set(self, **values: Any) -> None:  # noqa: ANN401 attributes of this class
        for name, value in values.items():
            setattr(self, name, value)
        self.changed.emit()


def is_admin(state: ConsoleState) -> bool:
    """Return whether who is signed in may change what counts for everyone."""
    account = state.desk.account
    return account is not None and account.role in ADMINS
