"""What the check of a mapping, and values that do not fit, give to say; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP(
        "Said", "'{value}' is no whole number, and Salesforce wants one for {field}."
    ),
    QT_TRANSLATE_NOOP("Said", "'{value}' is no number, and Salesforce wants one for {field}."),
    QT_TRANSLATE_NOOP("Said", "{field} allows {number} digits, and '{value}' has more."),
    QT_TRANSLATE_NOOP("Said", "{field} is a checkbox: '{value}' is neither yes nor no."),
    QT_TRANSLATE_NOOP("Said", "{field} wants a date such as {example}, and got '{value}'."),
    QT_TRANSLATE_NOOP("Said", "'{value}' is not used any more in {field}."),
    QT_TRANSLATE_NOOP("Said", "'{value}' is no value of {field}."),
    QT_TRANSLATE_NOOP("Said", "'{value}' is no value of {field} while {other} is blank."),
    QT_TRANSLATE_NOOP("Said", "'{value}' is no value of {field} while {other} is '{chosen}'."),
    QT_TRANSLATE_NOOP("Said", "Allowed: {values}."),
    QT_TRANSLATE_NOOP("Said", "Allowed: {values} and {number} more."),
    QT_TRANSLATE_NOOP("Said", "Choose one of them and push again."),
    QT_TRANSLATE_NOOP("Said", "{field} allows {number} characters, and this has {more}."),
    QT_TRANSLATE_NOOP("Said", "{field} is a {type}, and the visitor's field is a {kind}."),
    QT_TRANSLATE_NOOP("Said", "number"),
    QT_TRANSLATE_NOOP("Said", "whole number"),
    QT_TRANSLATE_NOOP("Said", "checkbox"),
    QT_TRANSLATE_NOOP("Said", "date with a time"),
    QT_TRANSLATE_NOOP("Said", "long text"),
    QT_TRANSLATE_NOOP("Said", "multi-select picklist"),
    QT_TRANSLATE_NOOP("Said", "lookup"),
    QT_TRANSLATE_NOOP("Said", "{field} can be changed, but not set when a record is made."),
    QT_TRANSLATE_NOOP(
        "Said", "The campaign {campaign} for each chat is not in this org, or you may not see it."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The campaign {campaign} for each meeting is not in this org, or you may not see it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The campaign {campaign} for each form is not in this org, or you may not see it."
    ),
    QT_TRANSLATE_NOOP("Said", "The campaign {campaign} is not in this org, or you may not see it."),
    QT_TRANSLATE_NOOP("Said", "Choose another campaign."),
    QT_TRANSLATE_NOOP("Said", "Choose another field."),
    QT_TRANSLATE_NOOP("Said", "Use the policy “create only”."),
    QT_TRANSLATE_NOOP("Said", "People are matched by {field}: it is always the visitor's e-mail."),
    QT_TRANSLATE_NOOP("Said", "Map E-mail to it, or remove the line."),
    QT_TRANSLATE_NOOP("Said", "Default: {reason}."),
    QT_TRANSLATE_NOOP("Said", "Choose another default."),
    QT_TRANSLATE_NOOP(
        "Said",
        "{object} has no field {field} that you can see: it was removed, or is hidden from you.",
    ),
    QT_TRANSLATE_NOOP("Said", "If it should be there: {path}."),
    QT_TRANSLATE_NOOP("Said", "Else remove the line."),
    QT_TRANSLATE_NOOP("Said", "Nothing is written into {field}."),
    QT_TRANSLATE_NOOP("Said", "Give a default."),
    QT_TRANSLATE_NOOP("Said", "No visitor field is called “{name}”."),
    QT_TRANSLATE_NOOP("Said", "Make the field, or choose another."),
    QT_TRANSLATE_NOOP("Said", "Choose a field of the same kind."),
    QT_TRANSLATE_NOOP("Said", "{field} takes its listed values only."),
    QT_TRANSLATE_NOOP("Said", "Other values are refused by Salesforce."),
    QT_TRANSLATE_NOOP("Said", "{field} has no value {values}, which {visitor} can have."),
    QT_TRANSLATE_NOOP("Said", "Make the values the same on both sides."),
    QT_TRANSLATE_NOOP("Said", "{object} requires {field}, and nothing is mapped to it."),
    QT_TRANSLATE_NOOP("Said", "Map a visitor field to it, or give it a default."),
    QT_TRANSLATE_NOOP("Said", "You may not create a {object}."),
    QT_TRANSLATE_NOOP("Said", "You may not edit a {object}."),
    QT_TRANSLATE_NOOP("Said", "Admin: give the user Create on {object}."),
    QT_TRANSLATE_NOOP("Said", "Admin: give the user Edit on {object}."),
    QT_TRANSLATE_NOOP(
        "Said", "The record type {name} is not in this org, not active, or not yours to use."
    ),
    QT_TRANSLATE_NOOP("Said", "Choose another record type."),
    QT_TRANSLATE_NOOP("Said", "You may not add members to campaigns."),
    QT_TRANSLATE_NOOP("Said", "Admin: Edit on Campaign."),
    QT_TRANSLATE_NOOP("Said", "The campaign {campaign} is not active any more."),
    QT_TRANSLATE_NOOP("Said", "Choose another, or make it active in Salesforce."),
    QT_TRANSLATE_NOOP("Said", "'{value}' is no member status of {campaign}."),
    QT_TRANSLATE_NOOP("Said", "Choose one of: {values}."),
    QT_TRANSLATE_NOOP("Said", "The assignment rule {name} is not in this org."),
    QT_TRANSLATE_NOOP("Said", "Choose another rule."),
    QT_TRANSLATE_NOOP("Said", "Rules are to choose the owner, but assignment rules are bypassed."),
    QT_TRANSLATE_NOOP("Said", "Honour the rules, or own it yourself."),
    QT_TRANSLATE_NOOP(
        "Said", "The assignment rule may give the record to somebody else than the owner here."
    ),
    QT_TRANSLATE_NOOP("Said", "Bypass the rules, or let them choose the owner."),
    QT_TRANSLATE_NOOP("Said", "The owner {name} is no active user of this org."),
    QT_TRANSLATE_NOOP(
        "Said", "{field} cannot be mapped: it is a formula or a roll-up: the CRM works it out."
    ),
    QT_TRANSLATE_NOOP("Said", "{field} cannot be mapped: the CRM numbers it by itself."),
    QT_TRANSLATE_NOOP("Said", "{field} cannot be mapped: the CRM sets it by itself."),
    QT_TRANSLATE_NOOP(
        "Said", "{field} cannot be mapped: it is made of first and last name: map those."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{field} cannot be mapped: you may not write it. Your admin can allow it: Field-Level "
        "Security > Edit.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{field} cannot be mapped: it points at another record, and a visitor's text is no record.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{field} cannot be mapped: several values can be chosen in it, and a visitor's field "
        "holds one.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{field} cannot be mapped: it is made of other fields: map street, city and country "
        "one by one.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{field} cannot be mapped: it is made of other fields: map latitude and longitude one "
        "by one.",
    ),
    QT_TRANSLATE_NOOP("Said", "{field} cannot be mapped: it holds a file."),
    QT_TRANSLATE_NOOP(
        "Said", "{field} cannot be mapped: its kind is not known before a value is there."
    ),
    QT_TRANSLATE_NOOP("Said", "{field} cannot be mapped: it is encrypted."),
    QT_TRANSLATE_NOOP("Said", "{field} cannot be mapped: it holds data categories."),
    QT_TRANSLATE_NOOP("Said", "{field} cannot be mapped: it is the record's own id."),
    QT_TRANSLATE_NOOP("Said", "{field} cannot be mapped: it holds data that no person writes."),
    QT_TRANSLATE_NOOP(
        "Said", "{field} is kept blank until somebody says it: that is how it is set up."
    ),
    QT_TRANSLATE_NOOP("Said", "{field} is not set: no visit of this visitor is known."),
    QT_TRANSLATE_NOOP(
        "Said",
        "{field} is not set: the visitor came directly, and no visit's address had campaign "
        "parameters.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{field} is not set: the visitor came by a link on {host}, and no visit's address had "
        "campaign parameters.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Referrer is not set: the visitor typed the address, or the page before hid itself."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "{field} is not set: neither a form, nor the chat, nor the page told it."
    ),
)
MAPPING_TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))
