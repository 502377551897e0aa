"""The write of a push: person, membership, task, and a closing look-up, in one request."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from app.domain.crm_text import fit_transcript, key_mark, task_subject
from app.domain.describe import ObjectFacts
from app.domain.mapping import BYPASS, HONOUR
from app.domain.matching import Person
from app.services.crm.base import Found, Plan, Refusal, Retry, Trips, Written
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.catalogue import FOLLOWS_ANOTHER
from app.services.crm.salesforce.errors import (
    Problem,
    SalesforceError,
    first_problem,
    hidden_field,
)
from app.services.crm.salesforce.lookup import Lookup

PERSON_KEYS = ("Foyer_Key__c", "Visitor_Key__c")  # unique external id fields, where the org has one
TASK_KEYS = ("Foyer_Key__c", "Chat_Key__c")
NO_ASSIGNMENT = {"Sforce-Auto-Assign": "FALSE"}  # else a rule may take the record from the rep
ALLOW_TWIN = {"Sforce-Duplicate-Rule-Header": "allowSave=true"}
PERSON = "@{person.id}"


class Writing:
    """Writes what is missing; every part has its own answer."""

    def __init__(self, api: SalesforceApi, lookup: Lookup) -> None:
        self._api = api
        self._lookup = lookup

    async def run(self, plan: Plan, trips: Trips) -> Written:
        """Do the plan in one round trip; raise SalesforceError when it failed as a whole."""
        parts = [*self._parts(plan), *self._closing_parts(plan)]
        answers = await self._api.composite(parts, trips, writes=True)
        return self._written(plan, answers)

    def _parts(self, plan: Plan) -> list[Part]:
        parts = [self._person(plan)] if plan.person else []
        who = plan.target.id if plan.target else PERSON
        if plan.campaign:
            parts.append(Part("campaign", "POST", "/sobjects/CampaignMember", _member(plan, who)))
        if plan.task:
            parts.append(Part("task", "POST", "/sobjects/Task", self._task(plan, who)))
        return parts

    def _person(self, plan: Plan) -> Part:
        headers = _assignment(plan) | (ALLOW_TWIN if plan.wish.create_anyway else {})
        if plan.target is None:
            key = self._key("Lead", PERSON_KEYS, plan.wish.address)
            body = {**plan.values, **_of_new(plan), **key}
            return Part("person", "POST", "/sobjects/Lead", body, headers)
        guard = unmodified_since(plan.target)
        path = f"/sobjects/{plan.target.object}/{plan.target.id}"
        return Part("person", "PATCH", path, dict(plan.values), headers | guard)

    def _task(self, plan: Plan, who: str) -> dict[str, Any]:
        today = datetime.fromtimestamp(self._api.clock.now(), UTC).strftime("%Y-%m-%d")
        return {
            "Subject": task_subject(plan.wish.task_key),
            "Status": "Completed",
            "ActivityDate": today,
            "Description": fit_transcript(plan.wish.transcript),
            "WhoId": who,
            **self._key("Task", TASK_KEYS, plan.wish.task_key),
        }

    def _key(self, source: str, names: tuple[str, ...], value: str) -> dict[str, str]:
        """Return our own key for a new record, where the org has a unique field for it."""
        facts = self._lookup.facts(source)
        known = facts.fields if facts else {}
        name = next((n for n in names if n in known and known[n].unique_key), None)
        usable = name is not None and known[name].createable
        return {name: key_mark(value)} if name and usable else {}

    def _written(self, plan: Plan, answers: Mapping[str, PartAnswer]) -> Written:
        done: dict[str, str] = {}
        sorted_out: dict[Retry, dict[str, Refusal]] = {retry: {} for retry in Retry}
        candidates: tuple[tuple[str, str], ...] = ()
        for name in ("person", "campaign", "task"):
            answer = answers.get(name)
            if answer is None:
                continue
            if answer.ok:
                done[name] = _made(answer, plan.target if name == "person" else None)
                continue
            problem = first_problem(answer.body, answer.status, self._labels(plan), answer.sent)
            if name != "person" and problem.code == "DUPLICATE_VALUE":
                done[name] = ""  # it is there already, which is what was wanted
            elif name == "person" or problem.code not in FOLLOWS_ANOTHER:
                self._hide(problem, name, plan)
                sorted_out[problem.retry][name] = _refusal(problem, name, plan)
                candidates += _candidates(problem, name)
        closing = self._closing(plan, answers)
        if _gone(plan, closing):  # refused for the person's sake: to be decided anew
            of_old = sorted_out[Retry.NO]
            for part in of_old.keys() & {"campaign", "task"}:
                sorted_out[Retry.LOOK][part] = of_old.pop(part)
        return Written(
            done=done,
            refused=sorted_out[Retry.NO] | sorted_out[Retry.SIGN_IN],
            again=sorted_out[Retry.SOON] | sorted_out[Retry.LATER],
            look=sorted_out[Retry.LOOK],
            candidates=candidates,
            closing=closing,
        )

    def _hide(self, problem: Problem, name: str, plan: Plan) -> None:
        """Leave a field that is not there, or hidden, out of the next try."""
        field = hidden_field(problem.message) if problem.code == "INVALID_FIELD" else None
        if name == "person" and field:
            self._lookup.hide(plan.target.object if plan.target else "Lead", field)

    def _closing_parts(self, plan: Plan) -> list[Part]:
        """Return the look-up, with a read of a target that has another e-mail."""
        target = plan.target
        if target is None:
            return self._lookup.parts(plan.wish)
        queries = self._lookup.parts(plan.wish, [target.id])
        email = str(target.values.get("Email") or "").casefold()
        other = email != plan.wish.address and not plan.wish.record
        return [*queries, *(self._lookup.contact_parts([target.id]) if other else ())]

    def _closing(self, plan: Plan, answers: Mapping[str, PartAnswer]) -> Found | None:
        """Return the closing look-up; None when it was refused and proves nothing."""
        if not {"Contact", "Lead"} <= answers.keys():
            return None
        try:
            became = self._lookup.became(answers)
            return self._lookup.found(plan.wish, answers, became)
        except SalesforceError:
            return None

    def _labels(self, plan: Plan) -> dict[str, str]:
        facts: ObjectFacts | None = self._lookup.facts(
            plan.target.object if plan.target else "Lead"
        )
        return facts.labels if facts else {}


def unmodified_since(person: Person) -> dict[str, str]:
    """Return the header that refuses a write over a colleague's newer one.

    It knows whole seconds only: a stamp with a fraction is rounded up, or every
    write would be refused.
    """
    stamp = re.sub(r"([+-]\d\d):?(\d\d)$", r"\1:\2", person.modified)
    try:
        moment = datetime.fromisoformat(stamp).astimezone(UTC)
    except ValueError:
        return {}
    if moment.microsecond:
        moment = moment.replace(microsecond=0) + timedelta(seconds=1)
    return {"If-Unmodified-Since": format_datetime(moment, usegmt=True)}


def _assignment(plan: Plan) -> dict[str, str]:
    """Return the header that lets the org's rules choose a new record's owner, or not (L8).

    Never for a record that is there: a rule would take it from its owner.
    """
    if plan.target is not None or plan.assignment == BYPASS:
        return NO_ASSIGNMENT
    return {"Sforce-Auto-Assign": "TRUE" if plan.assignment == HONOUR else plan.assignment}


def _of_new(plan: Plan) -> dict[str, Any]:
    """Return what a new record gets besides the visitor's values."""
    given = {"OwnerId": plan.owner, "RecordTypeId": plan.record_type}
    return {name: value for name, value in given.items() if value}


