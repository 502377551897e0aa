"""Workflows in front of a service that remembers what it is asked."""

import pytest

from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError
from app.domain.evaluation import Scope, evaluate
from app.domain.profiles import ProfileLoaded, VisitorShown
from app.domain.push_card import Campaign, CampaignsLoaded, FieldRow
from app.domain.shared import DocumentsLoaded, ListsLoaded
from app.domain.visit_values import condition_fields
from app.domain.wire.shared import Document, Job, ListSummary
from app.domain.workflow import summary
from app.domain.workflow_faults import Known
from app.services.crm.chores import User
from app.services.workflow_dry_run import DryRun, StepPlan
from app.services.workflow_results import ReasonResult, RunResult, StepResult
from app.services.workflows import WorkflowRun
from app.ui.workflows.view_model import WorkflowsViewModel
from tests.desk_records import NOW, profile

ROWS = (FieldRow("Phone", "phone", None, "+44 20", "change"),)


class Service:
    """Documents, runs and tries in memory."""

    def __init__(self, desk):
        self.desk, self.fault, self.asked, self.version = desk, "", [], 0
        self.jobs = []
        self.values = {"email": "sarah@acme.example", "company": "Acme"}

    async def put(self, kind, name, body, *, base=None):
        if self.fault:
            raise RejectedError(self.fault)
        self.asked.append((name, body, base))
        self.version += 1
        self._share(kind, name, body)

    async def drop(self, kind, name):
        self.version += 1
        self._share(kind, name, {}, dropped=True)

    async def history(self, workflow, limit):
        return [run for run in self.jobs if run.job.workflow == workflow][:limit]

    async def known(self):
        return Known(org="00D1", users=frozenset({"0051"}))

    async def users(self):
        return [User("0051", "Anna Rossi")]

    async def try_out(self, workflow, visitor):
        if self.fault:
            raise RejectedError(self.fault)
        verdict = evaluate(workflow.conditions, self.values, Scope(condition_fields(), NOW))
        plans = tuple(StepPlan(summary(s), "A new lead is created.", ROWS) for s in workflow.steps)
        return DryRun(verdict, steps=plans if verdict.holds else ())

    def _share(self, kind, name, body, *, dropped=False):
        document = Document(kind=kind, name=name, version=self.version, body=body, dropped=dropped)
        self.desk.apply(DocumentsLoaded((document,)))


def run(workflow, state, words="", **more):
    job = Job(
        id=f"j-{state}",
        workflow=workflow,
        version=1,
        trigger="chat_ended",
        visitor="v1",
        created=NOW - 300,
        state=state,
        words=words,
        **more,
    )
    reasons = (ReasonResult('E-mail is filled: it is "sarah@acme.example"', True, True),)
    steps = (StepResult("Push to Salesforce", "done", "Created the lead Sarah Chen."),)
    return WorkflowRun(job, RunResult(1, reasons, steps))


@pytest.fixture
def service(desk):
    desk.apply(
        SignedIn(Account("lena", "Lena Fischer", "lena@shop.example", role="admin")),
        VisitorShown("v1"),
        ProfileLoaded(profile()),
        CampaignsLoaded((Campaign("7011", "Spring webinar"),)),
        ListsLoaded((ListSummary(name="tier1", title="Tier 1", count=3, at=NOW),)),
    )
    return Service(desk)


@pytest.fixture
def view_model(desk, service):
    return WorkflowsViewModel(desk.bridge, service, service, desk.clock)
