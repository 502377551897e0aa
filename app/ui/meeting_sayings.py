"""What services say about meetings, as templates; see `sayings`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_DECLARED = (
    QT_TRANSLATE_NOOP("Said", "No invitation was sent: {why}. Tell {who} the time yourself."),
    QT_TRANSLATE_NOOP("Said", "this calendar server sends none"),
    QT_TRANSLATE_NOOP("Said", "This was left on a meeting's page, where nobody reads a chat."),
    QT_TRANSLATE_NOOP("Said", "Answer by e-mail."),
    QT_TRANSLATE_NOOP("Said", "mail is not set up in Settings > Mail"),
    QT_TRANSLATE_NOOP(
        "Said",
        "The calendar's sign-in at {name} may not send mail yet. "
        "Press “Allow mail” in Settings > Mail and opt-out.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Mail goes out with the calendar's sign-in, and {name} is not connected. "
        "Connect it in Settings > Calendar.",
    ),
    QT_TRANSLATE_NOOP("Said", "This mail about a meeting may have been sent."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Look into your Sent folder: discard this if the mail is there, retry if it is not.",
    ),
    QT_TRANSLATE_NOOP("Said", "The meeting is over, so this mail was not sent any more."),
    QT_TRANSLATE_NOOP("Said", "Discard it."),
    QT_TRANSLATE_NOOP("Said", "The name has small letters, digits and hyphens, at most 40."),
    QT_TRANSLATE_NOOP("Said", "This name is taken by another meeting type. Choose another one."),
    QT_TRANSLATE_NOOP("Said", "Give it a title of at most 100 letters."),
    QT_TRANSLATE_NOOP("Said", "A meeting takes 5 minutes to 8 hours."),
    QT_TRANSLATE_NOOP("Said", "Starts lie 5, 10, 15, 20, 30 or 60 minutes apart."),
    QT_TRANSLATE_NOOP("Said", "At most 4 hours can be kept free before a meeting."),
    QT_TRANSLATE_NOOP("Said", "At most 4 hours can be kept free after a meeting."),
    QT_TRANSLATE_NOOP("Said", "The notice is at most 30 days."),
    QT_TRANSLATE_NOOP("Said", "It can be booked 1 to 365 days ahead."),
    QT_TRANSLATE_NOOP("Said", "The daily limit is at most 50; 0 is no limit."),
    QT_TRANSLATE_NOOP("Said", "Choose the team that hosts it."),
    QT_TRANSLATE_NOOP("Said", "Choose who hosts its page."),
    QT_TRANSLATE_NOOP("Said", "The link begins with https://."),
    QT_TRANSLATE_NOOP("Said", "Say where it takes place."),
    QT_TRANSLATE_NOOP("Said", "At most {number} questions are asked."),
    QT_TRANSLATE_NOOP("Said", "Every question needs words."),
    QT_TRANSLATE_NOOP("Said", "Not filled in here: {names}. Use {known}."),
    QT_TRANSLATE_NOOP("Said", "At most {number} reminders are sent."),
    QT_TRANSLATE_NOOP("Said", "A reminder goes out 5 minutes to 14 days before."),
    QT_TRANSLATE_NOOP("Said", "A text has at most {number} letters."),
    QT_TRANSLATE_NOOP("Said", "A team has at most {number} members."),
    QT_TRANSLATE_NOOP("Said", "A rep is in a team once."),
    QT_TRANSLATE_NOOP("Said", "A weight is 0 to 1000."),
    QT_TRANSLATE_NOOP("Said", "A priority is 0 to 10."),
    QT_TRANSLATE_NOOP("Said", "A cap is 0 to 1000; 0 is none."),
    QT_TRANSLATE_NOOP("Said", "No calendar is linked yet."),
    QT_TRANSLATE_NOOP(
        "Said", "The calendar was not read for three days: the console was not connected."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "The calendar was last read a while ago. It is checked again when somebody books."
    ),
    QT_TRANSLATE_NOOP("Said", "No calendar is linked."),
    QT_TRANSLATE_NOOP("Said", "The calendar needs a new sign-in."),
    QT_TRANSLATE_NOOP("Said", "The calendar waits for a consent."),
    QT_TRANSLATE_NOOP("Said", "The calendar's account is blocked."),
    QT_TRANSLATE_NOOP(
        "Said", "The calendar cannot be reached just now; these are its last known times."
    ),
    QT_TRANSLATE_NOOP("Said", "The calendar asks to wait; these are its last known times."),
    QT_TRANSLATE_NOOP("Said", "This hub does not share this yet."),
    QT_TRANSLATE_NOOP("Said", "next in turn"),
    QT_TRANSLATE_NOOP("Said", "back from time off: starts at the team's average"),
    QT_TRANSLATE_NOOP("Said", "next in turn among those asked for by name"),
    QT_TRANSLATE_NOOP("Said", "owns the account"),
    QT_TRANSLATE_NOOP("Said", "not active"),
    QT_TRANSLATE_NOOP("Said", "not available at this time"),
    QT_TRANSLATE_NOOP("Said", "the account has an owner, who comes first"),
    QT_TRANSLATE_NOOP("Said", "weight 0: takes no turns"),
    QT_TRANSLATE_NOOP("Said", "Choose a known time zone."),
    QT_TRANSLATE_NOOP("Said", "Write hours as 09:00-12:30, 13:30-18:00; nothing is closed."),
    QT_TRANSLATE_NOOP("Said", "Two of these times overlap; they count once."),
    QT_TRANSLATE_NOOP("Said", "There are no hours on any day of the week."),
    QT_TRANSLATE_NOOP("Said", "A week has at most {number} spans."),
    QT_TRANSLATE_NOOP("Said", "Times are written as 09:00; the end of a day is 24:00."),
    QT_TRANSLATE_NOOP("Said", "A date is written as 2027-05-04."),
    QT_TRANSLATE_NOOP("Said", "A date is there only once."),
    QT_TRANSLATE_NOOP("Said", "A reason has at most {number} letters."),
    QT_TRANSLATE_NOOP("Said", "At most {number} dates are kept."),
    QT_TRANSLATE_NOOP("Said", "Working out the holidays takes too long. Try again."),
    QT_TRANSLATE_NOOP("Said", "No holidays are known there. Choose another region."),
    QT_TRANSLATE_NOOP("Said", "It cannot be stored on this machine ({why})."),
    QT_TRANSLATE_NOOP("Said", "No calendar is set up."),
    QT_TRANSLATE_NOOP("Said", "Connect one in Settings."),
    QT_TRANSLATE_NOOP("Said", "The calendar is being read."),
    QT_TRANSLATE_NOOP("Said", "Reconnect the calendar."),
    QT_TRANSLATE_NOOP(
        "Said", "The sign-in to {name} was not renewed for 60 days and will end soon."
    ),
    QT_TRANSLATE_NOOP("Said", "Your sign-in to {name} has ended."),
    QT_TRANSLATE_NOOP("Said", "Foyer lacks a right at {name}."),
    QT_TRANSLATE_NOOP("Said", "Ask your admin to agree to Foyer, then reconnect the calendar."),
    QT_TRANSLATE_NOOP("Said", "A rule of your organisation keeps Foyer out of {name}."),
    QT_TRANSLATE_NOOP("Said", "Show this to your IT, then reconnect the calendar."),
    QT_TRANSLATE_NOOP("Said", "Your administrator signs in here: ask for a new sign-in."),
    QT_TRANSLATE_NOOP("Said", "Ask your admin to agree to Foyer."),
    QT_TRANSLATE_NOOP("Said", "Show this to your IT."),
    QT_TRANSLATE_NOOP("Said", "{name} asks for a pause."),
    QT_TRANSLATE_NOOP("Said", "Foyer goes on by itself."),
    QT_TRANSLATE_NOOP("Said", "Foyer tries again by itself."),
    QT_TRANSLATE_NOOP("Said", "The calendar server refuses the user or the app password."),
    QT_TRANSLATE_NOOP(
        "Said",
        "If other pages open, the network or a proxy blocks {host}: ask your IT to allow it. Foyer "
        "tries again by itself.",
    ),
    QT_TRANSLATE_NOOP("Said", "The calendar did not answer in time."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Nothing came back from the browser. If its page says that an admin must agree, or that "
        "the app is blocked, show it to your IT. Then connect again.",
    ),
    QT_TRANSLATE_NOOP("Said", "{name} did not sign you in ({code}). Connect again."),
    QT_TRANSLATE_NOOP(
        "Said",
        "{name} wants an admin to agree to Foyer first ({code}). Ask your admin, then connect "
        "again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "A rule of your organisation keeps Foyer out of {name} ({code}). Show this to your IT.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "You said no on {name}'s page, so the calendar is not connected. Connect again."
    ),
    QT_TRANSLATE_NOOP("Said", "Google's answer does not say whose account it is. Connect again."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Google's page has a box for the calendar that was left empty. Connect again and tick it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Google gave a sign-in that cannot be renewed. Remove Foyer at myaccount.google.com under "
        "Security, then connect again.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Microsoft's answer does not fit the sign-in that was begun. Connect again."
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "Microsoft does not know the tenant “{tenant}”. Check it on the Calendar page of the "
        "settings.",
    ),
    QT_TRANSLATE_NOOP("Said", "Enter the client id that your IT has for Foyer, then connect."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Your administrator signs in to the calendar, so there is nothing to connect here.",
    ),
    QT_TRANSLATE_NOOP("Said", "Choose Microsoft 365, Google or CalDAV first."),
    QT_TRANSLATE_NOOP("Said", "Enter user and app password."),
    QT_TRANSLATE_NOOP(
        "Said",
        "The calendar server did not answer in time. Check its address, then connect again.",
    ),
    QT_TRANSLATE_NOOP("Said", "Next time you will have to connect the calendar again. {why}."),
    QT_TRANSLATE_NOOP(
        "Said",
        "{name} could not be told. Foyer has forgotten the sign-in all the same; remove Foyer "
        "there in your account's settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Said", "{host} shows no calendars for this user. Check the address with your IT."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "{host} refuses the user or the app password. Check both and enter them again."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Enter the address of the calendar server, such as caldav.example.com."
    ),
    QT_TRANSLATE_NOOP("Said", "The meeting is no longer in the calendar."),
    QT_TRANSLATE_NOOP("Said", "Book a new time."),
    QT_TRANSLATE_NOOP("Said", "Somebody changes this meeting just now."),
    QT_TRANSLATE_NOOP("Said", "Try again in a moment."),
    QT_TRANSLATE_NOOP("Said", "The calendar holds more than can be read."),
    QT_TRANSLATE_NOOP("Said", "Somebody made the meeting into a series."),
    QT_TRANSLATE_NOOP("Said", "Move it in the calendar itself."),
    QT_TRANSLATE_NOOP("Said", "This time is taken."),
    QT_TRANSLATE_NOOP("Said", "The meeting stays where it was."),
    QT_TRANSLATE_NOOP("Said", "This time is no longer free."),
    QT_TRANSLATE_NOOP("Said", "The booking itself is not through yet."),
    QT_TRANSLATE_NOOP("Said", "The calendar lost the attendee when the meeting was moved."),
    QT_TRANSLATE_NOOP("Said", "Invite again."),
    QT_TRANSLATE_NOOP("Said", "The calendar kept another time."),
    QT_TRANSLATE_NOOP("Said", "The calendar does not show the new time yet."),
    QT_TRANSLATE_NOOP("Said", "The calendar still shows the event."),
    QT_TRANSLATE_NOOP("Said", "It could not be cancelled: {why} Look into the calendar."),
    QT_TRANSLATE_NOOP("Said", "No mail was sent about it: {why}. Tell {who} yourself."),
    QT_TRANSLATE_NOOP("Said", "This meeting is in another calendar account."),
    QT_TRANSLATE_NOOP("Said", "Connect that one to change it."),
    QT_TRANSLATE_NOOP("Said", "This meeting is not in your calendar any more."),
    QT_TRANSLATE_NOOP("Said", "This meeting was called off."),
    QT_TRANSLATE_NOOP("Said", "This meeting is another rep's, and no hub is connected."),
    QT_TRANSLATE_NOOP("Said", "This kind of meeting is no longer there."),
    QT_TRANSLATE_NOOP("Said", "Choose another one."),
    QT_TRANSLATE_NOOP(
        "Said", "The hub is not connected, so the times of other reps are not known."
    ),
    QT_TRANSLATE_NOOP("Said", "Nobody's calendar could be read."),
    QT_TRANSLATE_NOOP("Said", "The host's console was asked."),
    QT_TRANSLATE_NOOP("Said", "The answer appears here."),
    QT_TRANSLATE_NOOP("Said", "This rep's calendar is not connected."),
    QT_TRANSLATE_NOOP("Said", "This finding is out of date."),
    QT_TRANSLATE_NOOP("Said", "The list was read anew."),
    QT_TRANSLATE_NOOP("Said", "The calendar has not done it."),
    QT_TRANSLATE_NOOP("Said", "Try again, or look into the calendar."),
    QT_TRANSLATE_NOOP("Said", "The calendar has not confirmed it yet."),
    QT_TRANSLATE_NOOP("Said", "It goes on by itself."),
    QT_TRANSLATE_NOOP("Said", "No calendar is set up. Connect one in the settings."),
    QT_TRANSLATE_NOOP("Said", "Sign in first, then book."),
)
_BOOKING = (  # while meetings are booked and changed
    QT_TRANSLATE_NOOP("Said", "Somebody else booked this time a moment earlier."),
    QT_TRANSLATE_NOOP("Said", "The calendar did not answer within {number} seconds."),
    QT_TRANSLATE_NOOP("Said", "The calendar takes long to answer."),
    QT_TRANSLATE_NOOP("Said", "{host} refuses the user name or password. Enter them again."),
    QT_TRANSLATE_NOOP(
        "Said",
        "{host} does not show the calendar (status {status}). Check its "
        "address and that this user may read it.",
    ),
    QT_TRANSLATE_NOOP(
        "Said",
        "{host} did not answer like a calendar server. Check the calendar's "
        "address in the settings.",
    ),
    QT_TRANSLATE_NOOP("Said", "The sign-in to Microsoft has ended. Reconnect the calendar."),
    QT_TRANSLATE_NOOP("Said", "Google did not allow this. Reconnect and allow the calendar."),
    QT_TRANSLATE_NOOP("Said", "The calendar's sign-in has ended. Connect it again."),
    QT_TRANSLATE_NOOP("Said", "Nobody is signed in to the calendar. Connect it in Settings."),
    QT_TRANSLATE_NOOP(
        "Said", "The hub is not connected, so the times of other reps are not known."
    ),
    QT_TRANSLATE_NOOP("Said", "The host's console was asked. The answer appears here."),
    QT_TRANSLATE_NOOP("Said", "This kind of meeting is no longer there. Choose another one."),
    QT_TRANSLATE_NOOP(
        "Said", "The calendar did not keep the attendee, so the event was taken back."
    ),
    QT_TRANSLATE_NOOP("Said", "The calendar made no link for the online meeting: send one."),
    QT_TRANSLATE_NOOP("Said", "The console ended before anything was written."),
    QT_TRANSLATE_NOOP("Said", "This time is taken. The meeting stays where it was."),
    QT_TRANSLATE_NOOP(
        "Said", "The calendar lost the attendee when the meeting was moved. Invite again."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "This meeting is in another calendar account. Connect that one to change it."
    ),
    QT_TRANSLATE_NOOP("Said", "This meeting is not in your calendar any more. Book a new time."),
    QT_TRANSLATE_NOOP("Said", "The meeting is no longer in the calendar. Book a new time."),
    QT_TRANSLATE_NOOP("Said", "Somebody changes this meeting just now. Try again in a moment."),
    QT_TRANSLATE_NOOP(
        "Said", "Somebody made the meeting into a series. Move it in the calendar itself."
    ),
)
_HUB = (  # what the hub and the check of calendars say, and why a rep is chosen
    QT_TRANSLATE_NOOP("Said", "It was called off before it was booked."),
    QT_TRANSLATE_NOOP("Said", "Only a meeting that is booked can be moved."),
    QT_TRANSLATE_NOOP("Said", "Only its host, who made it, or an admin may change a meeting."),
    QT_TRANSLATE_NOOP("Said", "There is no such meeting."),
    QT_TRANSLATE_NOOP("Said", "This meeting did not take place."),
    QT_TRANSLATE_NOOP("Said", "This meeting has begun."),
    QT_TRANSLATE_NOOP("Said", "This meeting has not begun yet."),
    QT_TRANSLATE_NOOP("Said", "This meeting is over."),
    QT_TRANSLATE_NOOP("Said", "A console tells booked, pending, failed, cancelled or no_show."),
    QT_TRANSLATE_NOOP("Said", "A meeting begins before it ends."),
    QT_TRANSLATE_NOOP("Said", "A meeting has an id and a booking."),
    QT_TRANSLATE_NOOP("Said", "A meeting lasts at most a day."),
    QT_TRANSLATE_NOOP("Said", "It could not be moved: it stays at its time."),
    QT_TRANSLATE_NOOP("Said", "It could not be taken out of the calendar."),
    QT_TRANSLATE_NOOP("Said", "Only the host's console tells how a meeting stands."),
    QT_TRANSLATE_NOOP("Said", "There are too many meetings already."),
    QT_TRANSLATE_NOOP("Said", "This booking was given to somebody else."),
    QT_TRANSLATE_NOOP("Said", "Take it out of the calendar."),
    QT_TRANSLATE_NOOP("Said", "This meeting is long over, or has no time."),
    QT_TRANSLATE_NOOP("Said", "An agent has no calendar and no meetings."),
    QT_TRANSLATE_NOOP("Said", "There is no scope '{name}'."),
    QT_TRANSLATE_NOOP("Said", "A meeting's id has letters, digits, '-', '_' and '.' only."),
    QT_TRANSLATE_NOOP("Said", "It is confirmed as soon as the host's console is connected."),
    QT_TRANSLATE_NOOP("Said", "Nobody could confirm it in time."),
    QT_TRANSLATE_NOOP("Said", "The calendar has not answered yet."),
    QT_TRANSLATE_NOOP("Said", "There is another meeting by this id."),
    QT_TRANSLATE_NOOP("Said", "This is no e-mail address."),
    QT_TRANSLATE_NOOP("Said", "A range of time has a beginning before its end."),
    QT_TRANSLATE_NOOP("Said", "One of these reps is not known."),
    QT_TRANSLATE_NOOP("Said", "There is no meeting type '{name}'."),
    QT_TRANSLATE_NOOP("Said", "The console's database is busy; try again."),
    QT_TRANSLATE_NOOP("Said", "This booking stands for another meeting."),
    QT_TRANSLATE_NOOP("Said", "The calendar does not show the former time yet."),
    QT_TRANSLATE_NOOP("Said", "It could not be moved back: {why} Look into the calendar."),
    QT_TRANSLATE_NOOP("Said", "A meeting was attended, or the attendee did not come."),
    QT_TRANSLATE_NOOP("Said", "The calendar does not show the event yet."),
    QT_TRANSLATE_NOOP("Said", "The calendar has the event, but does not show it yet."),
    QT_TRANSLATE_NOOP("Said", "The calendar still shows the event that was taken back."),
    QT_TRANSLATE_NOOP("Said", "The calendar stored another time."),
    QT_TRANSLATE_NOOP("Said", "This time is being booked by somebody else."),
    QT_TRANSLATE_NOOP("Said", "It could not be taken back: {why} Look into the calendar."),
    QT_TRANSLATE_NOOP("Said", "Nobody is signed in."),
    QT_TRANSLATE_NOOP("Said", "'{address}' is not an e-mail address."),
    QT_TRANSLATE_NOOP("Said", "Ask for another one."),
    QT_TRANSLATE_NOOP("Said", "Another Foyer on this computer is renewing the calendar's sign-in."),
    QT_TRANSLATE_NOOP("Said", "The console is not connected."),
    QT_TRANSLATE_NOOP("Said", "asked for by name"),
    QT_TRANSLATE_NOOP("Said", "next in turn, {number} behind a fair share"),
    QT_TRANSLATE_NOOP("Said", "number {number} in turn"),
    QT_TRANSLATE_NOOP("Said", "at the limit: {number} of {most}"),
    QT_TRANSLATE_NOOP("Said", "the account's owner is free"),
    QT_TRANSLATE_NOOP("Said", "only the account's owner may have it, and the owner is not free"),
    QT_TRANSLATE_NOOP("Said", "nobody in the pool is free"),
)
MEETING_TEMPLATES: tuple[str, ...] = tuple(map(str, (*_DECLARED, *_BOOKING, *_HUB)))
