"""Who does not want mail: the CRM's fields that say so, and what their values mean (A19)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.mapping import Value
from app.domain.matching import Person

DOCUMENT, KEY = "opt_out", "opt_out"  # name and body key of the shared document of kind "crm"
STANDARD = "HasOptedOutOfEmail"
OBJECTS = ("Lead", "Contact")
FACT = "email_opt_out"  # a visitor's own word, as the messenger or a rep noted it
YES = frozenset({"true", "yes", "1", "on", "opted out", "unsubscribed"})


class Consent(StrEnum):
    """What is known of a person's wish."""

    FREE = "free"  # nobody with this address has opted out
    OPTED_OUT = "opted_out"
    HIDDEN = "hidden"  # the field cannot be seen: field-level security
    UNKNOWN = "unknown"  # the CRM cannot be asked now


@dataclass(frozen=True, slots=True)
class Rule:
    """Which field of an object holds the opt-out, and the value that means it."""

    field: str = STANDARD
    value: Value = True


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a person may be written to, and why not."""

    consent: Consent
    reason: str = ""
    record: str = ""  # that says so
    url: str = ""

    @property
    def blocks(self) -> bool:
        """Whether mail must not go out, whoever asks for it."""
        return self.consent is Consent.OPTED_OUT


def rules_of(body: Mapping[str, object]) -> dict[str, Rule]:
    """Return the rule for each object of a document's body; the standard field where none is set.

    An object set to null has no field for it, and is never asked or written.
    """
    given = body.get(KEY)
    named = given if isinstance(given, Mapping) else {}
    rules: dict[str, Rule] = {}
    for name in OBJECTS:
        if name not in named:
            rules[name] = Rule()
        elif (rule := _rule(named[name])) is not None:
            rules[name] = rule
    return rules


def body_with(body: Mapping[str, object], rules: Mapping[str, Rule]) -> dict[str, object]:
    """Return a document's body with these rules; whatever else it holds stays."""
    plain = {
        name: {"field": rules[name].field, "value": rules[name].value} if name in rules else None
        for name in OBJECTS
    }
    return {**body, KEY: plain}


def says_opted_out(rule: Rule, value: Value) -> bool:
    """Whether a field's value means that the person does not want mail."""
    if isinstance(rule.value, bool):
        meant = value if isinstance(value, bool) else str(value or "").strip().casefold() in YES
        return meant is rule.value
    wanted, held = str(rule.value or "").casefold(), str(value or "").casefold()
    parts = [part.strip() for part in held.split(";")]  # a multi-select picklist
    return bool(wanted) and wanted.strip() in parts


def standing_of(
    people: Iterable[Person], rules: Mapping[str, Rule], hidden: Mapping[str, str]
) -> Standing:
    """Return whether any of the people with an address has opted out.

    One of them is enough: the address is the same. `hidden` holds why the field
    of an object cannot be seen; it counts only if one of the people is such.
    """
    known = list(people)
    for person in known:
        rule = rules.get(person.object)
        if rule and says_opted_out(rule, person.values.get(rule.field)):
            return Standing(Consent.OPTED_OUT, OPTED_OUT, person.id)
    unseen = next((hidden[p.object] for p in known if p.object in hidden), "")
    return Standing(Consent.HIDDEN, unseen) if unseen else Standing(Consent.FREE)


def hidden_path(name: str, field: str) -> str:
    """Return what an admin has to do so that a field can be seen."""
    return (
        f"Foyer cannot see whether this person opted out: the field {field} of {name} is hidden. "
        f"{hidden_way(name, field)}"
    )


def hidden_way(name: str, field: str) -> str:
    """Return where in the CRM's setup an admin lets a field be seen."""
    return (
        f"Admin: Setup > Object Manager > {name} > Fields & Relationships > {field} > "
        "Set Field-Level Security."
    )


def fact_says_so(value: str) -> bool:
    """Whether a visitor's own word means an opt-out."""
    return value.strip().casefold() in YES


def _rule(given: object) -> Rule | None:
    if not isinstance(given, Mapping):
        return None
    field, value = given.get("field"), given.get("value", True)
    if not isinstance(field, str) or not field.strip():
        return None
    kept: Value = value if isinstance(value, str | int | float | bool) else True
    return Rule(field.strip(), kept)


OPTED_OUT = "This person has unsubscribed from e-mail, so nothing is sent."
