"""What runs of workflows, and tries of them, give to say; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP("Said", "A new lead is created."),
    QT_TRANSLATE_NOOP("Said", "{object} {name}: {number} fields change."),
    QT_TRANSLATE_NOOP("Said", "{object} {name}: 1 field changes."),
    QT_TRANSLATE_NOOP("Said", "{object} {name}: nothing changes."),
    QT_TRANSLATE_NOOP("Said", "Salesforce requires a {field} for a new lead, which is not known."),
    QT_TRANSLATE_NOOP("Said", "Added to the campaign {campaign}."),
    QT_TRANSLATE_NOOP("Said", "The conversation is logged as a task."),
    QT_TRANSLATE_NOOP("Said", 'Task "{subject}", due {date}.'),
    QT_TRANSLATE_NOOP("Said", "The person is no {object}."),
    QT_TRANSLATE_NOOP("Said", "Is in the campaign already."),
    QT_TRANSLATE_NOOP("Said", "The record was deleted or merged just now."),
    QT_TRANSLATE_NOOP("Said", "The field is set."),
    QT_TRANSLATE_NOOP("Said", "The field has this value already."),
    QT_TRANSLATE_NOOP("Said", "The field holds something, which stays."),
    QT_TRANSLATE_NOOP(
        "Said", "The visitor's e-mail address is not known, so nobody can be found or created."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Salesforce has no lead or contact with this address, and no step before creates one.",
    ),
    QT_TRANSLATE_NOOP("Said", "Somebody took it out of the outbox."),
    QT_TRANSLATE_NOOP("Said", "It waits in the outbox, and goes out as soon as it can."),
    QT_TRANSLATE_NOOP("Said", "A task was written."),
    QT_TRANSLATE_NOOP("Said", "Done."),
    QT_TRANSLATE_NOOP("Said", "Created the lead {name}."),
    QT_TRANSLATE_NOOP("Said", "Created the contact {name}."),
    QT_TRANSLATE_NOOP("Said", "Updated the lead {name}: 1 field."),
    QT_TRANSLATE_NOOP("Said", "Updated the contact {name}: 1 field."),
    QT_TRANSLATE_NOOP("Said", "Updated the lead {name}: {number} fields."),
    QT_TRANSLATE_NOOP("Said", "Updated the contact {name}: {number} fields."),
    QT_TRANSLATE_NOOP("Said", "Nothing had to change in the lead {name}."),
    QT_TRANSLATE_NOOP("Said", "Nothing had to change in the contact {name}."),
    QT_TRANSLATE_NOOP("Said", "In the campaign."),
    QT_TRANSLATE_NOOP("Said", "The conversation is logged."),
    QT_TRANSLATE_NOOP("Said", "The field was set."),
    QT_TRANSLATE_NOOP("Said", "The field had this value already."),
    QT_TRANSLATE_NOOP("Said", "The field has a value of somebody else's, which stays."),
    QT_TRANSLATE_NOOP("Said", "The person is another kind of record, so nothing was set."),
)
WORKFLOW_TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))
