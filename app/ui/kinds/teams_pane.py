"""The page of the teams, which host meetings in turns."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from app.domain.team_standing import skipped
from app.ui.kinds import team_phrases as phrases
from app.ui.kinds.draft_head import DraftHead
from app.ui.kinds.draft_list import DraftList
from app.ui.kinds.member_row import MemberRow
from app.ui.kinds.team_view_model import TeamsViewModel
from app.ui.said import said
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice
from app.ui.widgets.dividers import Divider
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, column
from app.ui.widgets.scroll import ScrollColumn

WIDEST, MOST_TURNS = 960, 30


class TeamsPane(QFrame):
    """The list, the members of the chosen team, and the ledger of its turns."""

    def __init__(self, view_model: TeamsViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAccessibleName(self.tr("Teams"))
        self._view_model = view_model
        self._rows: dict[str, MemberRow] = {}
        self._head = DraftHead(
            view_model,
            "teams",
            title=self.tr("Teams"),
            new=self.tr("New team"),
            looking=self.tr("You can look at the teams; an admin can change them."),
        )
        self._head.new_wanted.connect(self._begin)
        self._list = DraftList(self.tr("Teams"))
        self._empty = EmptyState(
            "users",
            self.tr("There are no teams"),
            self.tr("The members of a team host meetings in turns, by weight and priority."),
        )
        self._waits = False  # for teams that the hub has not told yet
        self._title, self._add = QLineEdit(), Choice("teams-add", self.tr("Add a rep"))
        self._members, self._nobody = column(), text("", "secondary", wrap=True)
        self._team, self._ledger = self._made_team(), self._made_ledger()
        self._arrange()
        self._list.picked.connect(view_model.choose)
        self._title.textEdited.connect(lambda words: view_model.edit(title=words))
        self._add.picked.connect(view_model.add)
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Open the first team, or ask for the turns again, when somebody looks."""
        super().showEvent(event)
        self._waits = not self._view_model.teams
        if not self._chose_first():
            self._view_model.ask_turns()

    def _chose_first(self) -> bool:
        """Open the first team where none is open; return whether that was so."""
        view_model = self._view_model
        if view_model.draft is not None or not view_model.teams:
            return False
        view_model.choose(view_model.teams[0][0])
        return True

    def _made_team(self) -> Card:
        card = Card(spacing=8, margins=16)
        self._title.setObjectName("teams-title")
        self._title.setAccessibleName(self.tr("Name of the team"))
        self._title.setMaxLength(100)
        card.column.addWidget(text(self.tr("Name of the team"), "secondary"))
        card.column.addWidget(self._title)
        card.column.addWidget(text(self.tr("Members"), "section"))
        card.column.addWidget(
            text(
                self.tr(
                    "A newcomer, and who is back from a break, begins at the team's average, so "
                    "that not every meeting goes to them. Meetings of an account's own rep, and "
                    "cancelled ones, do not count."
                ),
                "secondary",
                wrap=True,
            )
        )
        card.column.addWidget(self._nobody)
        card.column.addLayout(self._members)
        card.column.addWidget(self._add)
        return card

    def _made_ledger(self) -> Card:
        card = Card(spacing=4, margins=16)
        card.column.addWidget(text(self.tr("Turns, newest first"), "section"))
        self._no_turns = text("", "secondary", wrap=True)
        card.column.addWidget(self._no_turns)
        self._turns = column(spacing=4)
        card.column.addLayout(self._turns)
        return card

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("Teams"), spacing=12, margins=24, widest=WIDEST)
        for part in (self._head, self._list, self._empty, self._team, self._ledger):
            page.column.addWidget(part)
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _begin(self) -> None:
        self._view_model.begin(self.tr("New team"))

    def _show(self) -> None:
        view_model = self._view_model
        if self._waits and view_model.teams:
            self._waits = False
            self._chose_first()
        self._show_list()
        self._head.show_draft(next(iter(view_model.faults), ""))
        self._empty.setVisible(not view_model.teams and view_model.draft is None)
        for card in (self._team, self._ledger):
            card.setVisible(view_model.draft is not None)
        if view_model.draft is not None:
            self._show_team()
            self._show_turns()

    def _show_list(self) -> None:
        unsaved, nobody, rows = self.tr("not saved"), self.tr("nobody yet"), []
        for name, team in self._view_model.teams:
            names = ", ".join(each.name or each.rep for each in team.members)
            left = f" · {unsaved}" * self._view_model.is_left(name)
            rows.append((name, f"{team.title}{left}\n{names or nobody}"))
        self._list.show_rows(rows, self._view_model.name)

    def _show_team(self) -> None:
        view_model = self._view_model
        draft = view_model.draft
        if draft is None:
            return
        if self._title.text() != draft.title:
            self._title.setText(draft.title)
        self._title.setEnabled(view_model.is_admin)
        inside = {each.rep for each in draft.members}
        others = [(rep, name) for rep, name in view_model.reps if rep not in inside]
        self._add.show_entries([("", self.tr("Add a rep")), *others], "")
        self._add.setEnabled(view_model.is_admin and bool(others))
        self._nobody.setText("" if inside else self.tr("Nobody is in this team yet."))
        self._nobody.setVisible(not inside)
        self._show_members()

    def _show_members(self) -> None:
        view_model = self._view_model
        members = {
            each.rep: each for each in (view_model.draft.members if view_model.draft else [])
        }
        for rep in self._rows.keys() - members.keys():
            gone = self._rows.pop(rep)
            self._members.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        standing = {each.member.rep: each for each in view_model.standings}
        order = {rep: place for place, rep in enumerate(standing)}
        wanted = sorted(members, key=lambda rep: order.get(rep, len(order)))
        for place, rep in enumerate(wanted):
            if rep not in self._rows:
                self._rows[rep] = MemberRow(view_model, members[rep])
            if not self._focused():  # nothing moves under who is typing
                self._members.removeWidget(self._rows[rep])
                self._members.insertWidget(place, self._rows[rep])
            elif self._members.indexOf(self._rows[rep]) < 0:
                self._members.addWidget(self._rows[rep])
            self._rows[rep].show_member(members[rep], standing.get(rep))

    def _focused(self) -> bool:
        return any(each.isAncestorOf(self.focusWidget() or self) for each in self._rows.values())

    def _show_turns(self) -> None:
        view_model = self._view_model
        while (item := self._turns.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        names = dict(view_model.reps)
        for each in view_model.turns[:MOST_TURNS]:
            self._turns.addWidget(text(phrases.turn(each, names), wrap=True))
            if others := phrases.passed_over(skipped(each), names):
                self._turns.addWidget(text(others, "secondary", wrap=True))
            self._turns.addWidget(Divider())
        words = said(view_model.no_turns)
        if not words and not view_model.turns:
            words = self.tr("This team has hosted no meeting yet.")
        self._no_turns.setText(words)
        self._no_turns.setVisible(bool(words))
