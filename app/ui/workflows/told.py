"""What runs and tries say in English, in the language of the window.

The hub keeps a run's words as the console or agent that ran it wrote them, so they are taken
apart here; what fits nothing is shown as it is.
"""

import re

from app.domain.expression import OPERATORS, Operator
from app.services.workflows import WorkflowRun
from app.ui.said import said
from app.ui.words import ago, translate
from app.ui.workflows import phrases

SKIPPED = "Nothing was done, since the conditions do not hold: "
MOST_REASONS = 3
_REASON = re.compile(
    r'(?P<what>.+)\? (?P<outcome>yes|no), it is (?:blank|"(?P<seen>.*)")'
    r"(?:, (?P<trouble>which cannot|which is no|the list).*)?",
    re.DOTALL,
)
_LONGEST_FIRST = sorted(OPERATORS.items(), key=lambda each: -len(each[1]))


def reason(words: str) -> str:
    """Return what a condition came to: 'Employees is at least "50"? yes, it is "80"'."""
    found = _REASON.fullmatch(words)
    if found is None or _english():
        return words
    yes, no = translate("Workflows", "yes"), translate("Workflows", "no")
    blank, value = translate("Workflows", "it is blank"), translate("Workflows", "it is “{value}”")
    seen = blank if found["seen"] is None else value.replace("{value}", found["seen"])
    trouble = {
        "which cannot": translate("Workflows", "which cannot be compared so"),
        "which is no": translate("Workflows", "which is of another kind"),
        "the list": translate("Workflows", "the list cannot be asked here"),
    }.get(found["trouble"] or "")
    outcome = yes if found["outcome"] == "yes" else no
    told = f"{_compared(found['what'])}? {outcome}, {seen}"
    return f"{told}, {trouble}" if trouble else told


def step(words: str) -> str:
    """Return what a step does, from its words of few."""
    if words.startswith("Set "):
        return translate("Workflows", "Set {field}").replace("{field}", words.removeprefix("Set "))
    return {
        "Push to Salesforce": translate("Workflows", "Push to Salesforce"),
        "Add to a campaign": translate("Workflows", "Add to a campaign"),
        "Write a task": translate("Workflows", "Write a task"),
        "Alert the rep": translate("Workflows", "Alert the rep"),
    }.get(words, words)


def run(each: WorkflowRun, now: float) -> tuple[str, str, str]:
    """Return icon, words and time of a run."""
    state = each.job.state
    icon = {"done": "circle-check", "failed": "alert-circle", "skipped": "minus"}.get(
        state, "clock"
    )
    words = {
        "waiting": said(each.job.words) or translate("Workflows", "Waits for a console or agent"),
        "given": translate("Workflows", "Runs now"),
    }.get(state) or _ended(each)
    who = f" ({each.job.rep})" if each.job.rep else ""
    return icon, f"{words}{who}", ago(each.job.created, now)


def _ended(each: WorkflowRun) -> str:
    words, result = each.job.words, each.result
    if _english():
        return words
    if words.startswith(SKIPPED) and result.reasons:
        why = [reason(each.words) for each in result.reasons if each.decided][:MOST_REASONS]
        nothing = translate(
            "Workflows", "Nothing was done, since the conditions do not hold: {why}."
        )
        return nothing.replace("{why}", "; ".join(why))
    wanted = {"done": "done", "failed": "refused"}.get(each.job.state, "")
    steps = [one for one in result.steps if one.state == wanted]
    shown = steps[:1] if wanted == "refused" else steps
    return " ".join(f"{step(one.step)}: {said(one.words)}" for one in shown) or said(words)


def _english() -> bool:
    return translate("Workflows", "it is blank") == "it is blank"


def _compared(what: str) -> str:
    for operator, text in _LONGEST_FIRST:
        if found := re.fullmatch(rf"(.+?) {re.escape(text)}( .+)?", what, re.DOTALL):
            field, value = translate("fields", found[1]), (found[2] or "").strip()
            if operator is Operator.WITHIN_DAYS:
                last = translate("Workflows", "{field} is within the last {days} days")
                days = value.removesuffix(" days")
                return last.replace("{field}", field).replace("{days}", days)
            return f"{field} {phrases.operator(operator)} {value}".rstrip()
    return what
