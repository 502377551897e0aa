"""What the link to the hub, alerts and updates say; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP(
        "Said",
        "The hub has not confirmed yet; this goes out as soon as it is reachable.",
    ),
    QT_TRANSLATE_NOOP("Said", "The link to the hub is not started."),
    QT_TRANSLATE_NOOP("Said", "The hub's answer cannot be read ({error})."),
    QT_TRANSLATE_NOOP("Said", "The hub does not answer; try again."),
    QT_TRANSLATE_NOOP("Said", "Connecting to the hub …"),
    QT_TRANSLATE_NOOP("Said", "Connected to the hub."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The link to the hub stopped because of a fault in Foyer. Restart the console.",
    ),
    QT_TRANSLATE_NOOP("Said", "The console's database cannot be opened ({error})."),
    QT_TRANSLATE_NOOP("Said", "This version of Foyer can no longer talk to the hub. Update it."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Foyer {ours} can no longer talk to the hub, which wants {minimum} or newer. Update it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The hub runs {hub} and does not talk to Foyer {ours} yet. Ask an admin to update it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The proxy of this network does not let Foyer through to the hub. Ask your IT.",
    ),
    QT_TRANSLATE_NOOP("Said", "The hub is moving; coming back in a moment."),
    QT_TRANSLATE_NOOP("Said", "The hub refused us: {reason}"),
    QT_TRANSLATE_NOOP("Said", "The hub cannot take us now (HTTP {status})."),
    QT_TRANSLATE_NOOP(
        "Said",
        "There is no hub at this address. Correct [hub] url in the settings.",
    ),
    QT_TRANSLATE_NOOP("Said", "What answers at the hub's address is no hub ({error})."),
    QT_TRANSLATE_NOOP("Said", "The hub speaks another version. Update this console."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Messages cannot be stored on this machine ({error}). Free some space.",
    ),
    QT_TRANSLATE_NOOP("Said", "The hub refuses this console (code {code})."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The hub's address '{hub}' is no web address. Correct [hub] url in the settings.",
    ),
    QT_TRANSLATE_NOOP("Said", "This message could not be stored ({error})."),
    QT_TRANSLATE_NOOP("Said", "Foyer shows offered chats here."),
    QT_TRANSLATE_NOOP("Said", "Alerts appear on the desktop."),
    QT_TRANSLATE_NOOP("Said", "{why} Alerts appear in the window and the tray instead."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Foyer itself failed at this, and the log says where. Retry it: what may have arrived"
        " is looked for first. If it fails again, copy the details for support.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "There is no connection to the hub, so nothing was changed. Try again once it is back.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The hub has not confirmed the change. Look whether it is there before you make it again.",
    ),
    QT_TRANSLATE_NOOP("Said", "It was changed meanwhile. Look at it again."),
    QT_TRANSLATE_NOOP("Said", "The bundle took too long to make. Try again."),
    QT_TRANSLATE_NOOP("Said", "There is no Salesforce API at this address."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Check the org's address in Settings, or sign in to Salesforce again.",
    ),
    QT_TRANSLATE_NOOP("Said", "Salesforce could not be reached."),
    QT_TRANSLATE_NOOP("Said", "Salesforce's answer was lost."),
    QT_TRANSLATE_NOOP("Said", "The server of the updates does not answer."),
    QT_TRANSLATE_NOOP("Said", "Updating stopped because of a fault in Foyer."),
    QT_TRANSLATE_NOOP("Said", "Foyer runs from its source here, and is updated with it."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Foyer was installed by this computer's software management, which also brings its "
        "new versions. Ask your IT for the newest one.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "This copy of Foyer was taken out of the folder that it was installed in, and cannot "
        "update itself there. Install Foyer again.",
    ),
    QT_TRANSLATE_NOOP("Said", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Said", "There is no room left on the disk for the update. Make room first."),
    QT_TRANSLATE_NOOP(
        "Said",
        "There is no room left on the disk for the update ({place}). Make room first.",
    ),
    QT_TRANSLATE_NOOP("Said", "The update may not be written to this disk. Ask your IT."),
    QT_TRANSLATE_NOOP("Said", "The update may not be written to this disk ({place}). Ask your IT."),
    QT_TRANSLATE_NOOP("Said", "Another program uses the folder of the update. Close it first."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Another program uses the folder of the update ({place}). Close it first.",
    ),
    QT_TRANSLATE_NOOP("Said", "The update cannot be written to the disk: {why}."),
    QT_TRANSLATE_NOOP("Said", "Version {version} is no longer offered. Look for updates again."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The address of the updates must start with https://. Correct it in the settings, or "
        "ask your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{host} sends to another address for updates, which is not followed. Correct the "
        "address in the settings, or ask your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{host} sent more than was announced for an update. It was refused and nothing was "
        "changed. Tell your IT if it happens again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The archive of the update was refused: {why}. Nothing was changed; tell your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The archive of the update is damaged. Nothing was changed; look for updates again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The update needs {size} MB in {folder}, and only {free} MB are free. Make room "
        "first; nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Another Foyer is putting a new version in place. Wait until it is done.",
    ),
    QT_TRANSLATE_NOOP("Said", "Version {version} is not fetched yet. Download it again."),
    QT_TRANSLATE_NOOP(
        "Said",
        "What came as version {version} says that it is {other}. It was refused and nothing "
        "was changed; tell your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "This copy of Foyer does not know whose updates it can trust: the list of keys {path}"
        " cannot be read. Install Foyer again, or ask your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Version {version} does not run on this computer: {why}. Nothing was changed; tell "
        "your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "There are no updates at that address: {error}. Check the address in the settings, or"
        " ask your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The list of trusted keys that belongs to Foyer (root.json) is damaged. Install Foyer"
        " again, or ask your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The list of updates has run out: the update server sends an old one, or this "
        "computer's clock is wrong. Check the clock, then tell your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The list of updates is not signed by the keys that Foyer trusts. Tell your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The update server sends an older list of updates than it did before. Tell your IT if"
        " it happens again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "What the update server sent is not what was signed. Try again in a moment, and tell "
        "your IT if it happens again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The list of updates cannot be read. Check the address of the updates.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The list of updates does not fit together. Tell your IT if it happens again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "What is said about the update cannot be read. Nothing was changed; tell your IT.",
    ),
)
LINK_TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))
