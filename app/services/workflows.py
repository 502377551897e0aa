"""Runs workflows: a job from the hub becomes rows of the outbox, once, whoever does it.

Decided: the rows' keys are made of the job's id, so a job that is given twice, or is
cut off between two steps, goes on where it stands. A run waits for its rows; while they
wait, the job is renewed and stays "given". When they wait too long (no network, no
sign-in), the run ends without a result, so that the hub gives the job to others; the
rows stay, and look before they write; the words say in whose outbox. Refused: ending
a job as "done" while its rows still wait, since the run history would then tell what is
not so.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar
from uuid import uuid4

from app.core.clock import Clock
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.domain.evaluation import Scope, evaluate
from app.domain.ids import EntryKey
from app.domain.shared import DocumentsLoaded
from app.domain.visit_values import condition_fields, in_list_of
from app.domain.wire.console import AskProfile, ConsoleQuestion
from app.domain.wire.meetings import AskCalendars, RepCalendar
from app.domain.wire.records import Profile
from app.domain.wire.shared import AskDocuments, AskJobs, Document, Job
from app.domain.workflow import BadWorkflowError, Notify, Push, Workflow, from_body, summary
from app.domain.workflow_faults import OTHER_ORG, Known, is_foreign
from app.services.crm.base import CrmError, Trips
from app.services.crm.chores import User
from app.services.crm.console import ConsoleCrm
from app.services.crm.field_sender import KIND as SET_FIELD
from app.services.crm.field_sender import FieldSender
from app.services.crm.task_sender import KIND as TASK
from app.services.crm.task_sender import TaskSender
from app.services.crm_wishes import WishSettings, settings_of
from app.services.outbox import Outbox
from app.services.outbox_store import Draft, Entry, RowState
from app.services.store import Store
from app.services.workflow_dry_run import DryRun, dry_run
from app.services.workflow_results import (
    RunResult,
    StepResult,
    ended,
    reasons_of,
    run_result,
    skipped_words,
    step_result,
)
from app.services.workflow_steps import Case, alert_words, draft_of, key_of, owner_draft, talk_of

T = TypeVar("T")
End = tuple[str, str, dict[str, Any]]  # state of the job, words, result
Alert = Callable[[Case, str, str, str], Awaitable[str]]  # case, title, words, key
GIVE_BACK_S = 1800.0  # rows that wait longer leave the job to others
LOOK_EVERY_S = 5.0  # rows of other programs on the same database are not told
CALLS_SHORT = "The org's Salesforce calls for the day are nearly used up: workflows wait."
STAYS = "What is left of it waits in the outbox of {who} and goes out from there, once."
OVER = {RowState.DONE, RowState.REFUSED, RowState.DISCARDED}

log = logging.getLogger(__name__)


class Asking(Protocol):
    """The hub, as far as it is asked."""

    async def ask(self, question: ConsoleQuestion, kind: type[T], *, deadline_s: float = ...) -> T:
        """Return the hub's answer; raise TransientError or RejectedError."""
        ...


@dataclass(frozen=True, slots=True)
class WorkflowRun:
    """A run for the history: what the hub knows, and how the steps stand that wait here."""

    job: Job
    result: RunResult


@dataclass(frozen=True, slots=True)
class Tools:
    """What runs are done with.

    `alert` shows words to the rep of a case and returns whom it reached; see `RepAlerts`.
    """

    link: Asking
    store: Store
    crm: ConsoleCrm
    outbox: Outbox
    clock: Clock
    alert: Alert


