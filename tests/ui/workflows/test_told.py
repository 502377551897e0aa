"""Runs and tries in the language of the window."""

from dataclasses import replace

import pytest

from app.domain.evaluation import Scope, evaluate
from app.domain.expression import OPERATORS, Compare, Field, Operator
from app.domain.operand import Kind
from app.services.workflow_results import ReasonResult, RunResult
from app.ui.workflows import told
from tests.ui.workflows.conftest import run

VALUES = {Operator.WITHIN_DAYS: 30.0, Operator.ONE_OF: ("50", "80")}


def reason(operator, seen="80", value="50", kind=Kind.TEXT):
    compare = Compare("employees", operator, VALUES.get(operator, value))
    scope = Scope(fields={"employees": Field("employees", "Employees", kind)})
    (found,) = evaluate(compare, {"employees": seen}, scope).reasons
    return found.words


def test_english_stays_as_it_is():
    assert told.reason(reason(Operator.IS)) == 'Employees is "50"? no, it is "80"'
    assert told.step("Set Title") == "Set Title"


@pytest.mark.parametrize("operator", sorted(OPERATORS))
def test_each_comparison_is_told_whole(italian, operator):
    for seen in ("80", ""):
        words = told.reason(reason(operator, seen))
        assert words.startswith("Dipendenti ")
        assert not {"is", "yes", "it", "within", "which", "the"} & set(words.split())


def test_a_comparison_keeps_its_values(italian):
    assert (
        told.reason(reason(Operator.AT_LEAST, kind=Kind.NUMBER))
        == 'Dipendenti è almeno "50"? sì, è “80”'
    )
    assert told.reason(reason(Operator.FILLED, "")) == "Dipendenti è compilato? no, è vuoto"
    within = told.reason(reason(Operator.WITHIN_DAYS))
    assert within.startswith("Dipendenti è negli ultimi 30 giorni? no, è “80”")


def test_what_fits_nothing_is_shown_as_it_is(italian):
    assert told.reason("Something else.") == "Something else."
    assert told.step("Sing") == "Sing"


def test_steps_have_their_names(italian):
    assert told.step("Push to Salesforce") == "Invio a Salesforce"
    assert told.step("Set Title") == "Imposta Title"


def test_a_run_is_told_by_its_steps(italian):
    done = run("w", "done", "Push to Salesforce: Created the lead Sarah Chen.", rep="Agent")
    icon, words, when = told.run(done, done.job.created + 300)
    assert words == "Invio a Salesforce: Creato il lead Sarah Chen. (Agent)"
    assert (icon, when) == ("circle-check", "5 min fa")


def test_a_run_that_waits_says_for_whom():
    waiting = run("w", "waiting")
    assert told.run(waiting, waiting.job.created)[1] == "Waits for a console or agent"


def test_a_run_that_did_nothing_says_why(italian):
    no = reason(Operator.FILLED, "")
    result = RunResult(reasons=(ReasonResult(no, False, True), ReasonResult("x", True, False)))
    skipped = replace(run("w", "skipped", f"{told.SKIPPED}{no}."), result=result)
    assert told.run(skipped, 0.0)[1] == (
        "Non è stato fatto niente, perché le condizioni non valgono: "
        "Dipendenti è compilato? no, è vuoto."
    )
