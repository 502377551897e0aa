"""What the CRM's connection, mail, lists and jobs give to say; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP("Said", "Nobody in Salesforce has this address."),
    QT_TRANSLATE_NOOP("Said", "Push the visitor, and the mail is logged by itself."),
    QT_TRANSLATE_NOOP(
        "Said", "This mail was meant for another Salesforce org than the one you are signed in to."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "This meeting was meant for another Salesforce org than the one you are signed in to.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "This was meant for another Salesforce org than the one that you are signed in to."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "This push went to another Salesforce org than the one that you are signed in to."
    ),
    QT_TRANSLATE_NOOP("Said", "The {pages} was made for another Salesforce org."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Nothing is written until it was checked against this one, which the console does by "
        "itself.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "What does not fit is shown in Settings > Salesforce > Lead mapping: mend it there, "
        "then choose “Read the fields anew”.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The opt-out is kept here, and nothing is sent, but Salesforce does not know it yet.",
    ),
    QT_TRANSLATE_NOOP("Said", "Someone is changing the record."),
    QT_TRANSLATE_NOOP("Said", "Someone is changing the record just now."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Salesforce has no lead or contact with this e-mail address, so there was nothing to "
        "change.",
    ),
    QT_TRANSLATE_NOOP("Said", "Push the person first."),
    QT_TRANSLATE_NOOP("Said", "Salesforce could not renew the sign-in just now."),
    QT_TRANSLATE_NOOP("Said", "Nobody is signed in to Salesforce."),
    QT_TRANSLATE_NOOP("Said", "Sign in to Salesforce."),
    QT_TRANSLATE_NOOP("Said", "Salesforce is not set up."),
    QT_TRANSLATE_NOOP("Said", "Choose production, sandbox or your domain in Settings."),
    QT_TRANSLATE_NOOP("Said", "Connect it in Settings."),
    QT_TRANSLATE_NOOP("Said", "Rights were lost in Salesforce: {titles}."),
    QT_TRANSLATE_NOOP("Said", "Rights are missing in Salesforce: {titles}."),
    QT_TRANSLATE_NOOP("Said", "See Settings."),
    QT_TRANSLATE_NOOP("Said", "Waiting for you in the browser."),
    QT_TRANSLATE_NOOP("Said", "You gave the sign-in to Salesforce up."),
    QT_TRANSLATE_NOOP("Said", "You signed out of Salesforce."),
    QT_TRANSLATE_NOOP("Said", "Foyer looks again at {time}."),
    QT_TRANSLATE_NOOP("Said", "Your org has used {percent} % of its Salesforce calls for the day."),
    QT_TRANSLATE_NOOP("Said", "Foyer asks only for what you wait for, and looks again at {time}."),
    QT_TRANSLATE_NOOP("Said", "Salesforce's daily calls are nearly used up, so lists wait."),
    QT_TRANSLATE_NOOP("Said", "Those published stay in force."),
    QT_TRANSLATE_NOOP("Said", "You stopped it."),
    QT_TRANSLATE_NOOP("Said", "What was read is kept; the next time goes on from there."),
    QT_TRANSLATE_NOOP("Said", "There is no connection to the hub."),
    QT_TRANSLATE_NOOP("Said", "{name} is reading it now."),
    QT_TRANSLATE_NOOP("Said", "This person has unsubscribed from e-mail, so nothing is sent."),
    QT_TRANSLATE_NOOP("Said", "This visitor has unsubscribed from e-mail, so nothing is sent."),
    QT_TRANSLATE_NOOP("Said", "You have unsubscribed this person from e-mail, so nothing is sent."),
    QT_TRANSLATE_NOOP("Said", "The opt-out is being written to Salesforce."),
    QT_TRANSLATE_NOOP("Said", "Salesforce knows that this person opted out."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Nobody in Salesforce has this address; the opt-out is written with the first push.",
    ),
    QT_TRANSLATE_NOOP("Said", "Salesforce is not set up, so its fields cannot be read."),
    QT_TRANSLATE_NOOP("Said", "Settings cannot be changed before the hub is set up."),
    QT_TRANSLATE_NOOP("Said", "Salesforce does not show {object} to you."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Salesforce at {host} is reached by https only: in the clear everybody on the way "
        "could read the sign-in.",
    ),
    QT_TRANSLATE_NOOP("Said", "Give its address with https."),
    QT_TRANSLATE_NOOP("Said", "The work was interrupted."),
    QT_TRANSLATE_NOOP("Said", "The work broke off because of a fault in Foyer; see its log."),
    QT_TRANSLATE_NOOP("Said", "The list has {number} domains; a hub takes {most}."),
    QT_TRANSLATE_NOOP("Said", "Narrow it."),
    QT_TRANSLATE_NOOP("Said", "Mail is not set up."),
    QT_TRANSLATE_NOOP("Said", "Choose how to send it in Settings > Mail."),
    QT_TRANSLATE_NOOP("Said", "The sign-in at {host} has ended, or does not allow mail."),
    QT_TRANSLATE_NOOP("Said", "Sign in again in Settings."),
    QT_TRANSLATE_NOOP("Said", "{host} refused this mail: “{said}”."),
    QT_TRANSLATE_NOOP("Said", "{host} refused mail for {address}: “{said}”."),
    QT_TRANSLATE_NOOP("Said", "Check the address, or show this text to your IT."),
    QT_TRANSLATE_NOOP("Said", "{host} does not take it yet: “{said}”."),
    QT_TRANSLATE_NOOP("Said", "{host} sends no more mail for now: “{said}”."),
    QT_TRANSLATE_NOOP("Said", "The address “{address}” has letters that mail servers do not take."),
    QT_TRANSLATE_NOOP("Said", "The mail may have been sent."),
    QT_TRANSLATE_NOOP("Said", "Look into your Sent folder, then say whether it was."),
    QT_TRANSLATE_NOOP(
        "Said", "The mail waits until Salesforce can be asked whether this person unsubscribed."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Sent without asking Salesforce whether this person unsubscribed, as you chose."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The connection to {host} broke before it said whether the mail was taken."
    ),
    QT_TRANSLATE_NOOP("Said", "The mail is larger than the mail server takes."),
    QT_TRANSLATE_NOOP("Said", "Leave the transcript out."),
    QT_TRANSLATE_NOOP("Said", "Check the address."),
    QT_TRANSLATE_NOOP("Said", "Show this text to your IT."),
    QT_TRANSLATE_NOOP("Said", "This way can only be tried with a mail: send one to yourself."),
    QT_TRANSLATE_NOOP("Said", "Look into your Sent folder first."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Then say in the e-mail panel of the conversation whether the mail was sent, or is to"
        " be sent again.",
    ),
    QT_TRANSLATE_NOOP("Said", "You found it in your Sent folder."),
    QT_TRANSLATE_NOOP("Said", "The file is too large to be a mapping."),
    QT_TRANSLATE_NOOP("Said", "The file is no mapping of Foyer: it has no '{name}'."),
    QT_TRANSLATE_NOOP("Said", "The file holds the mapping of '{name}', not of {object}."),
    QT_TRANSLATE_NOOP("Said", "The file is neither JSON nor TOML: {error}."),
    QT_TRANSLATE_NOOP("Said", "The file is nested too deeply to be a mapping."),
    QT_TRANSLATE_NOOP("Said", "Nobody was alerted: no rep has talked with this visitor."),
    QT_TRANSLATE_NOOP("Said", "Sent to {rep}."),
    QT_TRANSLATE_NOOP(
        "Said", "The org's Salesforce calls for the day are nearly used up: workflows wait."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "What is left of it waits in the outbox of {who} and goes out from there, once."
    ),
    QT_TRANSLATE_NOOP("Said", "The workflow was taken away."),
    QT_TRANSLATE_NOOP("Said", "The workflow was switched off."),
    QT_TRANSLATE_NOOP("Said", "Not done, since the person could not be pushed."),
    QT_TRANSLATE_NOOP("Said", "Salesforce cannot be reached."),
    QT_TRANSLATE_NOOP("Said", "The row was taken out of the outbox."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Admin: Setup > Object Manager > {object} > Fields & Relationships > {field} > Set "
        "Field-Level Security.",
    ),
    QT_TRANSLATE_NOOP("Said", "Give the field a label."),
    QT_TRANSLATE_NOOP("Said", "There is a field '{name}' already."),
    QT_TRANSLATE_NOOP("Said", "There can be {number} fields of your own."),
    QT_TRANSLATE_NOOP("Said", "{field} is a choice: name at least one value."),
    QT_TRANSLATE_NOOP("Said", "{field} has more than {number} values."),
)
CRM_TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))