class Workflows:
    """Executes jobs, tells their history, and says beforehand what a run would do."""

    def __init__(self, tools: Tools, give_back_s: float = GIVE_BACK_S) -> None:
        self._tools, self._give_back_s = tools, give_back_s
        self._standing: dict[str, _Standing] = {}  # by job id
        crm, outbox = tools.crm, tools.outbox
        outbox.register(SET_FIELD, FieldSender(crm, crm.single, crm.chores))
        outbox.register(TASK, TaskSender(crm, crm.chores, tools.clock))

    async def execute(self, job: Job) -> End:
        """Do a job; return how it ended, in words, and the result for the history.

        Raise TransientError when it cannot be done now: the job is then for others,
        or for later.
        """
        try:
            return await self._execute(job)
        except BadWorkflowError as error:
            return "failed", str(error), {}
        except RejectedError as error:
            return "failed", f"The hub does not tell who the visitor is: {error}", {}
        finally:
            self._standing.pop(job.id, None)

    async def history(self, workflow: str = "", limit: int = 100) -> list[WorkflowRun]:
        """Return the newest runs, of one workflow or of all; raise TransientError."""
        asked = AskJobs(id=uuid4().hex, workflow=workflow, limit=limit)
        jobs = await self._tools.link.ask(asked, list[Job])
        return [WorkflowRun(job, self._result(job)) for job in jobs]

    async def try_out(self, workflow: Workflow, visitor: str, job: Job | None = None) -> DryRun:
        """Say what a run would do for a visitor, writing nothing.

        Raise TransientError, RejectedError (no such visitor), or what the CRM raises.
        """
        profile = await self._profile(visitor)
        sample = job or sample_job(workflow, profile, self._tools.clock.now())
        return await dry_run(workflow, await self._case(sample, profile), self._tools.crm)

    async def known(self) -> Known:
        """Return what a workflow may name, for `faults`; the CRM is asked for its users.

        What cannot be asked now is left open, and is then not checked.
        """
        crm, state = self._tools.crm, self._tools.store.state
        pages = (crm.maps.of(name) for name in ("Lead", "Contact"))
        return Known(
            fields=self.scope().fields,
            campaigns=frozenset(c.id for c in state.push.campaigns) or None,
            targets=frozenset(target for page in pages for target in page.targets),
            users=await self._users(),
            org=crm.org,
        )

    async def users(self) -> list[User]:
        """Return who can own a lead or a task; raise what the CRM raises."""
        return await self._tools.crm.chores.users(Trips(within_s=10.0))

    async def _users(self) -> frozenset[str] | None:
        try:
            return frozenset(user.id for user in await self.users())
        except (CrmError, TransientError, SignInNeededError):
            return None

    def scope(self) -> Scope:
        """Return what conditions may know now."""
        fields = condition_fields(self._settings.fields)
        return Scope(fields, self._tools.clock.now())

    async def _case(self, job: Job, profile: Profile) -> Case:
        scope = replace(self.scope(), in_list=in_list_of(profile))
        talk = talk_of(job, profile)
        email = await self._email(talk.rep) if talk and talk.rep else ""
        return Case(job, profile, scope, self._settings, email)

    async def _email(self, rep: str) -> str:
        """Return a rep's address, as calendars carry it; the name has to do without one."""
        known = self._tools.store.state.meetings.calendars.get(rep)
        if known is None:  # an agent follows no calendars
            asked = AskCalendars(id=uuid4().hex)
            try:
                told = await self._tools.link.ask(asked, list[RepCalendar])
            except RejectedError:  # an older hub
                return ""
            known = next((each for each in told if each.rep == rep), None)
        return known.email if known else ""

    @property
    def _settings(self) -> WishSettings:
        return settings_of(self._tools.store.state.shared)

    async def _execute(self, job: Job) -> End:
        document = await self._document(job)
        if document is None:
            return "skipped", "The workflow was taken away.", {}
        workflow = from_body(document.name, document.body)
        if not workflow.enabled:
            return "skipped", "The workflow was switched off.", {"version": document.version}
        if is_foreign(workflow, self._tools.crm.org):
            return "failed", OTHER_ORG, {"version": document.version}
        case = await self._case(job, await self._profile(job.visitor))
        verdict = evaluate(workflow.conditions, case.values, case.scope)
        result = RunResult(version=document.version, reasons=reasons_of(verdict))
        if not verdict.holds:
            return "skipped", skipped_words(verdict), result.plain()
        self._check_calls()
        log.info("Workflow %s runs for job %s", workflow.name, job.id)
        standing = self._standing[job.id] = _Standing(result)
        await self._steps(workflow, case, standing)
        state, words = ended(standing.done)
        return state, words, standing.result().plain()

    def _check_calls(self) -> None:
        """Raise TransientError while the org's daily calls are kept for what people wait for."""
        budget = self._tools.crm.connection.budget
        if not budget.may(background=True):
            raise TransientError(CALLS_SHORT, retry_after_s=budget.wait_s)

    def _result(self, job: Job) -> RunResult:
        standing = self._standing.get(job.id)
        if standing is None:
            return run_result(job.result)
        entry = self._tools.outbox.store.get(standing.key) if standing.key else None
        return standing.result(entry)

    async def _steps(self, workflow: Workflow, case: Case, standing: "_Standing") -> None:
        """Do the steps in order; what is about a person is left out once its push was refused."""
        barred, done = False, standing.done
        for number, step in enumerate(workflow.steps):
            if isinstance(step, Notify):
                done.append(await self._alerted(step, number, case, workflow.title))
            elif barred:
                words = "Not done, since the person could not be pushed."
                done.append(StepResult(summary(step), "skipped", words))
            else:
                sent = await self._sent(summary(step), draft_of(step, number, case), standing)
                barred = isinstance(step, Push) and sent.state == "refused"
                if isinstance(step, Push) and step.owner != "nobody" and _created(sent):
                    await self._sent("Set the owner", owner_draft(step, number, case), standing)

    async def _alerted(self, step: Notify, number: int, case: Case, title: str) -> StepResult:
        words, key = alert_words(step.words, case), key_of(case.job, number)
        told = await self._tools.alert(case, title, words, key)
        return StepResult(summary(step), "done", told)

    async def _sent(self, step: str, draft: Draft, standing: "_Standing") -> StepResult:
        """Put a row, unless it is there, wait until it is over, and note how it ended."""
        standing.step, standing.key = step, draft.key
        self._tools.outbox.put(draft)
        result = step_result(step, await self._over(draft.key))
        standing.done.append(result)
        standing.key = None
        return result

    async def _over(self, key: EntryKey) -> Entry:
        """Return the row once it is over."""
        outbox, end = self._tools.outbox, self._tools.clock.now() + self._give_back_s
        news = asyncio.Event()
        unlisten = outbox.listen(lambda changed: news.set() if changed == key else None)
        try:
            while True:
                entry = outbox.store.get(key)
                if entry is None:
                    raise TransientError("The row was taken out of the outbox.")
                if entry.state in OVER:
                    return entry
                left = end - self._tools.clock.now()
                if left <= 0:
                    raise TransientError(self._waits_here(entry))
                await _first_of(news, min(left, LOOK_EVERY_S))
        finally:
            unlisten()

    def _waits_here(self, entry: Entry) -> str:
        """Return the words with which a job is given back whose row stays in this outbox."""
        account = self._tools.store.state.desk.account
        where = STAYS.format(who=(account.name or account.rep) if account else "this computer")
        return f"{entry.reason or 'Salesforce cannot be reached.'} {where}"

    async def _document(self, job: Job) -> Document | None:
        """Return the workflow as it is now; the hub is asked where this copy is too old."""
        shared = self._tools.store.state.shared
        if shared.version("workflow", job.workflow) < job.version:
            asked = AskDocuments(id=uuid4().hex)
            known = await self._tools.link.ask(asked, list[Document])
            self._tools.store.apply(DocumentsLoaded(tuple(known)))
        return self._tools.store.state.shared.document("workflow", job.workflow)

    async def _profile(self, visitor: str) -> Profile:
        asked = AskProfile(id=uuid4().hex, visitor=visitor)
        return await self._tools.link.ask(asked, Profile)


