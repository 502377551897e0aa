"""What a CRM's describe says of an object for one user, and the rules that follow from it."""

import base64
import binascii
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace

NEVER_MAPPED = {
    "reference": "it points at another record, and a visitor's text is no record.",
    "multipicklist": "several values can be chosen in it, and a visitor's field holds one.",
    "address": "it is made of other fields: map street, city and country one by one.",
    "location": "it is made of other fields: map latitude and longitude one by one.",
    "base64": "it holds a file.",
    "anyType": "its kind is not known before a value is there.",
    "complexvalue": "its kind is not known before a value is there.",
    "encryptedstring": "it is encrypted.",
    "datacategorygroupreference": "it holds data categories.",
    "id": "it is the record's own id.",
    "json": "it holds data that no person writes.",
}
SYSTEM_FIELDS = frozenset(
    {
        "ConvertedDate",
        "CreatedDate",
        "EmailBouncedDate",
        "EmailBouncedReason",
        "IsConverted",
        "IsDeleted",
        "IsEmailBounced",
        "LastActivityDate",
        "LastModifiedDate",
        "LastReferencedDate",
        "LastViewedDate",
        "PhotoUrl",
        "SystemModstamp",
    }
)  # no admin can let anybody write them
KNOWN_FIELDS: Mapping[str, Mapping[str, str]] = {
    "Lead": {
        "HasOptedOutOfEmail": "Email Opt Out",
        "DoNotCall": "Do Not Call",
        "LeadSource": "Lead Source",
        "Industry": "Industry",
        "NumberOfEmployees": "No. of Employees",
        "AnnualRevenue": "Annual Revenue",
        "Website": "Website",
        "Title": "Title",
        "Phone": "Phone",
        "Rating": "Rating",
        "Description": "Description",
    },
    "Contact": {
        "HasOptedOutOfEmail": "Email Opt Out",
        "DoNotCall": "Do Not Call",
        "LeadSource": "Lead Source",
        "Title": "Title",
        "Phone": "Phone",
        "Department": "Department",
        "Description": "Description",
    },
}


@dataclass(frozen=True, slots=True)
class PickValue:
    """One value of a picklist.

    `valid_for` is the CRM's base64 text: which values of the controlling field allow this one.
    """

    value: str
    label: str
    active: bool = True
    default: bool = False
    valid_for: str = ""


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """What has to be known of a field."""

    label: str
    type: str
    length: int = 0  # characters
    createable: bool = True
    updateable: bool = True
    unique_key: bool = False  # unique external id
    picks: tuple[PickValue, ...] = ()  # inactive ones included
    restricted: bool = False  # the CRM itself refuses other values
    name: str = ""
    digits: int = 0  # of a whole number
    precision: int = 0  # digits of a decimal number, of them `scale` after the point
    scale: int = 0
    nillable: bool = True
    defaulted: bool = False  # the CRM fills it by itself on create
    calculated: bool = False
    auto_number: bool = False
    name_field: bool = False
    compound: str = ""  # the compound field that this one is a part of
    controller: str = ""  # the field that decides which values are allowed
    refers: tuple[str, ...] = ()

    @property
    def values(self) -> tuple[str, ...]:
        """The active picklist values."""
        return tuple(pick.value for pick in self.picks if pick.active)

    @property
    def required(self) -> bool:
        """Whether a new record is refused without it (layouts and rules may ask for more)."""
        return self.createable and not self.nillable and not self.defaulted


@dataclass(frozen=True, slots=True)
class RecordType:
    """A record type as the user may use it."""

    id: str
    name: str
    active: bool = True
    available: bool = True
    default: bool = False
    master: bool = False


@dataclass(frozen=True, slots=True)
class ObjectFacts:
    """What has to be known of an object, for this user."""

    name: str
    createable: bool = True
    updateable: bool = True
    fields: Mapping[str, FieldFacts] = field(default_factory=dict)
    record_types: tuple[RecordType, ...] = ()
    label: str = ""

    @property
    def labels(self) -> dict[str, str]:
        """Field names as the rep knows them."""
        return {name: facts.label for name, facts in self.fields.items()}


def for_record_type(facts: ObjectFacts, values: Mapping[str, Container[str]]) -> ObjectFacts:
    """Return the facts with the picklist values that a record type has; the others count as off.

    `values` holds what is allowed by field; a field that is not in it keeps all.
    """
    fields = {
        name: replace(known, picks=_left(known.picks, values[name])) if name in values else known
        for name, known in facts.fields.items()
    }
    return replace(facts, fields=fields)


