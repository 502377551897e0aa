"""What can be chosen of a meeting: its kind, and who hosts it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from app.domain.account_owner import AccountOwner, owner_of
from app.domain.booker import Hosts
from app.domain.meeting_kinds import Kind, Team, in_order, kind_of, team_of
from app.domain.state import ConsoleState
from app.domain.wire.meetings import LeftOut, RepCalendar
from app.ui.said import said

translate = QCoreApplication.translate
ME, OWN = "me", ""  # values of the choices: the rep; a length of one's own
_REP, _TEAM = "rep:", "team:"
Entry = tuple[str, str]  # value, words


@dataclass(frozen=True, slots=True)
class Hosting:
    """The kinds, teams and reps there are, as the company's settings and the hub tell."""

    me: str = ""
    kinds: tuple[tuple[str, Kind], ...] = ()
    teams: tuple[tuple[str, Team], ...] = ()
    calendars: Mapping[str, RepCalendar] = field(default_factory=dict)
    owner: AccountOwner | None = None  # of the account of the visitor whom the rep talks to

    def kind(self, name: str) -> Kind | None:
        """Return a kind by its name, if it is still there."""
        return dict(self.kinds).get(name)

    def kind_entries(self) -> list[Entry]:
        """Return the kinds to choose from, and a length of one's own."""
        lengths = [
            (
                name,
                translate("booking", "{title} · {n} min").format(
                    title=kind.title, n=kind.duration_min
                ),
            )
            for name, kind in self.kinds
        ]
        return [*lengths, (OWN, translate("booking", "Own length"))]

    def host_entries(self, kind: Kind | None) -> list[Entry]:
        """Return who could host: the kind's own team first, then the rep, teams and colleagues."""
        usual = kind.team if kind and kind.host in {"team", "owner"} else ""
        teams = [
            (f"{_TEAM}{name}", self._team_words(name, team, kind)) for name, team in self.teams
        ]
        first = [entry for entry in teams if entry[0] == f"{_TEAM}{usual}"]
        reps = sorted(
            ((rep, each.name or rep) for rep, each in self.calendars.items() if rep != self.me),
            key=lambda pair: pair[1].casefold(),
        )
        return [
            *first,
            (ME, translate("booking", "Me")),
            *(entry for entry in teams if entry not in first),
            *((f"{_REP}{rep}", name) for rep, name in reps),
        ]

    def usual(self, kind: Kind | None) -> Hosts:
        """Return who hosts a kind unless the rep chooses somebody else."""
        if kind is None or kind.host == "me" or kind.team not in dict(self.teams):
            return Hosts()
        return Hosts(team=kind.team)

    def owned(self, kind: Kind | None, hosts: Hosts) -> Hosts:
        """Return hosts with the account's owner before the team, where the kind asks for it."""
        by_owner = bool(kind and kind.host == "owner" and kind.team == hosts.team)
        rep = self.owner.rep if self.owner and by_owner and not hosts.is_me else ""
        return replace(hosts, owner=rep)

    def reps_of(self, hosts: Hosts) -> tuple[str, ...]:
        """Return everybody who could host."""
        if hosts.is_me:
            return (self.me,)
        team = dict(self.teams).get(hosts.team)
        members = tuple(m.rep for m in team.members if m.active) if team else ()
        first = (hosts.owner,) if hosts.owner else ()
        return tuple(dict.fromkeys((*first, *hosts.reps, *members)))

    @property
    def names(self) -> dict[str, str]:
        """What to call each rep."""
        members = {m.rep: m.name for _, team in self.teams for m in team.members if m.name}
        return members | {rep: each.name for rep, each in self.calendars.items() if each.name}

    def name(self, rep: str) -> str:
        """Return what to call a rep."""
        return translate("booking", "Me") if rep == self.me else self.names.get(rep, rep)

    def left_out(self, hosts: Hosts, told: Sequence[LeftOut]) -> list[str]:
        """Return those of the hosts who cannot be counted on, by reason: "Bo, Ada (a reason)"."""
        if hosts.is_me:
            return []
        broken = {rep: self._broken(rep) for rep in self.reps_of(hosts)}
        reasons = {rep: why for rep, why in broken.items() if why}
        names = self.names
        for each in (one for one in told if one.words):
            reasons.setdefault(each.rep, said(each.words).rstrip("."))
            names.setdefault(each.rep, each.name)
        by_reason: dict[str, list[str]] = {}
        for rep, why in reasons.items():
            by_reason.setdefault(why, []).append(names.get(rep) or rep)
        return [f"{', '.join(reps)} ({why})" for why, reps in by_reason.items()]

    def _broken(self, rep: str) -> str:
        """Return what is wrong with a rep's calendar, or nothing."""
        found = self.calendars.get(rep)
        if found is None or found.link.state in {"ok", "expiring", "limited"}:
            return ""
        return {
            "needs_sign_in": translate("booking", "wants a new sign-in"),
            "needs_consent": translate("booking", "waits for an admin's consent"),
            "blocked": translate("booking", "blocked by a policy"),
            "off": translate("booking", "has no calendar connected"),
        }.get(found.link.state, translate("booking", "cannot be reached"))

    def _team_words(self, name: str, team: Team, kind: Kind | None) -> str:
        if not (kind and kind.host == "owner" and kind.team == name):
            return translate("booking", "Team {team}").format(team=team.title)
        owner = self.owner
        if owner is None:
            words = translate("booking", "Account's owner, then {team}")
        elif owner.rep:
            words = translate("booking", "Owner: {owner}, then {team}")
        else:
            words = translate("booking", "Owner: {owner} (not in Foyer), then {team}")
        called = self.name(owner.rep) if owner and owner.rep else owner.name if owner else ""
        return words.format(owner=called, team=team.title)


def hosting_of(state: ConsoleState) -> Hosting:
    """Return what the state tells of kinds, teams and reps, and of the open visitor's account."""
    account = state.desk.account
    thread = state.desk.threads.get(state.desk.open_id or "")
    matches = state.push.accounts.get(thread.visitor.visitor, ()) if thread else ()
    shared = state.shared
    return Hosting(
        me=account.rep if account else "",
        kinds=tuple(in_order((d.name, kind_of(d.body)) for d in shared.of("meeting_type"))),
        teams=tuple((d.name, team_of(d.body)) for d in shared.of("team")),
        calendars=state.meetings.calendars,
        owner=owner_of(matches, state.meetings.calendars),
    )


def value_of(hosts: Hosts) -> str:
    """Return hosts as the value of a choice."""
    if hosts.is_me:
        return ME
    return f"{_TEAM}{hosts.team}" if hosts.team else f"{_REP}{hosts.reps[0]}"


def hosts_of(value: str) -> Hosts:
    """Return the hosts that a choice stands for."""
    if value.startswith(_TEAM):
        return Hosts(team=value.removeprefix(_TEAM))
    return Hosts((value.removeprefix(_REP),)) if value.startswith(_REP) else Hosts()
