"""What visitors fill in before they book."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.meeting_kinds import MAX_QUESTIONS
from app.domain.wire.meet import Question
from app.ui.said import said
from app.ui.widgets.buttons import IconButton, wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row
from app.ui.widgets.tick import Tick


class QuestionsCard(Card):
    """A line for each question.

    Signals:
        edited: the new questions.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__(spacing=8, margins=16)
        self.setObjectName("kind-questions")
        self._questions: list[Question] = []
        self._rows: list[QuestionRow] = []
        self._lines = column(spacing=4)
        self._fault = text("", "secondary", "bad", wrap=True)
        self._add = wired(
            self.tr("Add a question"), "kind-add-question", self._append, kind="link", icon="plus"
        )
        self.column.addWidget(text(self.tr("Questions before booking"), "section"))
        hint = self.tr("Name and e-mail are always asked. Write choices with commas between.")
        self.column.addWidget(text(hint, "secondary", wrap=True))
        self.column.addLayout(self._lines)
        self.column.addWidget(self._fault)
        line = row()
        line.addWidget(self._add)
        line.addStretch(1)
        self.column.addLayout(line)

    def show_questions(self, questions: list[Question], fault: str) -> None:
        """Show these questions."""
        self._questions = list(questions)
        while len(self._rows) > len(questions):
            gone = self._rows.pop()
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(questions):
            self._rows.append(self._made(len(self._rows)))
            self._lines.addWidget(self._rows[-1])
        for line, question in zip(self._rows, questions, strict=True):
            line.show_question(question)
        self._fault.setText(said(fault))
        self._fault.setVisible(bool(fault))
        self._add.setEnabled(len(questions) < MAX_QUESTIONS)

    def _made(self, place: int) -> "QuestionRow":
        made = QuestionRow(place)
        made.edited.connect(lambda question: self._change(place, question))
        made.dropped.connect(lambda: self._drop(place))
        return made

    def _append(self) -> None:
        self.edited.emit([*self._questions, Question(label="")])
        self._rows[-1].setFocus()

    def _change(self, place: int, question: Question) -> None:
        self.edited.emit([*self._questions[:place], question, *self._questions[place + 1 :]])

    def _drop(self, place: int) -> None:
        self.edited.emit([*self._questions[:place], *self._questions[place + 1 :]])


class QuestionRow(QWidget):
    """One question.

    Signals:
        edited: the question as it is now.
        dropped: it is to go.
    """

    edited = Signal(object)
    dropped = Signal()

    def __init__(self, place: int) -> None:
        super().__init__()
        number = place + 1
        self._label, self._choices = QLineEdit(), QLineEdit()
        self._label.setAccessibleName(self.tr("Question {n}").format(n=number))
        self._label.setPlaceholderText(self.tr("Question"))
        self._label.setMaxLength(200)
        self._choices.setAccessibleName(self.tr("Choices of question {n}").format(n=number))
        self._choices.setPlaceholderText(self.tr("Choices; none: free text"))
        self._choices.setMaxLength(500)
        self._required = Tick(self.tr("Must be answered"))
        self._required.setAccessibleName(self.tr("Question {n} must be answered").format(n=number))
        drop = IconButton("trash", self.tr("Remove question {n}").format(n=number))
        drop.clicked.connect(self.dropped)
        self.setFocusProxy(self._label)
        line = row(spacing=8)
        line.addWidget(self._label, 2)
        line.addWidget(self._choices, 2)
        line.addWidget(self._required)
        line.addWidget(drop)
        self.setLayout(line)
        self._label.textEdited.connect(self._tell)
        self._choices.textEdited.connect(self._tell)
        self._required.chosen.connect(self._tell)

    def show_question(self, question: Question) -> None:
        """Show a question."""
        if self._label.text() != question.label:
            self._label.setText(question.label)
        if _choices(self._choices.text()) != question.choices:
            self._choices.setText(", ".join(question.choices))
        self._required.show_ticked(question.required)

    def _tell(self) -> None:
        question = Question(
            label=self._label.text(),
            required=self._required.isChecked(),
            choices=_choices(self._choices.text()),
        )
        self.edited.emit(question)


def _choices(typed: str) -> list[str]:
    return [each.strip() for each in typed.split(",") if each.strip()][:20]
