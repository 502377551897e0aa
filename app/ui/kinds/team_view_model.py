"""Teams as they are edited, with how their members stand."""

from collections.abc import Coroutine
from typing import Any, Protocol, TypeVar
from uuid import uuid4

import msgspec

from app.core.clock import Clock
from app.domain.errors import FoyerError
from app.domain.meeting_kinds import Member, Team, team_faults, team_of
from app.domain.state import ConsoleState
from app.domain.team_standing import Standing, standings
from app.domain.wire.meetings import AskTurns, Turn
from app.ui.bridge import Bridge
from app.ui.kinds.draft_model import DraftModel, Pages, is_admin
from app.ui.kinds.view_model import known_reps

TURNS = 500
T = TypeVar("T")


class Line(Protocol):
    """Where turns are asked for; `services.link.HubLink` is one."""

    def ask(self, question: AskTurns, kind: type[T]) -> Coroutine[Any, Any, T]:
        """Return the hub's answer; raise FoyerError."""
        ...


class TeamsViewModel(DraftModel[Team]):
    """All teams, and the draft of the one that is edited."""

    kind = "team"

    def __init__(self, bridge: Bridge, pages: Pages, line: Line, clock: Clock) -> None:
        super().__init__(bridge, pages)
        self._line, self.clock = line, clock
        self.teams: list[tuple[str, Team]] = []
        self.reps: list[tuple[str, str]] = []
        self.faults: list[str] = []
        self.standings: list[Standing] = []
        self.turns: list[Turn] = []  # newest first
        self.no_turns = ""  # why they are not known
        self._seen: object = None
        bridge.state_changed.connect(self._follow)
        self._follow(bridge.state)

    @property
    def is_faulty(self) -> bool:
        """Whether something is wrong with the draft."""
        return bool(self.faults)

    def choose(self, name: str) -> None:
        """Turn to a team, and ask for its turns; changes of the one before stay there, unsaved."""
        self.turns, self.no_turns = [], ""
        super().choose(name)
        self.ask_turns()

    def begin(self, title: str) -> None:
        """Begin a new team, or go on with the one that was begun."""
        self.turns, self.no_turns = [], ""
        self._turn(f"team-{uuid4().hex[:8]}", "", None, Team(title=title))

    def add(self, rep: str) -> None:
        """Take a rep into the team."""
        if self.draft is not None and all(each.rep != rep for each in self.draft.members):
            new = Member(rep=rep, name=dict(self.reps).get(rep, rep))
            self.edit(members=[*self.draft.members, new])

    def change(self, rep: str, **values: object) -> None:
        """Change what holds for a member."""
        if self.draft is not None:
            changed = [
                msgspec.structs.replace(each, **values) if each.rep == rep else each
                for each in self.draft.members
            ]
            self.edit(members=changed)

    def leave_out(self, rep: str) -> None:
        """Take a rep out of the team."""
        if self.draft is not None:
            self.edit(members=[each for each in self.draft.members if each.rep != rep])

    def ask_turns(self) -> None:
        """Ask the hub whose turns there were."""
        if self.kept is not None:
            self._bridge.start(self._ask_turns(self.name), name=self.tr("Ask for the turns"))

    def _task_names(self) -> tuple[str, str]:
        return self.tr("Save the team"), self.tr("Remove the team")

    def _in_force(self, name: str) -> Team | None:
        return dict(self.teams).get(name)

    async def _ask_turns(self, name: str) -> None:
        question = AskTurns(id=uuid4().hex, team=name, limit=TURNS)
        try:
            turns = await self._line.ask(question, list[Turn])
        except FoyerError as error:
            self._set(no_turns=str(error))
            return
        if name == self.name:
            self.turns = turns
            self._judge(no_turns="")

    def _judge(self, **values: Any) -> None:  # noqa: ANN401 attributes of this class
        """Find what is wrong with the draft, and how its members stand."""
        self.faults = team_faults(self.name, self.draft) if self.draft else []
        calendars = self._bridge.state.meetings.calendars
        self.standings = (
            standings(self.draft, self.turns, calendars, self.clock.now())
            if self.draft and not self.faults
            else []
        )
        self._set(**values)

    def _follow(self, state: ConsoleState) -> None:
        account = state.desk.account
        seen = (state.shared, state.meetings, account)
        if seen == self._seen:
            return
        self._seen = seen
        self.is_admin = is_admin(state)
        found = [(each.name, team_of(each.body)) for each in state.shared.of("team")]
        self.teams = sorted(found, key=lambda each: (each[1].title.casefold(), each[0]))
        self.reps = known_reps(state)
        self._take_news(state)
