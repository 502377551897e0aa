"""What a visitor is told about a booking, in the visitor's language."""

from app.domain.facts import known_facts
from app.domain.meeting_chat_words import ChatWords
from app.domain.state import ConsoleState
from app.services.booking import Outcome
from app.services.calendars.base import Meeting


def language_in(state: ConsoleState, conversation: str) -> str:
    """Return the language of a conversation's visitor, such as "it-CH"; nothing if not known."""
    thread = state.desk.threads.get(conversation)
    profile = state.profiles.known.get(thread.visitor.visitor) if thread else None
    return known_facts(profile.facts).get("language", "") if profile else ""


def told(words: ChatWords, outcome: Outcome, meeting: Meeting) -> str:
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
