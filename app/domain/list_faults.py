"""What keeps a list's conditions from being asked, in plain words.

The console translates by `code`; `words` is the English of it.
"""

from dataclasses import dataclass

FLS = (
    "Setup > Object Manager > {object} > Fields & Relationships > {field}"
    " > Set Field-Level Security"
)
_WORDS = {
    "no_object": "Salesforce shows you no object '{object}'. An admin can give your profile Read.",
    "no_conditions": "Add at least one condition, or the list would hold every record.",
    "empty_group": "A group has no conditions. Add one, or remove the group.",
    "too_many": "There are more than 60 conditions. Make two lists.",
    "too_long": "The query is longer than Salesforce takes. Use fewer values, or make two lists.",
    "no_field": "{object} has no field '{field}' that you can see. If there is one, an admin"
    f" shows it here: {FLS}.",
    "no_parent": "{object} has no lookup '{field}' that you can see, so nothing behind it either.",
    "parent_of_several": "'{field}' may point to several kinds of record, so only its name can"
    " be compared.",
    "parent_unread": "The fields of {object} are not read from Salesforce yet.",
    "not_filterable": "Salesforce cannot search by '{label}' ({object}).",
    "no_comparison": "'{label}' ({object}) cannot be compared: it is a {type} field.",
    "no_operator": "'{label}' ({object}) cannot be compared in this way.",
    "no_value": "'{label}' ({object}): give a value.",
    "bad_value": "'{label}' ({object}): this value does not fit its type.",
    "unknown_value": "'{value}' is no value of '{label}' ({object}).",
    "no_related": "{object} has no related object '{related}' that you can see.",
    "no_lookup": "{related} does not show you its lookup '{field}'. An admin shows it here: "
    + FLS.replace("{object}", "{related}")
    + ".",
    "no_subquery": "Salesforce cannot look for related {related} in a list.",
    "same_object": "Salesforce cannot look for related records of the same kind, {object}.",
    "too_many_related": "Salesforce takes at most two related blocks. Make two lists.",
    "no_domain": "No field tells the company's domain: choose one that you can see, such as"
    " Website.",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    `at` leads to the part: `block` is 0 for the list's own conditions and n for the n-th
    related block; then come the numbers of the parts on the way.
    """

    code: str
    at: tuple[int, ...] = ()
    block: int = 0
    object: str = ""
    field: str = ""
    label: str = ""
    type: str = ""
    value: str = ""
    related: str = ""

    @property
    def words(self) -> str:
        """The fault in English."""
        return self.said(_WORDS[self.code])

    def said(self, template: str) -> str:
        """Return a template with this fault's names in it."""
        names = {
            name: getattr(self, name)
            for name in self.__slots__
            if name not in {"at", "block", "code"}
        }
        return template.format(**names)


CODES = tuple(_WORDS)