@dataclass(slots=True)
class _Standing:
    """How far a run is that goes on here."""

    base: RunResult
    done: list[StepResult] = field(default_factory=list)
    step: str = ""
    key: EntryKey | None = None  # of the row that is waited for

    def result(self, waiting: Entry | None = None) -> RunResult:
        """Return the steps that are over, and the one that is waited for."""
        steps = [*self.done, *([step_result(self.step, waiting)] if waiting else ())]
        return RunResult(self.base.version, self.base.reasons, tuple(steps))


def _created(pushed: StepResult) -> bool:
    return bool(pushed.record and pushed.record.get("created"))


async def _first_of(news: asyncio.Event, within_s: float) -> None:
    """Wait for news, or until it is time to look anyway."""
    news.clear()
    with suppress(TimeoutError):
        await asyncio.wait_for(news.wait(), within_s)


def sample_job(workflow: Workflow, profile: Profile, now: float) -> Job:
    """Return the job that a trigger would make now, for a try."""
    newest = max(profile.conversations, key=lambda c: c.opened, default=None)
    return Job(
        id="try",
        workflow=workflow.name,
        version=0,
        trigger=workflow.trigger,
        visitor=profile.card.visitor,
        created=now,
        conversation=newest.id if newest else "",
        session=profile.sessions[0].id if profile.sessions else "",
    )
