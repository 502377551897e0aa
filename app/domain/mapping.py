"""Which visitor field goes into which Salesforce field, and when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.crm_text import one_line, several_lines
from app.domain.describe import FieldFacts, ObjectFacts
from app.domain.field_values import NotANumberError, Scalar, convert, no_number, whole_number

Value = Scalar


BYPASS, HONOUR = "bypass", "honour"
ME, RULES = "me", "rules"


class Policy(StrEnum):
    """What happens to a field of a record that is there already."""

    FILL_IF_BLANK = "fill_if_blank"
    ALWAYS = "always"  # the newest value wins
    CREATE_ONLY = "create_only"  # set when the record is made, never changed
    KEEP_EVEN_BLANK = "keep_even_blank"  # the record wins, even where it is blank
    NEVER = "never"  # not written at all


@dataclass(frozen=True, slots=True)
class FieldMap:
    """One line of a mapping.

    A hidden line (C14) always writes `default`, whatever the visitor says; so
    does one without a visitor field.
    """

    visitor: str
    target: str
    policy: Policy = Policy.FILL_IF_BLANK
    default: str = ""  # written where the visitor's field is blank
    hidden: bool = False
    any_value: bool = False  # of an unrestricted picklist: values that are not listed pass

    @property
    def constant(self) -> bool:
        """Whether the line writes its default and nothing else."""
        return self.hidden or not self.visitor


@dataclass(frozen=True, slots=True)
class ObjectMap:
    """The mapping page of one object.

    `assignment` is "bypass", "honour" (the org's active rule) or a rule's id
    (L8). `owner` of a new record is "me", "rules" or a user's id. Ids belong to
    one `org`; empty: not known whose they are.
    """

    object: str
    fields: tuple[FieldMap, ...]
    campaign: str = ""  # added to it when a push names none (C8)
    member_status: str = ""  # of the campaign's own; empty: its default
    assignment: str = BYPASS
    owner: str = ME
    record_type: str = ""  # of new records; empty: the user's default
    org: str = ""

    @property
    def targets(self) -> frozenset[str]:
        """The fields that the page can write."""
        return frozenset(line.target for line in self.fields)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that a push wants in a field."""

    field: str
    value: Value
    policy: Policy
    visitor: str = ""  # the visitor field it comes from


NUMBERS = {"NumberOfEmployees"}
LONG = {"Description"}
LEAD = ObjectMap(
    "Lead",
    (
        FieldMap("first_name", "FirstName"),
        FieldMap("last_name", "LastName"),
        FieldMap("email", "Email"),
        FieldMap("company", "Company"),
        FieldMap("title", "Title"),
        FieldMap("phone", "Phone"),
        FieldMap("website", "Website"),
        FieldMap("city", "City"),
        FieldMap("state", "State"),
        FieldMap("country", "Country"),
        FieldMap("industry", "Industry", any_value=True),
        FieldMap("employees", "NumberOfEmployees"),
        FieldMap("lead_source", "LeadSource", Policy.CREATE_ONLY, any_value=True),
        FieldMap("description", "Description"),
    ),
)
CONTACT = ObjectMap(
    "Contact",
    (
        FieldMap("first_name", "FirstName"),
        FieldMap("last_name", "LastName"),
        FieldMap("email", "Email"),
        FieldMap("title", "Title"),
        FieldMap("phone", "Phone"),
        FieldMap("city", "MailingCity"),
        FieldMap("state", "MailingState"),
        FieldMap("country", "MailingCountry"),
        FieldMap("lead_source", "LeadSource", Policy.CREATE_ONLY, any_value=True),
        FieldMap("description", "Description"),
    ),
)


@dataclass(frozen=True, slots=True)
class Maps:
    """Both mapping pages, and the campaigns of activities (A11)."""

    lead: ObjectMap = LEAD
    contact: ObjectMap = CONTACT
    activities: Mapping[str, str] = field(default_factory=dict)  # "chat" ... -> campaign's id

    def of(self, name: str) -> ObjectMap:
        """Return the page of "Lead" or "Contact"."""
        return self.contact if name == "Contact" else self.lead


def wanted(
    page: ObjectMap,
    visitor: Mapping[str, object],
    *,
    hidden: Iterable[str] = (),
    facts: ObjectFacts | None = None,
) -> list[Wanted]:
    """Return what a visitor's fields say for an object; blank values are left out.

    `hidden` names fields that the user may not see or write; `facts` is what
    describe said, where it was read. Raise BadValueError for a value that its
    field does not take (NotANumberError for a number field).
    """
    left_out = set(hidden)
    known = facts.fields if facts else {}
    found = (
        Wanted(
            line.target, value_of(line, visitor, known.get(line.target)), line.policy, line.visitor
        )
        for line in page.fields
        if line.policy is not Policy.NEVER and line.target not in left_out
    )
    return [each for each in found if each.value is not None]


def value_of(line: FieldMap, visitor: Mapping[str, object], facts: FieldFacts | None) -> Value:
    """Return what a line writes for a visitor; None: nothing. Raise BadValueError."""
    given = _said(line, visitor)
    if facts is not None:
        value = convert(facts, given, any_value=line.any_value)
        return convert(facts, line.default, any_value=line.any_value) if value is None else value
    text = "" if given is None or isinstance(given, list | dict) else str(given)
    text = several_lines(text) if line.target in LONG else one_line(text)
    text = text or line.default
    if not text:
        return None
    return _number(line, text) if line.target in NUMBERS else text


def _said(line: FieldMap, visitor: Mapping[str, object]) -> object:
    return line.default if line.constant else visitor.get(line.visitor)


def _number(line: FieldMap, text: str) -> int:
    try:
        return whole_number(text)
    except ValueError as error:
        raise no_number(text, line.visitor.replace("_", " ")) from error


__all__ = [
    "CONTACT",
    "LEAD",
    "FieldMap",
    "Maps",
    "NotANumberError",
    "ObjectMap",
    "Policy",
    "Value",
    "Wanted",
    "value_of",
    "wanted",
]
