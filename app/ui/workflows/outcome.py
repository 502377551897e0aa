"""What a try would write, and how the workflow ran before."""

from app.domain.push_card import FieldRow
from app.services.workflow_dry_run import DryRun, StepPlan
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import row
from app.ui.widgets.lines import Lines, Shown
from app.ui.workflows import told
from app.ui.workflows.view_model import WorkflowsViewModel

COLOURS = {"circle-check": "ok_text", "alert-circle": "bad_text"}
SHOWN = 20  # runs


class Trial(Card):
    """A try with the visitor who is looked at; nothing is written."""

    def __init__(self, view_model: WorkflowsViewModel) -> None:
        super().__init__(spacing=8, margins=16)
        self.setObjectName("workflow-trial")
        self._view_model = view_model
        self._try = wired("", "workflow-try", view_model.try_out, icon="eye")
        self._verdict = Banner()
        self._lines = Lines(self.tr("What a run would do"))
        head = row(spacing=8)
        head.addWidget(text(self.tr("Try it"), "section"), 1)
        head.addWidget(self._try)
        self.column.addLayout(head)
        self.column.addWidget(self._verdict)
        self.column.addWidget(self._lines)
        view_model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        view_model = self._view_model
        who = view_model.visitor_name or self.tr("this visitor")
        words = self.tr("Try with {visitor}").format(visitor=who)
        self._try.setText(words)
        self._try.setAccessibleName(words)
        self._try.setEnabled(bool(view_model.visitor) and not view_model.busy)
        trial = view_model.trial
        if trial is None:
            hint = "" if view_model.visitor else self.tr("Open a visitor first, in Live View.")
            self._verdict.show_words(hint)
            self._lines.show_lines([])
            return
        self._verdict.show_words(*self._said(trial))
        lines = [
            Shown(
                "check" if r.holds else "x",
                told.reason(r.words),
                colour="ok_text" if r.holds else "bad_text",
            )
            for r in trial.verdict.reasons
        ]
        for plan in trial.steps:
            lines += _plan(plan)
        self._lines.show_lines(lines)

    def _said(self, trial: DryRun) -> tuple[str, str]:
        if not trial.verdict.holds:
            return self.tr("Nothing would be done: the conditions do not hold."), "warn"
        if any(plan.stopped for plan in trial.steps):
            return self.tr("Not every step could be done."), "bad"
        return self.tr("The conditions hold. This would be done:"), "ok"


class History(Card):
    """How the workflow ran, newest first."""

    def __init__(self, view_model: WorkflowsViewModel) -> None:
        super().__init__(spacing=8, margins=16)
        self.setObjectName("workflow-history")
        self._view_model = view_model
        self._lines = Lines(self.tr("Runs"))
        self._none = text(self.tr("It has not run yet."), "faint")
        again = wired(
            self.tr("Refresh"),
            "workflow-runs-refresh",
            view_model.ask_runs,
            kind="link",
            icon="refresh",
        )
        head = row(spacing=8)
        head.addWidget(text(self.tr("Runs"), "section"), 1)
        head.addWidget(again)
        self.column.addLayout(head)
        self.column.addWidget(self._none)
        self.column.addWidget(self._lines)
        view_model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        now = self._view_model.clock.now()
        lines = []
        for each in self._view_model.runs[:SHOWN]:
            icon, words, when = told.run(each, now)
            reasons = "\n".join(told.reason(reason.words) for reason in each.result.reasons)
            steps = "\n".join(f"{told.step(s.step)}: {said(s.words)}" for s in each.result.steps)
            more = "\n".join(part for part in (words, reasons, steps) if part)
            lines.append(Shown(icon, words, when, more, COLOURS.get(icon, "faint")))
        self._lines.show_lines(lines)
        self._none.setVisible(not lines)


def _plan(plan: StepPlan) -> list[Shown]:
    icon, colour = ("alert-circle", "bad_text") if plan.stopped else ("arrow-right", "ok_text")
    rows = [row for row in plan.rows if row.fate == "change"]
    return [
        Shown(icon, f"{told.step(plan.step)}: {said(plan.words)}", colour=colour),
        *(Shown("minus", _row(each)) for each in rows),
    ]


def _row(each: FieldRow) -> str:
    old = "—" if each.old in (None, "") else str(each.old)
    return f"{each.field}: {old} → {each.new}"
