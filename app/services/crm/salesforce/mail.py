"""Mail in Salesforce: opt-outs, and a sent mail as EmailMessage or as completed Task.

Decided: EmailMessage where the user may create it, else a Task of subtype Email. The link to
the person are ids in ToIds (ToAddress is only for those without a record); RelatedToId is the
account of a Contact and never stands with a Lead; the platform makes the activity itself
(object reference, EmailMessage). The Message-ID in MessageIdentifier is how it is found
again (that it can be filtered by is to be proved on a real org); where that field is hidden,
and for Tasks, it is a mark in the subject.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app.domain.crm_text import fit_transcript, one_line
from app.domain.describe import ObjectFacts
from app.domain.matching import Person
from app.domain.opt_out import Rule
from app.domain.soql_text import like, quoted
from app.services.crm.base import Refusal, Retry, Trips
from app.services.crm.mail import Reached, SentMail
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.described import UNSEEN, described
from app.services.crm.salesforce.errors import SalesforceError, first_problem, hidden_field
from app.services.crm.salesforce.lookup import person_of

SOURCES = ("Contact", "Lead")
MAIL = "EmailMessage"
SENT = "3"  # EmailMessage.Status
ROUNDS = 4  # look-ups until every hidden field is known
SUBJECT_LIMIT, MAIL_SUBJECT_LIMIT = 255, 3000
UNSEEN_FOR_S = 60.0
OF_LEAD, OF_CONTACT = ("IsConverted", "ConvertedContactId"), ("AccountId",)


class SalesforceMail:
    """The MailCalls protocol over Salesforce's REST API."""

    def __init__(self, api: SalesforceApi) -> None:
        self._api = api
        self._unseen: dict[str, set[str]] = {}  # object -> fields that were refused lately
        self._unseen_since = 0.0

    async def reached(self, address: str, rules: Mapping[str, Rule], trips: Trips) -> Reached:
        """Return all Leads and Contacts with an address, with their opt-out fields."""
        now = self._api.clock.now()
        if now - self._unseen_since > UNSEEN_FOR_S:  # an admin may have granted them
            self._unseen, self._unseen_since = {}, now
        for _ in range(ROUNDS):
            parts = [self._people(name, address, rules) for name in SOURCES]
            answers = await self._api.composite(parts, trips, writes=False)
            if not any([self._hid_more(name, answers.get(name)) for name in SOURCES]):
                break
        people = [p for name in SOURCES for p in _read(name, answers.get(name))]
        unseen = {
            name: rule.field
            for name, rule in rules.items()
            if rule.field in self._unseen.get(name, ())
        }
        return Reached(tuple(people), unseen)

    async def logged(self, mail: SentMail, trips: Trips) -> list[str]:
        """Return the ids of the activities of a mail."""
        facts = await self._facts(trips)
        parts = [Part("task", "GET", soql.query_path(soql.tasks(mail.mark)))]
        if facts.createable:
            parts.append(Part("mail", "GET", soql.query_path(_mails(facts, mail))))
        answers = await self._api.composite(parts, trips, writes=False)
        found = []
        for part in parts:
            answer = answers.get(part.name) or PartAnswer(0)
            problem = None if answer.ok else first_problem(answer.body, answer.status)
            if problem is not None and problem.code not in UNSEEN:
                raise SalesforceError(problem)
            found += [str(row["Id"]) for row in answer.rows]
        return found

    async def log(self, mail: SentMail, who: Person, trips: Trips) -> tuple[str, Refusal | None]:
        """Make the activity of a mail that was sent to a person; return its id, or why not."""
        facts = await self._facts(trips)
        account = await self._account(who, trips)
        answer = PartAnswer(0)
        if facts.createable:
            answer = await self._made(MAIL, _message(facts, mail, who, account), trips)
        if not answer.ok and (not facts.createable or _may_not(answer)):
            answer = await self._made("Task", _task(mail, who, account), trips)
        if answer.ok:
            return str(answer.body.get("id", "")) if isinstance(answer.body, dict) else "", None
        problem = first_problem(answer.body, answer.status, sent=answer.sent)
        if problem.retry is Retry.SOON:
            raise SalesforceError(problem)
        return "", Refusal(problem.code, problem.reason, problem.remedy)

    async def _made(self, name: str, body: dict[str, Any], trips: Trips) -> PartAnswer:
        part = Part("made", "POST", f"/sobjects/{name}", body)
        answers = await self._api.composite([part], trips.patient(), writes=True)
        return answers.get("made") or PartAnswer(0)

    async def _account(self, who: Person, trips: Trips) -> str:
        """Return the account of a Contact, where it has one that can be seen."""
        if who.object != "Contact":
            return ""
        part = Part("account", "GET", f"/sobjects/Contact/{who.id}?fields=AccountId")
        answer = (await self._api.composite([part], trips, writes=False)).get("account")
        body = answer.body if answer and answer.ok else {}
        return str(body.get("AccountId") or "") if isinstance(body, dict) else ""

    async def _facts(self, trips: Trips) -> ObjectFacts:
        return await described(self._api, MAIL, trips)

    def _people(self, name: str, address: str, rules: Mapping[str, Rule]) -> Part:
        wanted = [*(OF_LEAD if name == "Lead" else OF_CONTACT)]
        if name in rules:
            wanted.append(rules[name].field)
        unseen = self._unseen.get(name, set())
        columns = [field for field in wanted if field not in unseen]
        return Part(name, "GET", soql.query_path(soql.people(name, columns, address)))

    def _hid_more(self, name: str, answer: PartAnswer | None) -> bool:
        """Whether a query was refused for a field that is known to be hidden only now."""
        if answer is None or answer.ok:
            return False
        problem = first_problem(answer.body, answer.status, sent=answer.sent)
        field = hidden_field(problem.message) if problem.code == "INVALID_FIELD" else None
        unseen = self._unseen.setdefault(name, set())
        if field is None or field in unseen:
            return False
        unseen.add(field)
        return True


