"""Meeting types as they are edited."""

from collections.abc import Coroutine
from typing import Any, Protocol
from uuid import uuid4

from app.domain.booker import FreeTimes
from app.domain.errors import FoyerError
from app.domain.meeting_kinds import Kind, in_order, kind_faults_by_place, kind_of, team_of
from app.domain.state import ConsoleState
from app.ui.bridge import Bridge
from app.ui.kinds.draft_model import DraftModel, Pages, is_admin

USED = "This name is taken by another meeting type. Choose another one."


class Preview(Protocol):
    """What a kind would offer; `services.kind_preview.KindPreview` is one."""

    def next_times(self, kind: Kind) -> Coroutine[Any, Any, FreeTimes]:
        """Return the next days' starts; raise FoyerError."""
        ...


class KindsViewModel(DraftModel[Kind]):
    """All meeting types, and the draft of the one that is edited; links carry its name."""

    kind = "meeting_type"

    def __init__(self, bridge: Bridge, pages: Pages, preview: Preview, hub: str) -> None:
        super().__init__(bridge, pages)
        self._preview, self._hub = preview, hub.rstrip("/")
        self.kinds: list[tuple[str, Kind]] = []
        self.teams: list[tuple[str, str]] = []
        self.reps: list[tuple[str, str]] = []
        self.faults: dict[str, str] = {}
        self.free: FreeTimes | None = None
        self.no_preview = ""  # why there is none
        self._asked = 0
        self._seen: object = None
        bridge.state_changed.connect(self._follow)
        self._follow(bridge.state)

    @property
    def is_faulty(self) -> bool:
        """Whether something is wrong with the draft."""
        return bool(self.faults)

    @property
    def address(self) -> str:
        """Where visitors book it; empty while it has no page or there is no hub."""
        shown = self.draft is not None and self.draft.linkable and self.name
        return f"{self._hub}/meet/{self.name}" if shown and self._hub else ""

    def begin(self, title: str) -> None:
        """Begin a new meeting type, or go on with the one that was begun."""
        taken = {name for name, _ in self.kinds}
        name = next((n for n in ("meeting", "intro", "demo") if n not in taken), "")
        begun = Kind(title=title, position=len(self.kinds))
        self._turn(name or f"meeting-{uuid4().hex[:6]}", "", None, begun)

    def rename(self, name: str) -> None:
        """Choose the name of a new one; later it is kept, since links carry it."""
        if self.is_new:
            self.name = name.strip().lower()
            self._base = self._bridge.state.shared.version(self.kind, self.name)
            self._judge(saved=False)

    def _task_names(self) -> tuple[str, str]:
        return self.tr("Save the meeting type"), self.tr("Remove the meeting type")

    def _in_force(self, name: str) -> Kind | None:
        return dict(self.kinds).get(name)

    async def _show_times(self, kind: Kind, number: int) -> None:
        try:
            free = await self._preview.next_times(kind)
        except FoyerError as error:
            self._set(free=None, no_preview=str(error))
            return
        if number == self._asked:
            self._set(free=free, no_preview="")

    def _judge(self, **values: Any) -> None:  # noqa: ANN401 attributes of this class
        """Find what is wrong with the draft, and what it would offer."""
        self.faults = kind_faults_by_place(self.name, self.draft) if self.draft else {}
        if self.is_new and self.name in dict(self.kinds):
            self.faults["name"] = USED
        self._set(**values)
        if self.draft is not None and not self.faults:
            self._asked += 1
            work = self._show_times(self.draft, self._asked)
            self._bridge.start(work, name=self.tr("Preview of the times"))

    def _follow(self, state: ConsoleState) -> None:
        account = state.desk.account
        seen = (state.shared, state.meetings.calendars, account, state.my_hours.hours)
        if seen == self._seen:
            return
        self._seen = seen
        self.is_admin = is_admin(state)
        documents = state.shared.of("meeting_type")
        self.kinds = in_order((each.name, kind_of(each.body)) for each in documents)
        teams = state.shared.of("team")
        self.teams = [(each.name, team_of(each.body).title) for each in teams]
        self.reps = known_reps(state)
        self._take_news(state)


def known_reps(state: ConsoleState) -> list[tuple[str, str]]:
    """Return the reps that are known here, by name: who has a calendar, and members of teams."""
    names = {rep: each.name or rep for rep, each in state.meetings.calendars.items()}
    for document in state.shared.of("team"):
        for member in team_of(document.body).members:
            names.setdefault(member.rep, member.name or member.rep)
    if state.desk.account is not None:
        names.setdefault(state.desk.account.rep, state.desk.account.name)
    return sorted(names.items(), key=lambda each: each[1].casefold())
