"""The words of the mails about meetings, in each language that visitors are written to in."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language; braces as `meeting_letters` fills them."""

    language: str
    subjects: Mapping[str, str]  # by kind of mail
    confirmed: str  # subject of a mail beside an invitation that others send
    openings: Mapping[str, str]
    weekdays: tuple[str, ...]  # from Monday
    months: tuple[str, ...]
    hello: str
    hello_all: str  # where no name is known
    what: str
    with_whom: str
    when: str
    when_for: str
    where: str
    host: str
    change: str
    change_by_answer: str
    book_again: str
    add: str
    add_by_file: str


ENGLISH = Words(
    language="en",
    subjects={
        "invited": "Invitation",
        "moved": "New time",
        "cancelled": "Cancelled",
        "reminder": "Reminder",
    },
    confirmed="Booked",
    openings={
        "invited": "Your meeting is booked.",
        "moved": "Your meeting has a new time. The earlier one no longer holds.",
        "cancelled": "This meeting is cancelled.",
        "reminder": "This is a reminder of your meeting.",
    },
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    hello="Hello {name},",
    hello_all="Hello,",
    what="What",
    with_whom="With",
    when="When",
    when_for="When for {host}",
    where="Where",
    host="your host",
    change="Move or cancel it",
    change_by_answer="To move or cancel it, answer this mail.",
    book_again="Choose another time",
    add="Add it to your calendar:",
    add_by_file="Not in your calendar yet? Open the attached invite.ics, or add it here:",
)
ITALIAN = Words(
    language="it",
    subjects={
        "invited": "Invito",
        "moved": "Nuovo orario",
        "cancelled": "Annullato",
        "reminder": "Promemoria",
    },
    confirmed="Prenotato",
    openings={
        "invited": "L'appuntamento è prenotato.",
        "moved": "L'appuntamento ha un nuovo orario. Quello precedente non vale più.",
        "cancelled": "Questo appuntamento è annullato.",
        "reminder": "Questo è un promemoria dell'appuntamento.",
    },
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    months=(
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
    hello="Buongiorno {name},",
    hello_all="Buongiorno,",
    what="Oggetto",
    with_whom="Con",
    when="Quando",
    when_for="Quando per {host}",
    where="Dove",
    host="chi La ospita",
    change="Per spostarlo o annullarlo",
    change_by_answer="Per spostarlo o annullarlo, risponda a questa e-mail.",
    book_again="Per scegliere un altro orario",
    add="Per aggiungerlo al calendario:",
    add_by_file="Non è ancora nel calendario? Apra l'allegato invite.ics, oppure lo aggiunga qui:",
)
WORDS: Mapping[str, Words] = {"en": ENGLISH, "it": ITALIAN}
