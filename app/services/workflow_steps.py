"""The outbox row that a workflow's step means: no I/O, and the same for the same job."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.domain.desk import Thread
from app.domain.evaluation import Scope
from app.domain.ids import EntryKey
from app.domain.push import PushWish
from app.domain.template import filled
from app.domain.visit_values import case_values
from app.domain.wire.records import ConversationRecord, Profile
from app.domain.wire.shared import Job
from app.domain.workflow import AddToCampaign, MakeTask, Push, SetField, Step, Trigger
from app.services.crm.field_sender import KIND as SET_FIELD
from app.services.crm.task_sender import KIND as TASK
from app.services.crm.wish import body_of
from app.services.crm_wishes import WishSettings, wish_for
from app.services.outbox_store import Draft

PUSH, LANE = "crm.push", "crm"


@dataclass(frozen=True, slots=True)
class Case:
    """One visitor in front of one workflow."""

    job: Job
    profile: Profile
    scope: Scope
    settings: WishSettings = field(default_factory=WishSettings)
    rep_email: str = ""  # of the conversation's rep; empty: not known

    @property
    def values(self) -> dict[str, object]:
        """Everything that conditions and texts may name."""
        return case_values(self.profile, self.job, self.settings.fields)

    @property
    def email(self) -> str:
        """The e-mail address as it was learnt; empty where it was not."""
        return str(self.values.get("email") or "")

    @property
    def address(self) -> str:
        """The e-mail address in the form that rows are ordered by."""
        return PushWish("", self.email).address

    @property
    def conversation(self) -> ConversationRecord | None:
        """The conversation that the trigger is about, else the newest."""
        return talk_of(self.job, self.profile)


def talk_of(job: Job, profile: Profile) -> ConversationRecord | None:
    """Return the conversation that a job's trigger is about, else the visitor's newest."""
    mine = [c for c in profile.conversations if c.id == job.conversation]
    newest = max(profile.conversations, key=lambda c: c.opened, default=None)
    return mine[0] if mine else newest


def key_of(job: Job, number: int) -> EntryKey:
    """Return the outbox key of a job's step; the same wherever the job is done."""
    return EntryKey(f"job:{hashlib.sha256(job.id.encode()).hexdigest()[:24]}:{number}")


def draft_of(step: Step, number: int, case: Case) -> Draft:
    """Return the row of a step that writes to the CRM."""
    match step:
        case Push():
            kind, body = PUSH, _push(step, number, case)
        case AddToCampaign(campaign=campaign):
            wish = PushWish(key_of(case.job, number), case.email, {}, campaign)
            kind, body = PUSH, body_of(wish)
        case SetField():
            kind, body = SET_FIELD, _field(step, case)
        case MakeTask():
            kind, body = TASK, _task(step, case)
        case _:
            raise TypeError(f"{step!r} writes nothing to the CRM")
    visitor = {"email": case.email, "visitor": case.profile.card.visitor}
    return _draft(kind, key_of(case.job, number), case, {**body, **visitor})


def owner_draft(step: Push, number: int, case: Case) -> Draft:
    """Return the row that gives a lead, which step `number` made, to its owner."""
    key = EntryKey(f"{key_of(case.job, number)}:owner")
    body = {
        "field": "OwnerId",
        "object": "Lead",
        "email": case.email,
        **_owner(step, case),
    }
    return _draft(SET_FIELD, key, case, body)


def wish_of_push(step: Push, number: int, case: Case) -> PushWish:
    """Return what a push step wishes; the transcript is of the trigger's conversation only."""
    thread = _thread(case) if step.transcript else None
    threads = {thread.id: thread} if thread else {}
    wish = wish_for(
        case.profile, threads, step.campaign, transcript=bool(thread), settings=case.settings
    )
    return replace(wish, key=key_of(case.job, number))


def alert_words(words: str, case: Case) -> str:
    """Return what an alert says."""
    return filled(words, case.values)


def _draft(kind: str, key: EntryKey, case: Case, body: Mapping[str, Any]) -> Draft:
    named = {"job": case.job.id, "workflow": case.job.workflow}
    return Draft(kind, key, case.address, {**body, **named}, LANE)


def _push(step: Push, number: int, case: Case) -> dict[str, Any]:
    return body_of(wish_of_push(step, number, case))


def _field(step: SetField, case: Case) -> dict[str, Any]:
    value = filled(step.value, case.values) if isinstance(step.value, str) else step.value
    return {
        "field": step.field,
        "value": value,
        "object": step.object,
        "only_if_blank": step.only_if_blank,
    }


def _task(step: MakeTask, case: Case) -> dict[str, Any]:
    due = datetime.fromtimestamp(case.job.created, UTC) + timedelta(days=step.due_days)
    return {
        "subject": filled(step.subject, case.values),
        "text": filled(step.text, case.values),
        "due": due.strftime("%Y-%m-%d"),
        **_owner(step, case),
    }


def _owner(step: Push | MakeTask, case: Case) -> dict[str, Any]:
    conversation = case.conversation
    name = conversation.rep_name if conversation else ""
    rep = {"rep_name": name, "rep_email": case.rep_email}
    return {"owner": step.owner, "user": step.user, **rep}


def _thread(case: Case) -> Thread | None:
    """Return the trigger's conversation, once it is over.

    Other triggers push no talk: each would write a task about the same conversation.
    """
    ended = case.job.trigger == Trigger.CHAT_ENDED
    record = case.conversation
    if record is None or not ended or record.id != case.job.conversation:
        return None
    return Thread(
        id=record.id,
        visitor=case.profile.card,
        status=record.status,
        messages=tuple(record.messages),
        opened=record.opened,
    )
