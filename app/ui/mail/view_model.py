"""The mail that is being written, and those that were, for the open conversation."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.desk import Thread
from app.domain.errors import RejectedError
from app.domain.mail_words import filled, missing, transcript, variables
from app.domain.mailing import MailView
from app.domain.opt_out import Standing
from app.domain.state import ConsoleState
from app.services.mail.base import Letter
from app.ui import words
from app.ui.bridge import Bridge
from app.ui.mail.draft import (
    ATTACHED,
    INLINE,
    LEFT_OUT,
    TRANSCRIPT,
    MailDraft,
    kept,
    place_of,
    read,
)

Done = Coroutine[Any, Any, None]


class Mail(Protocol):
    """What mail can do; see `services.mail_sync`."""

    def send(self, letter: Letter, conversation: str, visitor: str) -> Done:
        """Store a mail that goes out as soon as it can."""
        ...

    def check(self, address: str) -> Done:
        """Find out whether an address may be written to."""
        ...

    def unsubscribe(self, address: str) -> Done:
        """Store that nobody with this address wants mail."""
        ...

    def retry(self, key: str) -> Done:
        """Try a refused mail again."""
        ...

    def send_again(self, key: str) -> Done:
        """Send an uncertain mail that did not go out."""
        ...

    def was_sent(self, key: str) -> Done:
        """Note that an uncertain mail went out."""
        ...

    def send_unasked(self, key: str) -> Done:
        """Send though the CRM cannot be asked."""
        ...

    def discard(self, key: str) -> Done:
        """Remove a mail that waits or was refused."""
        ...

    def letter(self, key: str) -> Letter | None:
        """Return what was written in a mail."""
        ...


class Drafts(Protocol):
    """Where unsent words survive a crash."""

    def load(self, conversation: str) -> str:
        """Return what was being written."""
        ...

    def save(self, conversation: str, text: str) -> None:
        """Keep what is being written."""
        ...


class MailViewModel(QObject):
    """The draft of one conversation's mail, and how its mails stand.

    Signals:
        changed: anything that is shown has a new value.
        refilled: the form has to take `draft` anew.
        turned: the panel is to be shown, or not.
    """

    changed = Signal()
    refilled = Signal()
    turned = Signal(bool)

    def __init__(
        self, bridge: Bridge, mail: Mail, drafts: Drafts, clock: Clock, new_id: Callable[[], str]
    ) -> None:
        super().__init__()
        self._bridge, self.mail, self._drafts, self.clock = bridge, mail, drafts, clock
        self._new_id = new_id
        self.conversation = ""
        self.draft: MailDraft | None = None
        self.mails: tuple[MailView, ...] = ()
        self.standing: Standing | None = None
        self.unsubscribed = ""
        self.sends_as = ""
        self.trouble = ""
        self.is_open = False
        bridge.state_changed.connect(self._show)

    @property
    def missing(self) -> tuple[str, ...]:
        """The variables that nobody has filled in yet."""
        draft = self.draft
        return missing(f"{draft.subject} {draft.text}", self._known()) if draft else ()

    @property
    def can_send(self) -> bool:
        """Whether the mail is complete, and may be sent."""
        draft, blocked = self.draft, bool(self.standing and self.standing.blocks)
        return bool(
            draft
            and self.sends_as
            and not blocked
            and not self.missing
            and all(part.strip() for part in (draft.to, draft.subject, draft.text))
        )

    def open(self, kind: str) -> None:
        """Write to the visitor of the open conversation; what was begun is gone on with."""
        thread = self._open_thread()
        if thread is None:
            return
        self.conversation = thread.id
        begun = read(self._drafts.load(place_of(thread.id)))
        self.draft = begun if begun and begun.kind == kind else self._fresh(kind, thread)
        self.is_open, self.trouble = True, ""
        self._show(self._bridge.state)
        self.refilled.emit()
        self.turned.emit(True)
        self.check()

    def close(self) -> None:
        """Put the panel away; what was written is kept."""
        self.is_open = False
        self.turned.emit(False)

    def write(self, **parts: str) -> None:
        """Keep what has been written, part by part, by the names of `MailDraft`."""
        if self.draft is None:
            return
        self.draft = replace(self.draft, **parts)
        self.trouble = ""
        self._drafts.save(place_of(self.conversation), kept(self.draft))
        self._read_standing(self._bridge.state)
        self.changed.emit()

    def check(self) -> None:
        """Ask whether the address may be written to."""
        if self.draft and self.draft.to.strip():
            self._start(self.mail.check(self.draft.to), self.tr("Ask about the opt-out"))

    def send(self) -> None:
        """Send the mail as it is shown."""
        if self.draft and self.can_send:
            self._start(self._sent(self.draft), self.tr("Send e-mail"))

    def throw_away(self) -> None:
        """Forget the draft and put the panel away."""
        self._forget()
        self.close()

    def unsubscribe(self) -> None:
        """Note that this person does not want mail."""
        if self.draft and self.draft.to.strip():
            self._start(self.mail.unsubscribe(self.draft.to), self.tr("Unsubscribe"))

    def do(self, action: str, key: str) -> None:
        """Do with a mail what its row offers: "edit", or by the name of the service's method."""
        if action == "edit":
            self._edit(key)
            return
        names = {
            "retry": (self.mail.retry, self.tr("Send e-mail")),
            "send_again": (self.mail.send_again, self.tr("Send e-mail")),
            "was_sent": (self.mail.was_sent, self.tr("Note that it was sent")),
            "send_unasked": (self.mail.send_unasked, self.tr("Send e-mail")),
            "discard": (self.mail.discard, self.tr("Discard e-mail")),
        }
        work, name = names[action]
        self._start(work(key), name)

    def _edit(self, key: str) -> None:
        """Put a refused mail back into the form, under a new key; then drop the refused one."""
        letter = self.mail.letter(key)
        if letter is None:
            return
        self.draft = MailDraft(
            id=self._new_id(),
            to=letter.to,
            subject=letter.subject,
            text=letter.text,
            transcript=ATTACHED if letter.attachment else LEFT_OUT,
        )
        self._drafts.save(place_of(self.conversation), kept(self.draft))
        self._start(self.mail.discard(key), self.tr("Discard e-mail"))
        self.refilled.emit()
        self.changed.emit()
        self.check()

    async def _sent(self, draft: MailDraft) -> None:
        thread = self._bridge.state.desk.threads.get(self.conversation)
        visitor = thread.visitor.visitor if thread else ""
        try:
            await self.mail.send(self._letter(draft, thread), self.conversation, visitor)
        except RejectedError as error:
            self.trouble = str(error)
            self.changed.emit()
            return
        self._forget()
        self._show(self._bridge.state)

    def _letter(self, draft: MailDraft, thread: Thread | None) -> Letter:
        known = self._known()
        text, said = filled(draft.text, known), self._transcript(thread)
        if draft.transcript == INLINE and said:
            text = f"{text}\n\n---\n\n{said}"
        return Letter(
            key=f"mail:{draft.id}",
            to=draft.to.strip(),
            to_name=known.get("name", ""),
            subject=filled(draft.subject, known),
            text=text,
            attachment=said if draft.transcript == ATTACHED else "",
            attachment_name=self.tr("conversation.txt"),
        )

    def _transcript(self, thread: Thread | None) -> str:
        if thread is None:
            return ""
        times = {m.seq: words.moment(m.ts) for m in thread.messages}
        name = thread.visitor.name or self.tr("Visitor")
        return transcript(thread.messages, name, times)

    def _fresh(self, kind: str, thread: Thread) -> MailDraft:
        known = self._known()
        name = known.get("first_name", "")
        hello = self.tr("Hello {first_name},") if name else self.tr("Hello,")
        if kind == TRANSCRIPT:
            subject = self.tr("Our conversation of {date}")
            body = self.tr("Thank you for the conversation. It is attached to this e-mail.")
        else:
            subject = self.tr("Following up on our conversation")
            body = self.tr("Thank you for the conversation.")
        bye = self.tr("Best regards")
        text = f"{hello}\n\n{body}\n\n{bye}\n{{rep_name}}"
        return MailDraft(
            id=self._new_id(),
            kind=kind,
            to=self._address(thread),
            subject=filled(subject, known),
            text=filled(text, known),
            transcript=ATTACHED if kind == TRANSCRIPT else LEFT_OUT,
        )

    def _known(self) -> dict[str, str]:
        state = self._bridge.state
        thread = state.desk.threads.get(self.conversation)
        account = state.desk.account
        date = words.date(self.clock.now())
        if thread is None:
            return variables({}, account.name if account else "", date)
        card = thread.visitor
        profile = state.profiles.known.get(card.visitor)
        facts = {f.field: f.value for f in profile.facts} if profile else {}
        fields = {"name": card.name, "company": card.company, **facts}
        return variables(fields, account.name if account else "", date)

    def _address(self, thread: Thread) -> str:
        profile = self._bridge.state.profiles.known.get(thread.visitor.visitor)
        facts = {f.field: f.value for f in profile.facts} if profile else {}
        return (facts.get("email") or thread.visitor.email).strip()

    def _open_thread(self) -> Thread | None:
        desk = self._bridge.state.desk
        return desk.threads.get(desk.open_id) if desk.open_id else None

    def _forget(self) -> None:
        self._drafts.save(place_of(self.conversation), "")
        self.draft = None
        self.refilled.emit()
        self.changed.emit()

    def _start(self, intent: Done, name: str) -> None:
        self._bridge.start(intent, name=name)

    def _show(self, state: ConsoleState) -> None:
        if self.is_open and state.desk.open_id != self.conversation:
            self.close()  # another conversation: its own mail is another one
        mailing = state.mailing
        mails = tuple(m for m in mailing.mails.values() if m.conversation == self.conversation)
        newest = tuple(sorted(mails, key=lambda mail: mail.at, reverse=True))
        before = (self.mails, self.sends_as, self.standing, self.unsubscribed)
        self.mails, self.sends_as = newest, mailing.sender
        self._read_standing(state)
        if before != (self.mails, self.sends_as, self.standing, self.unsubscribed):
            self.changed.emit()

    def _read_standing(self, state: ConsoleState) -> None:
        address = self.draft.to.strip().casefold() if self.draft else ""
        self.standing = state.mailing.standings.get(address)
        self.unsubscribed = state.mailing.unsubscribed.get(address, "")
