"""Which visitor field goes into which Salesforce field, and when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.crm_text import one_line, several_lines

Value = str | int | float | bool | None


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

    `visitor` is empty for a hidden field, which always has `default`.
    """

    visitor: str
    target: str
    policy: Policy = Policy.FILL_IF_BLANK
    default: str = ""


@dataclass(frozen=True, slots=True)
class ObjectMap:
    """The mapping page of one object."""

    object: str
    fields: tuple[FieldMap, ...]
    campaign: str = ""  # added to it when a push names none


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that a push wants in a field."""

    field: str
    value: Value
    policy: Policy
    visitor: str = ""  # the visitor field it comes from


class NotANumberError(ValueError):
    """A number field was given something else; the text says so."""


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
        FieldMap("industry", "Industry"),
        FieldMap("employees", "NumberOfEmployees"),
        FieldMap("lead_source", "LeadSource", Policy.CREATE_ONLY),
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
        FieldMap("lead_source", "LeadSource", Policy.CREATE_ONLY),
        FieldMap("description", "Description"),
    ),
)


@dataclass(frozen=True, slots=True)
class Maps:
    """Both mapping pages."""

    lead: ObjectMap = LEAD
    contact: ObjectMap = CONTACT

    def of(self, name: str) -> ObjectMap:
        """Return the page of "Lead" or "Contact"."""
        return self.contact if name == "Contact" else self.lead


def wanted(
    page: ObjectMap, visitor: Mapping[str, object], *, hidden: Iterable[str] = ()
) -> list[Wanted]:
    """Return what a visitor's fields say for an object; blank values are left out.

    `hidden` names fields that the user may not see or write. Raise
    NotANumberError for a number field that holds something else.
    """
    left_out = set(hidden)
    found = (
        Wanted(line.target, _value(line, visitor), line.policy, line.visitor)
        for line in page.fields
        if line.policy is not Policy.NEVER and line.target not in left_out
    )
    return [each for each in found if each.value is not None]


def _value(line: FieldMap, visitor: Mapping[str, object]) -> Value:
    given = visitor.get(line.visitor)
    text = "" if given is None or isinstance(given, list | dict) else str(given)
    text = several_lines(text) if line.target in LONG else one_line(text)
    text = text or line.default
    if not text:
        return None
    return _number(line, text) if line.target in NUMBERS else text


def _number(line: FieldMap, text: str) -> int:
    plain = text.replace(",", "").replace("'", "").replace(" ", "").removesuffix(".0")
    try:
        return int(plain)
    except ValueError as error:
        raise NotANumberError(
            f"'{text[:40]}' is no whole number, and Salesforce wants one for "
            f"{line.visitor.replace('_', ' ')}. Correct it and push again."
        ) from error
