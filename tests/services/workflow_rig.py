"""Workflows in front of the practice org: a real outbox and org, a hub that only answers."""

import asyncio
from contextlib import asynccontextmanager, suppress

from app.core.clock import SystemClock
from app.domain.errors import RejectedError
from app.domain.shared import DocumentsLoaded
from app.domain.wire.console import AskProfile
from app.domain.wire.meetings import AskCalendars
from app.domain.wire.records import ConversationRecord, Fact, Message, Profile, VisitorCard
from app.domain.wire.shared import AskDocuments, AskJobs, Document, Job
from app.domain.workflow import Push, Workflow, to_body
from app.services.store import Store
from app.services.workflows import Tools, Workflows
from tests.services.crm.conftest import make_rig, rig

__all__ = ["Bench", "job", "make_rig", "profile", "rig", "until", "working"]


def profile(visitor="v", *, said=(), rep_name="", rep=None, **fields):
    """Return a visitor; `said` holds (author, text) of one conversation, "c"."""
    known = {"email": "kim@example.org", "name": "Kim Osei", "company": "Example", **fields}
    facts = [Fact(field=n, value=v, source="form", at=1.0) for n, v in known.items() if v]
    messages = [
        Message(conversation="c", seq=n, author=a, text=t, ts=1.0, client_id=str(n), name=rep_name)
        for n, (a, t) in enumerate(said, start=1)
    ]
    given = {"visitor": visitor, "status": "closed", "rep": rep, "rep_name": rep_name}
    talk = ConversationRecord(id="c", opened=1.0, messages=messages, **given)
    return Profile(
        card=VisitorCard(visitor=visitor), facts=facts, conversations=[talk] if said else []
    )


def job(name="j1", workflow="w", **more):
    given = {"version": 1, "trigger": "session_ended", "visitor": "v", "created": 1_800_000_000.0}
    return Job(id=name, workflow=workflow, **{**given, **more})


class Hub:
    """Answers what workflows ask."""

    def __init__(self):
        self.profiles, self.documents, self.jobs = {"v": profile()}, [], []
        self.calendars = []
        self.asked = []

    async def ask(self, question, kind, *, deadline_s=10.0):
        self.asked.append(question)
        match question:
            case AskProfile(visitor=visitor):
                if visitor not in self.profiles:
                    raise RejectedError("This visitor is not known.")
                return self.profiles[visitor]
            case AskDocuments():
                return self.documents
            case AskCalendars():
                return self.calendars
            case AskJobs():
                return self.jobs


class Bench:
    """Everything that a run needs, and the org to look into afterwards."""

    def __init__(self, rig):
        self.rig, self.hub, self.store, self.alerts = rig, Hub(), Store(), []
        self.made = self.workflows()
        self._worker = None

    def workflows(self, **more):
        async def alert(_case, _title, words, _key):
            self.alerts.append(words)
            return "Shown."

        rig = self.rig
        tools = Tools(self.hub, self.store, rig.crm, rig.outbox, SystemClock(), alert)
        return Workflows(tools, **more)

    def know(self, *steps, version=1, **more):
        """Let a workflow "w" be in force."""
        given = {"name": "w", "title": "W", "enabled": True, "trigger": "session_ended", **more}
        body = to_body(Workflow(steps=steps or (Push(),), **given))
        document = Document(kind="workflow", name="w", version=version, body=body)
        self.hub.documents = [document]
        self.store.apply(DocumentsLoaded((document,)))

    def start(self):
        """Work the outbox off in the background."""
        self._worker = asyncio.get_running_loop().create_task(self.rig.outbox.run("crm"))

    async def stop(self):
        if self._worker:
            self._worker.cancel()
            with suppress(asyncio.CancelledError):
                await self._worker
            self._worker = None

    async def run(self, name="j1", **more):
        async with asyncio.timeout(20):
            return await self.made.execute(job(name, **more))


@asynccontextmanager
async def working(rig):
    """Yield a bench whose outbox is worked off."""
    made = Bench(rig)
    made.start()
    try:
        yield made
    finally:
        await made.stop()


async def until(holds, within_s=15):
    """Wait until `holds()` is true."""
    async with asyncio.timeout(within_s):
        while not holds():  # noqa: ASYNC110  # rows of a database set no Event
            await asyncio.sleep(0.005)