def _left(picks: Sequence[PickValue], values: Container[str]) -> tuple[PickValue, ...]:
    return tuple(pick if pick.value in values else replace(pick, active=False) for pick in picks)


def required_fields(facts: ObjectFacts) -> dict[str, FieldFacts]:
    """Return the fields that a new record must have, by name."""
    return {name: known for name, known in facts.fields.items() if known.required}


def mappable(facts: ObjectFacts) -> dict[str, FieldFacts]:
    """Return the fields that a visitor field can be mapped to, by name, in label order."""
    found = ((n, f) for n, f in facts.fields.items() if not unmappable(f))
    return dict(sorted(found, key=lambda pair: (pair[1].label.casefold(), pair[0])))


def unmappable(facts: FieldFacts) -> str:
    """Return why a field cannot be mapped, in words; empty when it can."""
    why = ""
    if facts.calculated:
        why = "it is a formula or a roll-up: the CRM works it out."
    elif facts.auto_number:
        why = "the CRM numbers it by itself."
    elif facts.type in NEVER_MAPPED:
        why = NEVER_MAPPED[facts.type]
    elif facts.name in SYSTEM_FIELDS:
        why = "the CRM sets it by itself."
    elif facts.name_field and not (facts.createable or facts.updateable):
        why = "it is made of first and last name: map those."
    elif not (facts.createable or facts.updateable):
        why = "you may not write it. Your admin can allow it: Field-Level Security > Edit."
    return f"{facts.label} cannot be mapped: {why}" if why else ""


def once_only(facts: FieldFacts) -> str:
    """Return words for a field that can be written at one time only; empty otherwise."""
    if facts.createable and not facts.updateable:
        return f"{facts.label} can be set only when a record is made."
    if facts.updateable and not facts.createable:
        return f"{facts.label} can be changed, but not set when a record is made."
    return ""


def security_path(source: str, label: str) -> str:
    """Return where an admin lets a hidden field be seen (C3)."""
    return f"Setup > Object Manager > {source} > Fields > {label} > Set Field-Level Security"


def hidden_fields(facts: ObjectFacts, formerly: Mapping[str, str]) -> dict[str, str]:
    """Return fields that exist in a usual org, or were mapped, and are not shown to this user.

    `formerly` holds labels by name of the fields that were mapped. The answer
    holds labels by name; `security_path` says what to do about one.
    """
    usual = {**KNOWN_FIELDS.get(facts.name, {}), **formerly}
    return {name: label or name for name, label in usual.items() if name not in facts.fields}


def valid_for(encoded: str, index: int) -> bool:
    """Whether the controlling field's value number `index` (from 0) allows a value.

    Salesforce sends base64; bit n counts from the top of the first byte. Text
    that is no base64 allows nothing.
    """
    try:
        bits = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return False
    byte, bit = divmod(index, 8)
    return 0 <= byte < len(bits) and bool(bits[byte] & (0x80 >> bit))


def controlling_index(controller: FieldFacts, value: object) -> int | None:
    """Return the number of a controlling field's value; a checkbox counts false, true."""
    if controller.type == "boolean":
        return int(str(value).casefold() in {"true", "1"})
    numbers = {pick.value: number for number, pick in enumerate(controller.picks)}
    return numbers.get(str(value)) if value is not None else None


def allowed_picks(
    facts: FieldFacts, controller: FieldFacts | None, value: object
) -> tuple[PickValue, ...]:
    """Return the active values that may be chosen while the controlling field holds `value`.

    All active ones where no field controls it, or the controlling one is hidden.
    """
    active = tuple(pick for pick in facts.picks if pick.active)
    if not facts.controller or controller is None:
        return active
    index = controlling_index(controller, value)
    if index is None:
        return ()
    return tuple(pick for pick in active if valid_for(pick.valid_for, index))


def pick_of(picks: Sequence[PickValue], text: str) -> PickValue | None:
    """Return the value that a text means: its value, else its label, else either in any case."""
    said = text.strip()
    tests = (
        lambda pick: pick.value == said,
        lambda pick: pick.label == said,
        lambda pick: said.casefold() in {pick.value.casefold(), pick.label.casefold()},
    )
    for test in tests:
        if found := next((pick for pick in picks if test(pick)), None):
            return found
    return None
