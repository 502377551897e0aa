"""What is wrong with a mapping page, in words, and what to do about it (J6, J14, C2-C7)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.describe import (
    KNOWN_FIELDS,
    FieldFacts,
    ObjectFacts,
    once_only,
    required_fields,
    security_path,
    unmappable,
)
from app.domain.field_values import BadValueError, convert, misfit
from app.domain.mapping import BYPASS, HONOUR, ME, RULES, FieldMap, ObjectMap, Policy
from app.domain.org_choices import OrgChoices
from app.domain.visitor_fields import BY_NAME, VisitorField, label_of

KEY = "Email"  # what people are matched by (C11)


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"  # a push would be refused, or write something wrong
    WARNING = "warning"  # a push works, but perhaps not as meant


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong.

    `line` is the number of the page's line, from 0; None where no line is
    meant. `part` then says what is: "fields" (a line is missing), "campaign",
    "member_status", "assignment", "owner", "record_type" or "object".
    """

    severity: Severity
    code: str
    words: str
    remedy: str = ""
    line: int | None = None
    target: str = ""
    part: str = "fields"


def check_page(
    page: ObjectMap,
    facts: ObjectFacts,
    choices: OrgChoices | None = None,
    fields: Mapping[str, VisitorField] = BY_NAME,
) -> tuple[Issue, ...]:
    """Return everything that is wrong with a page for the org and user that `facts` are of."""
    found: list[Issue] = []
    for number, line in enumerate(page.fields):
        found += _of_line(number, line, page.object, facts, fields)
    found += _missing(page, facts)
    found += _of_object(page, facts)
    if choices is not None:
        found += _of_campaign(page, choices)
        found += _of_assignment(page, choices)
    return tuple(found)


