"""What calendars and their accounts answer, as templates; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP("Said", "It is tried again in a minute."),
    QT_TRANSLATE_NOOP("Said", "{host} failed {number} times in a row."),
    QT_TRANSLATE_NOOP("Said", "{host} has trouble of its own (status {status})."),
    QT_TRANSLATE_NOOP(
        "Said", "{host} is asked too often; it may be asked again in {number} seconds."
    ),
    QT_TRANSLATE_NOOP("Said", "{host} is asked too often; it may be asked again in a while."),
    QT_TRANSLATE_NOOP(
        "Said", "The calendar asked for a pause; the next try is in {number} seconds."
    ),
    QT_TRANSLATE_NOOP("Said", "The calendar's address '{url}' must start with https://."),
    QT_TRANSLATE_NOOP("Said", "The calendar's address or sign-in is not usable: {error}"),
    QT_TRANSLATE_NOOP("Said", "The calendar's address '{url}' is not usable: {error}."),
    QT_TRANSLATE_NOOP("Said", "The calendar server sends to '{url}', which is no address."),
    QT_TRANSLATE_NOOP("Said", "'{name}' is not a known time zone."),
    QT_TRANSLATE_NOOP("Said", "{host} could not do it now (status {status})."),
    QT_TRANSLATE_NOOP("Said", "{host} refused the meeting (status {status})."),
    QT_TRANSLATE_NOOP("Said", "{host} has no calendar for this user."),
    QT_TRANSLATE_NOOP("Said", "{host} has no calendar '{name}' for this user."),
    QT_TRANSLATE_NOOP("Said", "{host} names no calendars for this user."),
    QT_TRANSLATE_NOOP("Said", "{host} does not let Foyer read this calendar."),
    QT_TRANSLATE_NOOP("Said", "An event in the calendar cannot be read: {error}."),
    QT_TRANSLATE_NOOP("Said", "{host} answered with something that is no event."),
    QT_TRANSLATE_NOOP("Said", "{host} answered with something that cannot be read."),
    QT_TRANSLATE_NOOP("Said", "The calendar server sends to another host ({host})."),
    QT_TRANSLATE_NOOP("Said", "Set that address in the settings, if it is right."),
    QT_TRANSLATE_NOOP("Said", "Google could not do it now ({code})."),
    QT_TRANSLATE_NOOP("Said", "Google is asked too often ({code})."),
    QT_TRANSLATE_NOOP("Said", "Google refused the meeting ({code})."),
    QT_TRANSLATE_NOOP("Said", "Google cannot read this calendar's busy times ({code})."),
    QT_TRANSLATE_NOOP("Said", "Google's answer holds a time that cannot be read."),
    QT_TRANSLATE_NOOP("Said", "Google did not take the sign-in back."),
    QT_TRANSLATE_NOOP("Said", "Microsoft could not do it now ({code})."),
    QT_TRANSLATE_NOOP("Said", "Microsoft refused the meeting ({code})."),
    QT_TRANSLATE_NOOP("Said", "Microsoft cannot read this calendar's busy times ({code})."),
    QT_TRANSLATE_NOOP("Said", "Microsoft names a time zone '{name}' nobody knows."),
    QT_TRANSLATE_NOOP("Said", "Microsoft's answer holds a time that cannot be read."),
    QT_TRANSLATE_NOOP("Said", "This meeting could not be confirmed."),
    QT_TRANSLATE_NOOP("Said", "{host} did not say which event it made."),
    QT_TRANSLATE_NOOP("Said", "{host} sends to another host."),
    QT_TRANSLATE_NOOP("Said", "{host} did not answer like a sign-in server."),
    QT_TRANSLATE_NOOP("Said", "The sign-in could not be renewed ({code}). Tell your IT."),
    QT_TRANSLATE_NOOP(
        "Said", "The sign-in has ended ({code}). Reconnect the calendar with one click."
    ),
    QT_TRANSLATE_NOOP("Said", "The sign-in at {host} has ended. Reconnect the calendar."),
    QT_TRANSLATE_NOOP("Said", "{host} does not show it (status {status})."),
    QT_TRANSLATE_NOOP("Said", "{host} wants a new sign-in. Reconnect the calendar."),
    QT_TRANSLATE_NOOP(
        "Said", "There is no calendar provider '{name}'. Choose caldav, graph or google."
    ),
    QT_TRANSLATE_NOOP("Said", "This calendar has no sign-in in the browser."),
    QT_TRANSLATE_NOOP("Said", "The stored working hours cannot be read, and are set anew."),
    QT_TRANSLATE_NOOP(
        "Said",
        "This computer's keychain did not answer in time; it may be waiting for you to unlock "
        "it. Unlock it and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "This computer's keychain keeps nothing that it is given. Ask your IT to set it up.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "The proxy of this network wants a name and a password before it lets Foyer through to "
        "{host}. Ask your IT to let Foyer pass, or to put both into HTTPS_PROXY.",
    ),
    QT_TRANSLATE_NOOP("Said", "A calendar covers at most {number} days."),
    QT_TRANSLATE_NOOP("Said", "A time of this calendar cannot be meant."),
    QT_TRANSLATE_NOOP("Said", "These working hours cannot be read."),
    QT_TRANSLATE_NOOP("Said", "These working hours have too many parts."),
    QT_TRANSLATE_NOOP("Said", "This calendar is too large."),
)
CALENDAR_TEMPLATES: tuple[str, ...] = tuple(map(str, _DECLARED))