def _read(name: str, answer: PartAnswer | None) -> list[Person]:
    if answer is not None and answer.ok:
        return [person_of(str(row["Id"]), row) for row in answer.rows if "Id" in row]
    problem = first_problem(answer.body if answer else None, answer.status if answer else 0)
    if name == "Contact" and problem.code == "INVALID_TYPE":  # no right to see contacts
        return []
    raise SalesforceError(problem)


def _may_not(answer: PartAnswer) -> bool:
    """Whether this user may not make EmailMessages, whatever describe said."""
    code = first_problem(answer.body, answer.status).code
    return code in UNSEEN | {"CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "INSUFFICIENT_ACCESS"}


def _has_id(facts: ObjectFacts) -> bool:
    known = facts.fields.get("MessageIdentifier")
    return known is not None and known.createable


def _mails(facts: ObjectFacts, mail: SentMail) -> str:
    if _has_id(facts):
        return f"SELECT Id FROM {MAIL} WHERE MessageIdentifier = {quoted(mail.message_id)}"  # noqa: S608  # quoted
    return f"SELECT Id FROM {MAIL} WHERE Subject LIKE {like(mail.mark)}"  # noqa: S608  # quoted


def _message(facts: ObjectFacts, mail: SentMail, who: Person, account: str) -> dict[str, Any]:
    subject = one_line(mail.subject)[:MAIL_SUBJECT_LIMIT]
    body = {
        "Subject": subject if _has_id(facts) else _marked(mail.subject, mail.mark, 1000),
        "TextBody": fit_transcript(mail.text),
        "FromAddress": mail.sender,
        "FromName": one_line(mail.sender_name)[:1000],
        "Incoming": False,
        "MessageDate": datetime.fromtimestamp(mail.at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "MessageIdentifier": mail.message_id,
        "RelatedToId": account,
    }
    known = {
        name: value
        for name, value in body.items()
        if value != "" and (field := facts.fields.get(name)) is not None and field.createable
    }
    return {**known, "Status": SENT, "ToIds": [who.id]}


def _task(mail: SentMail, who: Person, account: str) -> dict[str, Any]:
    body = {
        "Subject": _marked(f"Email: {mail.subject}", mail.mark, SUBJECT_LIMIT),
        "Status": "Completed",
        "TaskSubtype": "Email",
        "ActivityDate": datetime.fromtimestamp(mail.at, UTC).strftime("%Y-%m-%d"),
        "Description": fit_transcript(f"To: {mail.to}\n\n{mail.text}"),
        "WhoId": who.id,
        "WhatId": account,
    }
    return {name: value for name, value in body.items() if value}


def _marked(subject: str, mark: str, limit: int) -> str:
    tail = f" [{mark}]"
    return one_line(subject)[: limit - len(tail)] + tail
