"""The editor of one meeting type: every field of `Kind`."""

import re

from PySide6.QtWidgets import QWidget

from app.domain.meeting_kinds import Kind
from app.domain.meeting_placeholders import IN_MAILS, IN_SUBJECTS, shown
from app.ui.kinds import phrases
from app.ui.kinds.fields import FieldsCard
from app.ui.kinds.questions import QuestionsCard
from app.ui.kinds.view_model import KindsViewModel
from app.ui.widgets.layouts import column

PREFIX = "kind"
UNREADABLE = -1  # stands for a reminder that is no number, so that it is refused


class KindEditor(QWidget):
    """The cards of one meeting type; for a rep they are there to be read."""

    def __init__(self, view_model: KindsViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._what = FieldsCard(self.tr("What it is"), PREFIX)
        self._when = FieldsCard(self.tr("When it can be"), PREFIX)
        self._who = FieldsCard(self.tr("Where, and who hosts"), PREFIX)
        self._mails = FieldsCard(self.tr("Mails"), PREFIX)
        self._questions = QuestionsCard()
        self._cards = (self._what, self._when, self._who, self._mails)
        self._reminders = ""  # as they are typed
        self._build()
        box = column(spacing=12)
        for card in (self._what, self._when, self._who, self._questions, self._mails):
            box.addWidget(card)
        self.setLayout(box)
        for each in self._cards:
            each.edited.connect(self._take)
        self._questions.edited.connect(lambda questions: view_model.edit(questions=questions))
        view_model.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        self._build_what()
        self._build_when()
        self._build_who()
        self._build_mails()

    def _build_what(self) -> None:
        self._what.add_line("title", self.tr("Title, as visitors see it"), wide=4)
        self._what.add_number("duration_min", self.tr("Takes"), 480, self.tr(" min"))
        self._what.add_area("text", self.tr("Text before booking"))
        self._name = self._what.add_line(
            "name", self.tr("Name in links; it stays"), self.tr("intro-call"), wide=3
        )
        self._what.add_number("position", self.tr("Place in lists"), 999, wide=3)
        self._what.add_tick("linkable", self.tr("It has a page, and visitors choose it in chats"))

    def _build_when(self) -> None:
        minutes, days = self.tr(" min"), self.tr(" days")
        self._when.add_choice("step_min", self.tr("Starts lie apart"), phrases.steps)
        self._when.add_choice("grid", self.tr("Starts count from"), phrases.grids)
        self._when.add_number("max_per_day", self.tr("At most a day; 0: no limit"), 50)
        self._when.add_number("before_min", self.tr("Kept free before"), 240, minutes)
        self._when.add_number("after_min", self.tr("Kept free after"), 240, minutes)
        self._when.add_number("notice_min", self.tr("Notice before it begins"), 43_200, minutes)
        self._when.add_number("window_days", self.tr("Bookable ahead"), 365, days)
        self._when.add_tick("tentative_blocks", self.tr("Tentative events block"), 2)
        self._when.add_tick("elsewhere_blocks", self.tr("Working elsewhere blocks"), 2)

    def _build_who(self) -> None:
        view_model = self._view_model
        self._who.add_choice("location", self.tr("Where"), phrases.locations, wide=3)
        self._who.add_line("where", self.tr("Address of the link, or the place"), wide=3)
        self._who.add_choice("host", self.tr("Host"), phrases.hosts, wide=3)
        nobody, no_team = ("", self.tr("Choose a rep")), ("", self.tr("Choose a team"))
        self._who.add_choice("team", self.tr("Team"), lambda: [no_team, *view_model.teams], wide=3)
        self._who.add_choice(
            "rep", self.tr("Host of its page"), lambda: [nobody, *view_model.reps], wide=3
        )

    def _build_mails(self) -> None:
        subject = self.tr("Subject of the event; {placeholders} are filled in")
        self._mails.add_line(
            "subject",
            subject.replace("{placeholders}", shown(IN_SUBJECTS)),
            "{type}: {name} and {host}",
        )
        nothing = self.tr("No mail besides the invitation")
        more = shown(tuple(name for name in IN_MAILS if name not in IN_SUBJECTS))
        confirmation = self.tr("Confirmation; {placeholders} are filled in too")
        self._mails.add_area("confirmation", confirmation.replace("{placeholders}", more), nothing)
        self._mails.add_line(
            "remind_min",
            self.tr("Reminders: minutes before, with commas between"),
            self.tr("none; 1440, 60 is a day and an hour before"),
        )
        usual = self.tr("The usual words")
        self._mails.add_area("reminder", self.tr("Text of the reminders, with the same"), usual)

    def _show(self) -> None:
        view_model = self._view_model
        kind = view_model.draft
        self.setVisible(kind is not None)
        if kind is None:
            return
        values = self._values(kind)
        for card in self._cards:
            card.show_values(values, view_model.faults)
            card.setEnabled(view_model.is_admin)
        self._questions.show_questions(kind.questions, view_model.faults.get("questions", ""))
        self._questions.setEnabled(view_model.is_admin)
        self._name.setReadOnly(not view_model.is_new)
        self._who.control("where").setVisible(kind.location in {"link", "place"})
        self._who.control("team").setVisible(kind.host in {"team", "owner"})
        self._who.control("rep").setVisible(kind.host == "me" and kind.linkable)
        self._mails.control("reminder").setVisible(bool(kind.remind_min))

    def _values(self, kind: Kind) -> dict[str, object]:
        if _minutes(self._reminders) != kind.remind_min:
            self._reminders = ", ".join(map(str, kind.remind_min))
        given = {field: getattr(kind, field) for field in kind.__struct_fields__}
        return given | {"name": self._view_model.name, "remind_min": self._reminders}

    def _take(self, field: str, value: object) -> None:
        if field == "name":
            self._view_model.rename(str(value))
        elif field == "remind_min":
            self._reminders = str(value)
            self._view_model.edit(remind_min=_minutes(str(value)))
        elif field == "step_min":
            self._view_model.edit(step_min=int(str(value)))
        else:
            self._view_model.edit(**{field: value})


def _minutes(typed: str) -> list[int]:
    """Return minutes as they are typed; what is no number cannot be saved."""
    parts = [each for each in re.split(r"[\s,;]+", typed.strip()) if each]
    return [int(each) if re.fullmatch(r"\d{1,6}", each) else UNREADABLE for each in parts]
