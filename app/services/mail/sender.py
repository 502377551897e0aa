"""Does the outbox rows of kind "mail.send": each goes out once, or a person decides."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from app.core.clock import Clock
from app.domain.errors import SignInNeededError, TransientError, UncertainError
from app.domain.ids import EntryKey
from app.domain.opt_out import Consent, Standing
from app.services.mail.base import (
    NOT_SET_UP,
    CalendarPart,
    Letter,
    Mailer,
    MailRefusedError,
    MailSetupError,
    Sender,
)
from app.services.mail.message import made
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Draft, Entry, RowState

KIND, LANE = "mail.send", "mail"
MAYBE_SENT, OPTED_OUT, NOT_ASKED = "MAY_BE_SENT", "OPTED_OUT", "OPT_OUT_UNKNOWN"
SIGN_IN, SETTINGS = "MAIL_SIGN_IN", "MAIL_SETTINGS"
SETTINGS_WAIT_S, SIGN_IN_WAIT_S, ASK_AGAIN_S = 60.0, 60.0, 20.0


class Guard(Protocol):
    """Knows who does not want mail."""

    async def standing(self, address: str) -> Standing:
        """Return whether an address may be written to, asked now."""
        ...


Log = Callable[[Entry, Sender, float], None]  # the mail, who sent it, when


def mail_draft(
    letter: Letter, conversation: str = "", visitor: str = "", kind: str = KIND
) -> Draft:
    """Return the outbox row of a mail."""
    calendar = letter.calendar
    body = {
        "to": letter.to.strip(),
        "to_name": letter.to_name,
        "subject": letter.subject,
        "text": letter.text,
        "attachment": letter.attachment,
        "attachment_name": letter.attachment_name,
        "created": letter.created,
        "conversation": conversation,
        "visitor": visitor,
        **({"calendar": calendar.text, "method": calendar.method} if calendar else {}),
    }
    return Draft(kind, EntryKey(letter.key), letter.to.strip().casefold(), body, LANE)


def letter_of(entry: Entry) -> Letter:
    """Return the mail of an outbox row."""
    text: Mapping[str, Any] = entry.body
    method, calendar = text.get("method"), str(text.get("calendar", ""))
    return Letter(
        key=entry.key,
        to=str(text.get("to", "")),
        to_name=str(text.get("to_name", "")),
        subject=str(text.get("subject", "")),
        text=str(text.get("text", "")),
        attachment=str(text.get("attachment", "")),
        attachment_name=str(text.get("attachment_name", "")),
        created=float(text.get("created") or entry.created),
        calendar=CalendarPart(calendar, method) if method in {"REQUEST", "CANCEL"} else None,
    )


class MailSender:
    """Sends; what may have gone out is never sent again by itself.

    `progress`: "accepted" once the mail system has taken it (or a person found it in
    Sent), "cleared" when a person wants an uncertain one sent, "note" what to know.
    """

    def __init__(self, mailer: Mailer, guard: Guard, clock: Clock, log: Log) -> None:
        """`log` is called for each mail that is out; after a crash twice for the same one."""
        self._mailer, self._guard, self._clock, self._log = mailer, guard, clock, log
        self.sender: Sender | None = None  # None: mail is not set up
        self.unsubscribe = ""  # address for List-Unsubscribe

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        if entry.progress.get("accepted"):
            return self._done(entry, notes)
        if entry.state is RowState.UNCERTAIN and not entry.progress.get("cleared"):
            return Verdict(Next.REFUSED, MAYBE_SENT, MAYBE_WORDS)
        notes.mark(RowState.NEW, {})
        if self.sender is None:
            return _verdict(MailSetupError(NOT_SET_UP))
        held, note = await self._held(entry)
        if held is not None:
            return held
        return await self._send(entry, notes, note)

    async def _held(self, entry: Entry) -> tuple[Verdict | None, str]:
        """Return why the mail may not go out now, and what is to be noted with it."""
        standing = await self._guard.standing(entry.subject)
        match standing.consent:
            case Consent.OPTED_OUT:
                return Verdict(Next.REFUSED, OPTED_OUT, standing.reason), ""
            case Consent.UNKNOWN if not entry.body.get("unasked"):
                words = f"{standing.reason} {WAITS}".strip()
                return Verdict(Next.LATER, NOT_ASKED, words, ASK_AGAIN_S), ""
            case Consent.UNKNOWN:
                return None, UNASKED
            case Consent.HIDDEN:
                return None, standing.reason
            case _:
                return None, ""

    async def _send(self, entry: Entry, notes: Notes, note: str) -> Verdict:
        assert self.sender is not None
        try:
            message = made(letter_of(entry), self.sender, self.unsubscribe)
            await self._mailer.send(message, lambda: notes.sending({}))
        except UncertainError as error:
            notes.mark(RowState.NEW, {})
            return Verdict(Next.REFUSED, MAYBE_SENT, f"{error} {MAYBE_WORDS}")
        except (MailRefusedError, MailSetupError, SignInNeededError, TransientError) as error:
            notes.mark(RowState.NEW, {})
            return _verdict(error)
        notes.mark(RowState.SENT, {"accepted": self._clock.now(), "note": note})  # stored at once
        return self._done(entry, notes)

    def _done(self, entry: Entry, notes: Notes) -> Verdict:
        """Hand the mail on before its row says done: a crash in between repeats only this."""
        accepted = float(notes.progress.get("accepted") or self._clock.now())
        self._log(entry, self.sender or Sender(""), accepted)
        notes.mark(RowState.DONE, notes.progress)
        return Verdict(Next.DONE)


def _verdict(error: Exception) -> Verdict:
    match error:
        case MailRefusedError():
            return Verdict(Next.REFUSED, error.code, str(error))
        case SignInNeededError():
            return Verdict(Next.LATER, SIGN_IN, str(error), SIGN_IN_WAIT_S, everyone=True)
        case MailSetupError():
            return Verdict(Next.LATER, SETTINGS, str(error), SETTINGS_WAIT_S, everyone=True)
        case TransientError():
            return Verdict(Next.LATER, "NOT_SENT_YET", str(error), error.retry_after_s)
        case _:
            raise error


MAYBE_WORDS = "The mail may have been sent. Look into your Sent folder, then say whether it was."
WAITS = "The mail waits until Salesforce can be asked whether this person unsubscribed."
UNASKED = "Sent without asking Salesforce whether this person unsubscribed, as you chose."