def _member(plan: Plan, who: str) -> dict[str, Any]:
    contact = plan.target is not None and plan.target.object == "Contact"
    status = {"Status": plan.member_status} if plan.member_status else {}
    who_is_it = {"ContactId" if contact else "LeadId": who}
    return {"CampaignId": plan.wish.campaign, **who_is_it, **status}


def _gone(plan: Plan, closing: Found | None) -> bool:
    """Whether the record that was written to stands for the person no more."""
    if plan.target is None or closing is None:
        return False
    return closing.choice.target is None or closing.choice.target.id != plan.target.id


def _made(answer: PartAnswer, target: Person | None) -> str:
    made = answer.body.get("id") if isinstance(answer.body, dict) else None
    return str(made or (target.id if target else ""))


def _refusal(problem: Problem, name: str, plan: Plan) -> Refusal:
    words = problem.words
    if name == "campaign" and problem.code in {"INVALID_CROSS_REFERENCE_KEY", "MALFORMED_ID"}:
        words = (
            f"The campaign {plan.wish.campaign} is not in this org, or you may not see it "
            f"({', '.join(problem.fields) or 'CampaignId'})."
        )
    return Refusal(problem.code, f"{words} {problem.remedy}".strip(), problem.remedy)


def _candidates(problem: Problem, name: str) -> tuple[tuple[str, str], ...]:
    """Return the records that stand in the way of a new person."""
    if name != "person":
        return ()
    if problem.code == "DUPLICATE_VALUE":
        found = re.search(r"\b(00Q\w{12,15}|003\w{12,15})\b", problem.message)
        kind = "Contact" if found and found[1].startswith("003") else "Lead"
        return ((kind, found[1]),) if found else ()
    return problem.candidates
