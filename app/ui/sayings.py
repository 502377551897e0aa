"""What services say, as templates: one line for each sentence of theirs that a window shows.

The services know no Qt; here their English is declared for translation, word for word.
A test fails when one of their tables has a text that this list lacks.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP("Said", "The bundle cannot be saved there: {why}."),
    QT_TRANSLATE_NOOP("Said", "The bundle took too long to make."),
    QT_TRANSLATE_NOOP("Said", "The settings file {path} cannot be read ({error})."),
    QT_TRANSLATE_NOOP("Said", "Mend or remove it."),
    QT_TRANSLATE_NOOP("Said", "Your company's policy for Foyer cannot be read ({error})."),
    QT_TRANSLATE_NOOP("Said", "Foyer does not start without it; tell your IT."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your company does not allow Foyer to use {org} as Salesforce. Choose the company's own "
        "org, or ask your IT to add the host to Foyer's policy.",
    ),
    QT_TRANSLATE_NOOP("Said", "Lead when a visitor books a meeting"),
    QT_TRANSLATE_NOOP("Said", "Lead when a visitor speaks to a rep"),
    QT_TRANSLATE_NOOP("Said", "Lead when an identified visitor's session ends"),
    QT_TRANSLATE_NOOP("Said", "Your Salesforce session ended."),
    QT_TRANSLATE_NOOP("Said", "Sign in to Salesforce again."),
    QT_TRANSLATE_NOOP("Said", "This user or edition may not use the API."),
    QT_TRANSLATE_NOOP("Said", "Ask your Salesforce admin for the right API Enabled."),
    QT_TRANSLATE_NOOP("Said", "Salesforce is not answering."),
    QT_TRANSLATE_NOOP("Said", "Foyer tries again by itself."),
    QT_TRANSLATE_NOOP("Said", "Salesforce is in maintenance."),
    QT_TRANSLATE_NOOP("Said", "Salesforce is in maintenance and takes no changes."),
    QT_TRANSLATE_NOOP("Said", "Your org has used up its Salesforce calls for the day."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Foyer tries again later; your admin sees the use under Setup > Company "
        "Information, and can buy more.",
    ),
    QT_TRANSLATE_NOOP("Said", "Salesforce took too long."),
    QT_TRANSLATE_NOOP("Said", "Another change to this record is running."),
    QT_TRANSLATE_NOOP("Said", "Salesforce requires {field}."),
    QT_TRANSLATE_NOOP("Said", "Fill it in and push again."),
    QT_TRANSLATE_NOOP("Said", "{field} is too long{limit}."),
    QT_TRANSLATE_NOOP("Said", ": it allows {number} characters"),
    QT_TRANSLATE_NOOP("Said", "Shorten it and push again."),
    QT_TRANSLATE_NOOP("Said", "Salesforce takes this for no e-mail address."),
    QT_TRANSLATE_NOOP("Said", "Correct it and push again."),
    QT_TRANSLATE_NOOP("Said", "The number in {field} is too large or too small."),
    QT_TRANSLATE_NOOP("Said", "{field} holds the wrong kind of value."),
    QT_TRANSLATE_NOOP("Said", "Mend the field mapping in Settings."),
    QT_TRANSLATE_NOOP("Said", "{field} does not allow this value: {message}."),
    QT_TRANSLATE_NOOP("Said", "Choose one of its values and push again."),
    QT_TRANSLATE_NOOP("Said", "A rule of your org says: “{message}”"),
    QT_TRANSLATE_NOOP("Said", "Change the values, or ask your admin about the rule."),
    QT_TRANSLATE_NOOP("Said", "A lookup filter of your org says: “{message}”"),
    QT_TRANSLATE_NOOP("Said", "Change the value, or ask your admin."),
    QT_TRANSLATE_NOOP("Said", "{field} contradicts another value: {message}."),
    QT_TRANSLATE_NOOP("Said", "An automation of your org failed: “{message}”"),
    QT_TRANSLATE_NOOP("Said", "Show this text to your Salesforce admin."),
    QT_TRANSLATE_NOOP("Said", "You may not create this kind of record: {message}."),
    QT_TRANSLATE_NOOP("Said", "Ask your Salesforce admin for the right Create on it."),
    QT_TRANSLATE_NOOP("Said", "Your org did not let this record be saved: “{message}”"),
    QT_TRANSLATE_NOOP(
        "Said",
        "Show this text to your Salesforce admin: an automation, or the right to create it.",
    ),
    QT_TRANSLATE_NOOP("Said", "A mapped field does not exist, or you may not see it: {message}."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Admin: Setup > Object Manager > the object > Fields > Set Field-Level Security.",
    ),
    QT_TRANSLATE_NOOP("Said", "You may not write {field}."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Admin: Setup > Object Manager > the object > Fields > Set Field-Level Security > Edit.",
    ),
    QT_TRANSLATE_NOOP("Said", "{field} can be set only when a record is made."),
    QT_TRANSLATE_NOOP("Said", "You may not see this kind of record: {message}."),
    QT_TRANSLATE_NOOP("Said", "Ask your Salesforce admin for the right Read on it."),
    QT_TRANSLATE_NOOP("Said", "{linked} is not in this org, or you may not see it."),
    QT_TRANSLATE_NOOP(
        "Said", "Choose it again; after a move to another org every id has to be chosen anew."
    ),
    QT_TRANSLATE_NOOP("Said", "You may not use {linked}."),
    QT_TRANSLATE_NOOP(
        "Said", "Ask your admin to share it with you, or for the right Edit on Campaign."
    ),
    QT_TRANSLATE_NOOP("Said", "You may not change this record."),
    QT_TRANSLATE_NOOP("Said", "Ask its owner or your admin."),
    QT_TRANSLATE_NOOP("Said", "You may not do this."),
    QT_TRANSLATE_NOOP("Said", "Ask your Salesforce admin."),
    QT_TRANSLATE_NOOP("Said", "{field} holds no id of the right kind: {linked}."),
    QT_TRANSLATE_NOOP("Said", "Choose the record again, or mend the field mapping in Settings."),
    QT_TRANSLATE_NOOP("Said", "{field} holds no id of the right kind."),
    QT_TRANSLATE_NOOP("Said", "Choose the record again."),
    QT_TRANSLATE_NOOP("Said", "The owner is no active user: {linked}."),
    QT_TRANSLATE_NOOP("Said", "Choose another owner."),
    QT_TRANSLATE_NOOP("Said", "The record was deleted or merged."),
    QT_TRANSLATE_NOOP("Said", "Push again."),
    QT_TRANSLATE_NOOP("Said", "The record is not there any more."),
    QT_TRANSLATE_NOOP("Said", "The record is waiting for an approval."),
    QT_TRANSLATE_NOOP("Said", "Push again when it is approved."),
    QT_TRANSLATE_NOOP("Said", "This lead was converted."),
    QT_TRANSLATE_NOOP("Said", "Push again: its contact is used."),
    QT_TRANSLATE_NOOP("Said", "Salesforce knows this person already."),
    QT_TRANSLATE_NOOP("Said", "Choose one of the records, or create a new one anyway."),
    QT_TRANSLATE_NOOP("Said", "It is there already: {message}."),
    QT_TRANSLATE_NOOP("Said", "Open that record."),
    QT_TRANSLATE_NOOP("Said", "Several records share this key."),
    QT_TRANSLATE_NOOP("Said", "Choose one of them."),
    QT_TRANSLATE_NOOP("Said", "Foyer asked Salesforce wrongly: {message}."),
    QT_TRANSLATE_NOOP("Said", "Report this to us."),
    QT_TRANSLATE_NOOP("Said", "This was not done, because a step before it failed."),
    QT_TRANSLATE_NOOP("Said", "This was taken back, because another step failed."),
    QT_TRANSLATE_NOOP("Said", "Your org's storage is full."),
    QT_TRANSLATE_NOOP("Said", "Your company's rules bar this now."),
    QT_TRANSLATE_NOOP("Said", "You may not use Salesforce at this hour."),
    QT_TRANSLATE_NOOP("Said", "You may not use Salesforce from this network."),
    QT_TRANSLATE_NOOP("Said", "Connect to your company's network or VPN."),
    QT_TRANSLATE_NOOP("Said", "This version of Foyer is too old for Salesforce."),
    QT_TRANSLATE_NOOP("Said", "Update Foyer."),
    QT_TRANSLATE_NOOP("Said", "Foyer asked Salesforce for too much at once."),
    QT_TRANSLATE_NOOP("Said", "Someone changed the record meanwhile."),
    QT_TRANSLATE_NOOP("Said", "Salesforce failed: “{message}”"),
    QT_TRANSLATE_NOOP("Said", "Foyer tries again; give the number to Salesforce support."),
    QT_TRANSLATE_NOOP("Said", "Salesforce is busy with long requests of your org."),
    QT_TRANSLATE_NOOP("Said", "Salesforce refused: “{message}”"),
    QT_TRANSLATE_NOOP(
        "Said",
        "Salesforce does not let you in from this network. Connect to your company's "
        "VPN, or ask your Salesforce admin: Setup > Profiles > yours > Login IP Ranges,"
        " and the IP Relaxation of the app Foyer.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "You may not use Salesforce at this hour. Ask your Salesforce admin: Login "
        "Hours of your profile.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your Salesforce user is switched off. Ask your Salesforce admin: Setup > Users.",
    ),
    QT_TRANSLATE_NOOP("Said", "Your Salesforce org is locked, closed or suspended."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The app is not approved in your org. Ask your Salesforce admin: Setup > "
        "Connected Apps OAuth Usage > Foyer > Install.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your admin has not let you use this app. Ask your Salesforce admin: Setup > "
        "Connected Apps > Manage Connected Apps > Foyer > Manage Profiles.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "You have not allowed Foyer yet, or the approval was taken back. Connect again "
        "and choose Allow.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your Salesforce user may not sign in. Ask your Salesforce admin: Setup > Login"
        " History says why.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The login address does not belong to your user. Choose production, sandbox or "
        "your company's domain in Settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The sign-in took too long, or its answer was used already. Connect again."
    ),
    QT_TRANSLATE_NOOP("Said", "The sign-in was mixed up. Connect again."),
    QT_TRANSLATE_NOOP(
        "Said", "Your Salesforce sign-in is no longer valid. Sign in to Salesforce again."
    ),
    QT_TRANSLATE_NOOP("Said", "You declined in Salesforce. Connect again and choose Allow."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The org does not know Foyer's address on this computer. Ask your admin to "
        "register http://localhost:17171/callback and the other four in the app.",
    ),
    QT_TRANSLATE_NOOP("Said", "The org does not know Foyer's client id. Check it in Settings."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The app in your org does not allow this kind of sign-in. Ask your Salesforce "
        "admin to allow the Authorization Code flow with PKCE, and refresh tokens.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The app in your org lacks a scope. Ask your Salesforce admin to give it api, "
        "refresh_token and openid.",
    ),
    QT_TRANSLATE_NOOP("Said", "Salesforce has had too many sign-ins just now. Foyer tries again."),
    QT_TRANSLATE_NOOP("Said", "Salesforce failed just now. Foyer tries again."),
    QT_TRANSLATE_NOOP("Said", "Salesforce is not answering. Foyer tries again."),
    QT_TRANSLATE_NOOP("Said", "Salesforce did not sign you in. It said: {message}."),
    QT_TRANSLATE_NOOP("Said", "{rep} is pushing this visitor now. Foyer goes on right after."),
    QT_TRANSLATE_NOOP(
        "Said", "A person is matched by e-mail, and there is none. Fill it in and push again."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Salesforce does not show what was written yet. Foyer looks again by itself."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Salesforce made the lead {record}, but does not show it to you: somebody else "
        "may own it now, or it was deleted. Ask your Salesforce admin to share it with "
        "you, then push again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "This was meant for another Salesforce org than the one that you are signed in "
        "to. Sign in to that org, or push again to send it to this one.",
    ),
    QT_TRANSLATE_NOOP("Said", "Salesforce requires a {field} for a new lead."),
    QT_TRANSLATE_NOOP("Said", "Another rep"),
    QT_TRANSLATE_NOOP("Said", "A field"),
    QT_TRANSLATE_NOOP("Said", "A linked record"),
    QT_TRANSLATE_NOOP("Said", "nothing more"),
    QT_TRANSLATE_NOOP("Said", "The account {id}"),
    QT_TRANSLATE_NOOP("Said", "The contact {id}"),
    QT_TRANSLATE_NOOP("Said", "The user {id}"),
    QT_TRANSLATE_NOOP("Said", "The opportunity {id}"),
    QT_TRANSLATE_NOOP("Said", "The org {id}"),
    QT_TRANSLATE_NOOP("Said", "The queue {id}"),
    QT_TRANSLATE_NOOP("Said", "The lead {id}"),
    QT_TRANSLATE_NOOP("Said", "The task {id}"),
    QT_TRANSLATE_NOOP("Said", "The event {id}"),
    QT_TRANSLATE_NOOP("Said", "The campaign member {id}"),
    QT_TRANSLATE_NOOP("Said", "The record type {id}"),
    QT_TRANSLATE_NOOP("Said", "The campaign {id}"),
    QT_TRANSLATE_NOOP("Said", "The owner {id}"),
    QT_TRANSLATE_NOOP("Said", "The person {id}"),
    QT_TRANSLATE_NOOP("Said", "The linked record {id}"),
    QT_TRANSLATE_NOOP("Said", "Nobody can be pushed."),
    QT_TRANSLATE_NOOP("Said", "Contacts are missed."),
    QT_TRANSLATE_NOOP("Said", "Companies are not matched, and account fields are not written."),
    QT_TRANSLATE_NOOP("Said", "Deals are not shown."),
    QT_TRANSLATE_NOOP("Said", "Nobody joins a campaign."),
    QT_TRANSLATE_NOOP("Said", "Chats are not filed."),
    QT_TRANSLATE_NOOP("Said", "Meetings are not filed."),
    QT_TRANSLATE_NOOP("Said", "E-mails are filed as tasks instead."),
    QT_TRANSLATE_NOOP("Said", "Salesforce answers this user's calls."),
    QT_TRANSLATE_NOOP("Said", "Salesforce has not answered yet."),
    QT_TRANSLATE_NOOP("Said", "Salesforce refuses every call: API_DISABLED_FOR_ORG."),
    QT_TRANSLATE_NOOP("Said", "Essentials and some Professional orgs have no API at all."),
    QT_TRANSLATE_NOOP("Said", "{name} could not be read."),
    QT_TRANSLATE_NOOP("Said", "{name} is not visible to this user."),
    QT_TRANSLATE_NOOP(
        "Said", "Setup > Enhanced Email: on. Without it Foyer files e-mails as tasks."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Setup > Permission Sets > the set of this user > Object Settings > Campaigns: "
        "Edit (members follow it).",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Setup > Permission Sets > the set of this user > Object Settings > {title}: {rights}.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Setup > Permission Sets > the set of this user > System Permissions > {title}: on.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Setup > Permission Sets > the set of this user > System Permissions > View and"
        " Edit Converted Leads: off.",
    ),
    QT_TRANSLATE_NOOP("Said", "{there} of {all} rights are there."),
    QT_TRANSLATE_NOOP("Said", "Not there: {rights}."),
    QT_TRANSLATE_NOOP("Said", "These fields are left out of pushes."),
    QT_TRANSLATE_NOOP("Said", "Dashboards miss these columns."),
    QT_TRANSLATE_NOOP("Said", "Not visible: {fields}."),
    QT_TRANSLATE_NOOP("Said", "All {number} are visible."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Setup > Object Manager > {name} > Fields & Relationships > {fields} > Set "
        "Field-Level Security: Visible, and not Read-Only.",
    ),
    QT_TRANSLATE_NOOP("Said", "The org does not tell whether it is on."),
    QT_TRANSLATE_NOOP("Said", "It is off."),
    QT_TRANSLATE_NOOP(
        "Said", "It is on: a converted lead could be changed where its contact should be."
    ),
    QT_TRANSLATE_NOOP("Said", "The user's record does not tell."),
    QT_TRANSLATE_NOOP("Said", "Campaigns cannot be changed."),
    QT_TRANSLATE_NOOP("Said", "Setup > Users > this user > Edit > Marketing User: on."),
    QT_TRANSLATE_NOOP("Said", "Not all of its objects could be read."),
    QT_TRANSLATE_NOOP("Said", "Lists cannot be filtered by related objects."),
    QT_TRANSLATE_NOOP("Said", "Cannot be seen: no field of it is visible to this user."),
    QT_TRANSLATE_NOOP("Said", "{known} is there, and this user is {wrong}."),
    QT_TRANSLATE_NOOP("Said", "{known} is there; this user is {told}."),
    QT_TRANSLATE_NOOP("Said", "not active"),
    QT_TRANSLATE_NOOP("Said", "not SSO-enabled"),
    QT_TRANSLATE_NOOP("Said", "not active and not SSO-enabled"),
    QT_TRANSLATE_NOOP("Said", "SSO-enabled"),
    QT_TRANSLATE_NOOP("Said", "active; the org does not tell about single sign-on"),
    QT_TRANSLATE_NOOP(
        "Said",
        "Setup > Users > this user: Active; Setup > Permission Sets > the set of this "
        "user > System Permissions > Is Single Sign-On Enabled: on; and link the user "
        "in the connector.",
    ),
    QT_TRANSLATE_NOOP("Said", "Access Activities is on."),
    QT_TRANSLATE_NOOP("Said", "Access Activities is off."),
    QT_TRANSLATE_NOOP("Said", "Edit Tasks is on."),
    QT_TRANSLATE_NOOP("Said", "Edit Tasks is off."),
    QT_TRANSLATE_NOOP("Said", "Edit Events is on."),
    QT_TRANSLATE_NOOP("Said", "Edit Events is off."),
    QT_TRANSLATE_NOOP("Said", "Marketing User is on."),
    QT_TRANSLATE_NOOP("Said", "Marketing User is off."),
    QT_TRANSLATE_NOOP(
        "Said", "Nothing is pushed to Salesforce. Add the step that pushes the person."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The campaigns and users of this workflow belong to another Salesforce org. "
        "Open it in the settings, choose them anew and save it.",
    ),
    QT_TRANSLATE_NOOP("Said", "A workflow may have at most {number} steps."),
    QT_TRANSLATE_NOOP("Said", "Give the workflow a name."),
    QT_TRANSLATE_NOOP("Said", 'This version of Foyer does not know the trigger "{trigger}".'),
    QT_TRANSLATE_NOOP("Said", "Choose another one, or update Foyer."),
    QT_TRANSLATE_NOOP("Said", 'There is no visitor field "{field}".'),
    QT_TRANSLATE_NOOP("Said", "Choose the visitor field that has to change."),
    QT_TRANSLATE_NOOP("Said", "The delay must lie between nothing and 30 days."),
    QT_TRANSLATE_NOOP("Said", "Write what the alert shall say."),
    QT_TRANSLATE_NOOP("Said", "Choose the campaign."),
    QT_TRANSLATE_NOOP(
        "Said", "The campaign {campaign} is not in this org, not active, or you may not see it."
    ),
    QT_TRANSLATE_NOOP("Said", "Choose the field to set."),
    QT_TRANSLATE_NOOP("Said", "The field {field} is not in the mapping."),
    QT_TRANSLATE_NOOP("Said", "Map it first, or choose another one."),
    QT_TRANSLATE_NOOP("Said", "Write the task's subject."),
    QT_TRANSLATE_NOOP("Said", "The task's subject may have at most {number} letters."),
    QT_TRANSLATE_NOOP("Said", "A task is due between today and a year from now."),
    QT_TRANSLATE_NOOP("Said", "Choose the owner."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Foyer's data folder cannot be used ({why}). Mend its rights, or set FOYER_DATA_DIR to "
        "another folder.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The disk of this computer is full, and this was not kept. Make room, then do it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Foyer cannot write to its data folder, and this was not kept. Settings > Health says "
        "more; do it again once that is mended.",
    ),
    QT_TRANSLATE_NOOP("Said", "The user {user} is not in this org, or not active."),
    QT_TRANSLATE_NOOP("Said", '"{step}" comes before the push: a new person is not there yet.'),
)
TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))
