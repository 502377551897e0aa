"""What the chat tells a visitor about meetings, in each language that visitors are written to in.

Decided: the visitor's language chooses, as it does for the mails; a rep whose window is
Italian would else book an English visitor in words that the visitor cannot read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from app.domain.facts import main_language


@dataclass(frozen=True, slots=True)
class ChatWords:
    """One language; braces are filled in."""

    times: str
    others: str
    address: str
    booked: str
    booked_uninvited: str
    booked_no_link: str
    conflict: str
    pending: str
    unknown: str
    failed: str
    moved: str
    cancelled: str
    manage: str  # in the event, before the link


ENGLISH = ChatWords(
    times="When would suit you?",
    others="These times are still free.",
    address="This address cannot be invited. Which e-mail address may I use?",
    booked="You are booked. The invitation goes to {email}.",
    booked_uninvited="You are booked. Please note the time: no invitation is sent.",
    booked_no_link="You are booked. The link for the meeting follows here.",
    conflict="This time was taken a moment ago.",
    pending="The meeting is being confirmed. The answer appears here.",
    unknown="I cannot see my calendar just now. Tell me which times suit you.",
    failed="This time could not be booked. Shall we look for another one?",
    moved="The meeting is moved. This is the new time.",
    cancelled="The meeting is cancelled.",
    manage="To move or cancel the meeting:",
)
ITALIAN = ChatWords(
    times="Quando le andrebbe bene?",
    others="Questi orari sono ancora liberi.",
    address="A questo indirizzo non si può mandare un invito. Quale e-mail posso usare?",
    booked="L'incontro è prenotato. L'invito va a {email}.",
    booked_uninvited=(
        "L'incontro è prenotato. Prenda nota dell'orario: non viene mandato alcun invito."
    ),
    booked_no_link="L'incontro è prenotato. Il link per l'incontro arriva qui.",
    conflict="Questo orario è stato preso un momento fa.",
    pending="L'incontro è in attesa di conferma. La risposta appare qui.",
    unknown="In questo momento non vedo il mio calendario. Mi dica quali orari le vanno bene.",
    failed="Non è stato possibile prenotare questo orario. Ne cerchiamo un altro?",
    moved="L'incontro è spostato. Questo è il nuovo orario.",
    cancelled="L'incontro è annullato.",
    manage="Per spostare o annullare l'incontro:",
)
CHAT_WORDS: Mapping[str, ChatWords] = {"en": ENGLISH, "it": ITALIAN}
SENTENCES = tuple(field.name for field in fields(ChatWords))


def chat_words(language: str) -> ChatWords:
    """Return the words of a language such as "it-CH", or the English ones."""
    return CHAT_WORDS.get(main_language(language), ENGLISH)


def sentence_of(text: str) -> str:
    """Return which sentence a text is, in whichever language: "times"; nothing for another."""
    found = (name for w in CHAT_WORDS.values() for name in SENTENCES if getattr(w, name) == text)
    return next(found, "")
