"""One member of a team: what it may be given, and where it stands."""

from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from app.domain.meeting_kinds import Member
from app.domain.team_standing import CALENDAR, INACTIVE, NEXT, Standing
from app.ui.kinds import team_phrases as phrases
from app.ui.kinds.team_view_model import TeamsViewModel
from app.ui.said import said
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.labels import ElidedLabel, set_tone, text
from app.ui.widgets.numbers import number_box
from app.ui.widgets.tick import Tick

_TONES = {NEXT: "ok", CALENDAR: "bad", INACTIVE: ""}


class MemberRow(QWidget):
    """A rep in a team."""

    def __init__(self, view_model: TeamsViewModel, member: Member) -> None:
        super().__init__()
        self._view_model, self._rep = view_model, member.rep
        name = member.name or member.rep
        self._name = ElidedLabel(name, "strong")
        self._why, self._counts = text("", wrap=True), text("", "secondary")
        self._calendar = text("", "secondary", wrap=True)
        self._active = Tick(self.tr("Takes part"))
        self._active.setAccessibleName(self.tr("{name} takes part").format(name=name))
        self._active.chosen.connect(lambda on: view_model.change(member.rep, active=on))
        self._weight = self._number("weight", self.tr("Weight of {name}"), name, 1000)
        self._priority = self._number("priority", self.tr("Priority of {name}"), name, 10)
        self._cap = self._number("cap", self.tr("Cap of {name}; 0: none"), name, 1000)
        self._drop = IconButton("trash", self.tr("Take {name} out").format(name=name))
        self._drop.clicked.connect(lambda: view_model.leave_out(member.rep))
        self._arrange()

    def show_member(self, member: Member, standing: Standing | None) -> None:
        """Show a member, and where it stands; None: the draft has to be mended first."""
        self._active.show_ticked(member.active)
        for box, value in (
            (self._weight, member.weight),
            (self._priority, member.priority),
            (self._cap, member.cap),
        ):
            box.blockSignals(True)  # a value that is shown is no change
            box.setValue(value)
            box.blockSignals(False)
        for part in (self._active, self._weight, self._priority, self._cap, self._drop):
            part.setEnabled(self._view_model.is_admin)
        self._why.setText(phrases.why(standing) if standing else "")
        set_tone(self._why, _TONES.get(standing.why, "") if standing else "")
        self._counts.setText(phrases.counts(standing) if standing else "")
        self._calendar.setText(said(standing.calendar) if standing else "")
        self._calendar.setVisible(bool(self._calendar.text()))

    def _number(self, field: str, title: str, name: str, most: int) -> QSpinBox:
        box = number_box(f"team-{field}-{self._rep}", title.format(name=name), most)
        box.valueChanged.connect(lambda value: self._view_model.change(self._rep, **{field: value}))
        return box

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._counts, 1, 0)
        grid.setColumnStretch(0, 2)
        for place, (words, box) in enumerate(
            (
                (self.tr("Weight"), self._weight),
                (self.tr("Priority"), self._priority),
                (self.tr("Cap; 0: none"), self._cap),
            ),
            1,
        ):
            grid.addWidget(text(words, "secondary"), 0, place)
            grid.addWidget(box, 1, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self._active, 1, 4)
        grid.addWidget(self._drop, 1, 5)
        grid.addWidget(self._why, 2, 0, 1, 6)
        grid.addWidget(self._calendar, 3, 0, 1, 6)
        self.setLayout(grid)
