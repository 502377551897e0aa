"""What a visitor is told about a booking, in the rep's words."""

from dataclasses import dataclass

from app.services.booking import Outcome
from app.services.calendars.base import Meeting


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """Texts for the visitor; the console hands in translated ones. Braces are filled in."""

    subject: str = "Meeting with {name}"
    times: str = "When would suit you?"
    others: str = "These times are still free."
    address: str = "This address cannot be invited. Which e-mail address may I use?"
    booked: str = "You are booked. The invitation goes to {email}."
    booked_uninvited: str = "You are booked. Please note the time: no invitation is sent."
    booked_no_link: str = "You are booked. The link for the meeting follows here."
    conflict: str = "This time was taken a moment ago."
    pending: str = "The meeting is being confirmed. The answer appears here."
    unknown: str = "I cannot see my calendar just now. Tell me which times suit you."
    failed: str = "This time could not be booked. Shall we look for another one?"


def told(words: MeetingWords, outcome: Outcome, meeting: Meeting) -> str:
    """Return the sentence for the visitor; reasons are for the rep alone."""
    text = {
        "booked": words.booked if outcome.invited else words.booked_uninvited,
        "booked_no_link": words.booked_no_link,
        "conflict": words.conflict,
        "pending": words.pending,
        "availability_unknown": words.unknown,
        "reconnect": words.unknown,
    }.get(outcome.state, words.failed)
    return text.replace("{email}", meeting.attendee.email)