def errors_of(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the issues that stand in the way."""
    return tuple(each for each in issues if each.severity is Severity.ERROR)


def ids_of(page: ObjectMap) -> dict[str, str]:
    """Return the ids of the org that a page holds, by part; they mean nothing in another org."""
    found = {
        "campaign": page.campaign,
        "assignment": page.assignment if page.assignment not in {BYPASS, HONOUR} else "",
        "owner": page.owner if page.owner not in {ME, RULES} else "",
        "record_type": page.record_type,
    }
    return {part: record for part, record in found.items() if record}


def check_activities(campaigns: Mapping[str, str], choices: OrgChoices) -> tuple[Issue, ...]:
    """Return what is wrong with the campaigns of activities ("chat" ... -> id; A11)."""
    if choices.campaigns is None:
        return ()
    gone = {name: record for name, record in campaigns.items() if not choices.campaign(record)}
    return tuple(
        Issue(
            Severity.ERROR,
            "CAMPAIGN_GONE",
            f"The campaign {record} for each {name} is not in this org, or you may not see it.",
            "Choose another campaign.",
            part="activities",
        )
        for name, record in gone.items()
    )


def _of_line(
    number: int,
    line: FieldMap,
    source: str,
    facts: ObjectFacts,
    fields: Mapping[str, VisitorField],
) -> Iterator[Issue]:
    def issue(severity: Severity, code: str, words: str, remedy: str = "") -> Issue:
        return Issue(severity, code, words, remedy, number, line.target)

    field = facts.fields.get(line.target)
    if field is None:
        yield issue(Severity.ERROR, "UNKNOWN_FIELD", *_unknown(line.target, source))
        return
    if why := unmappable(field):
        yield issue(Severity.ERROR, "NOT_MAPPABLE", why, "Choose another field.")
        return
    if words := once_only(field):
        late = field.updateable or line.policy not in {Policy.CREATE_ONLY, Policy.NEVER}
        if late:
            yield issue(Severity.WARNING, "ONE_TIME", words, "Use the policy “create only”.")
    yield from (issue(*each) for each in _source_faults(line, field, fields))
    if line.target == KEY and (line.constant or line.visitor != "email"):
        words = f"People are matched by {field.label}: it is always the visitor's e-mail."
        yield issue(Severity.ERROR, "KEY_FIELD", words, "Map E-mail to it, or remove the line.")
    if line.default and (fault := _bad_default(line, field)):
        yield issue(Severity.ERROR, fault.code, f"Default: {fault}", "Choose another default.")


def _unknown(target: str, source: str) -> tuple[str, str]:
    label = KNOWN_FIELDS.get(source, {}).get(target, target)
    return (
        f"{source} has no field {label} that you can see: it was removed, or is hidden from you.",
        f"If it should be there: {security_path(source, label)}. Else remove the line.",
    )


Fault = tuple[Severity, str, str, str]


def _source_faults(
    line: FieldMap, field: FieldFacts, fields: Mapping[str, VisitorField]
) -> Iterator[Fault]:
    if line.constant:
        if not line.default:
            yield _error("NOTHING", f"Nothing is written into {field.label}.", "Give a default.")
        return
    visitor = fields.get(line.visitor)
    if visitor is None:
        words = f"No visitor field is called “{label_of(line.visitor, fields)}”."
        yield Severity.WARNING, "UNKNOWN_SOURCE", words, "Make the field, or choose another."
        return
    if words := misfit(visitor.kind, field):
        yield _error("WRONG_TYPE", words, "Choose a field of the same kind.")
    elif field.type == "picklist" and visitor.choices:
        yield from _stray_choices(visitor, field)
    if line.any_value and field.restricted:
        words = f"{field.label} takes its listed values only."
        yield Severity.WARNING, "RESTRICTED", words, "Other values are refused by Salesforce."


def _stray_choices(visitor: VisitorField, field: FieldFacts) -> Iterator[Fault]:
    stray = [choice for choice in visitor.choices if _stray(field, choice)]
    if stray:
        words = (
            f"{field.label} has no value {', '.join(stray[:5])}, which {visitor.label} can have."
        )
        yield Severity.WARNING, "STRAY_CHOICES", words, "Make the values the same on both sides."


def _stray(field: FieldFacts, choice: str) -> bool:
    try:
        convert(field, choice)
    except BadValueError:
        return True
    return False


def _bad_default(line: FieldMap, field: FieldFacts) -> BadValueError | None:
    try:
        convert(field, line.default, any_value=line.any_value)
    except BadValueError as error:
        return error
    return None


def _missing(page: ObjectMap, facts: ObjectFacts) -> Iterator[Issue]:
    """Yield the required fields that no line fills (C2); a Contact is never created."""
    if page.object != "Lead":
        return
    lines = {line.target: line for line in page.fields}
    for name, field in required_fields(facts).items():
        line = lines.get(name)
        if line is not None and line.policy is not Policy.NEVER:
            continue
        words = f"{page.object} requires {field.label}, and nothing is mapped to it."
        remedy = "Map a visitor field to it, or give it a default."
        yield Issue(Severity.ERROR, "REQUIRED_FIELD_MISSING", words, remedy, None, name)


def _of_object(page: ObjectMap, facts: ObjectFacts) -> Iterator[Issue]:
    rights = [
        ("create", facts.createable or page.object == "Contact"),
        ("edit", facts.updateable),
    ]
    for right, granted in rights:
        if not granted:
            words = f"You may not {right} a {facts.label or page.object}."
            remedy = f"Admin: give the user {right.capitalize()} on {page.object}."
            yield Issue(Severity.ERROR, "NO_RIGHT", words, remedy, part="object")
    if not page.record_type:
        return
    known = {each.id[:15]: each for each in facts.record_types}.get(page.record_type[:15])
    if known is None or not (known.active and known.available):
        name = known.name if known else page.record_type
        words = f"The record type {name} is not in this org, not active, or not yours to use."
        yield Issue(
            Severity.ERROR, "RECORD_TYPE", words, "Choose another record type.", part="record_type"
        )


def _of_campaign(page: ObjectMap, choices: OrgChoices) -> Iterator[Issue]:
    if not page.campaign or choices.campaigns is None:
        return
    known = choices.campaign(page.campaign)
    if known is None:
        words = f"The campaign {page.campaign} is not in this org, or you may not see it."
        yield Issue(
            Severity.ERROR, "CAMPAIGN_GONE", words, "Choose another campaign.", part="campaign"
        )
        return
    if not choices.may_add_members:
        words, remedy = "You may not add members to campaigns.", "Admin: Edit on Campaign."
        yield Issue(Severity.ERROR, "NOT_ADDABLE", words, remedy, part="campaign")
    if not known.active:
        words = f"The campaign {known.name} is not active any more."
        remedy = "Choose another, or make it active in Salesforce."
        yield Issue(Severity.WARNING, "CAMPAIGN_INACTIVE", words, remedy, part="campaign")
    labels = [each.label for each in known.statuses]
    if page.member_status and labels and page.member_status not in labels:
        words = f"'{page.member_status}' is no member status of {known.name}."
        remedy = f"Choose one of: {', '.join(labels)}."
        yield Issue(Severity.ERROR, "MEMBER_STATUS", words, remedy, part="member_status")


def _of_assignment(page: ObjectMap, choices: OrgChoices) -> Iterator[Issue]:
    named = page.assignment not in {BYPASS, HONOUR}
    if page.object == "Lead" and named and choices.rules is not None:
        rule = choices.rule(page.assignment)
        if rule is None:
            words = f"The assignment rule {page.assignment} is not in this org."
            yield _of_part("assignment", "RULE_GONE", words, "Choose another rule.")
    if page.owner == RULES and page.assignment == BYPASS:
        words = "Rules are to choose the owner, but assignment rules are bypassed."
        yield _of_part("owner", "NOBODY_ASSIGNS", words, "Honour the rules, or own it yourself.")
    if page.owner != RULES and page.assignment != BYPASS:
        words = "The assignment rule may give the record to somebody else than the owner here."
        remedy = "Bypass the rules, or let them choose the owner."
        yield Issue(Severity.WARNING, "OVERRULED", words, remedy, part="owner")
    if page.owner in {ME, RULES} or choices.users is None:
        return
    user = choices.user(page.owner)
    if user is None or not user.active:
        words = f"The owner {user.name if user else page.owner} is no active user of this org."
        yield _of_part("owner", "OWNER_GONE", words, "Choose another owner.")


def _of_part(part: str, code: str, words: str, remedy: str) -> Issue:
    return Issue(Severity.ERROR, code, words, remedy, part=part)


def _error(code: str, words: str, remedy: str) -> Fault:
    return Severity.ERROR, code, words, remedy
