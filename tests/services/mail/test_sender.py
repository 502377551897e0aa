"""Rows of mail: sent once, held back, or left to a person."""

import asyncio
from dataclasses import replace
from types import SimpleNamespace

import pytest

from app.core.clock import SystemClock
from app.domain.errors import SignInNeededError, TransientError, UncertainError
from app.domain.opt_out import Consent, Standing
from app.services.console_database import console_database
from app.services.mail.base import CalendarPart, Letter, MailRefusedError, MailSetupError, Sender
from app.services.mail.sender import KIND, LANE, MailSender, letter_of, mail_draft
from app.services.outbox import Outbox
from app.services.outbox_store import OutboxStore, RowState
from tests.services.mail.fake_mailer import FakeGuard, FakeMailer

LETTER = Letter("mail:1", "Kim@example.org", "S", "T", attachment="Kim: hi", created=1.8e9)


class Rig:
    def __init__(self, folder):
        self.folder = folder
        self.database = console_database(folder)
        self.mailer, self.guard, self.logged = FakeMailer(), FakeGuard(), []
        self.fresh()

    def log(self, entry, sender, at):
        assert sender.address == "noa@example.com"
        assert at > 0
        self.logged.append(entry)

    def fresh(self):
        """As after a start."""
        self.outbox = Outbox(OutboxStore(self.database), self.folder, SystemClock())
        sender = MailSender(self.mailer, self.guard, SystemClock(), self.log)
        sender.sender = Sender("noa@example.com", "Noa")
        self.sender = sender
        self.outbox.register(KIND, sender)

    async def send(self, within_s=1.0):
        self.outbox.put(mail_draft(LETTER))
        self.outbox.hurry(LANE)
        await self.outbox.drain(LANE, within_s)
        return self.outbox.store.get("mail:1")


@pytest.fixture
def rig(tmp_path):
    made = Rig(tmp_path)
    yield made
    made.database.close()


async def test_a_mail_is_sent_once_and_logged(rig):
    entry = await rig.send()
    assert entry.state is RowState.DONE
    await rig.send()
    assert len(rig.mailer.sent) == 1
    assert [letter_of(e) for e in rig.logged] == [LETTER]
    assert rig.guard.asked == ["kim@example.org"]


async def test_what_may_have_gone_out_waits_for_a_person_who_then_decides(rig):
    rig.mailer.faults = [UncertainError("The line broke.")]
    entry = await rig.send()
    assert (entry.state, entry.code) == (RowState.REFUSED, "MAY_BE_SENT")
    assert "The line broke." in entry.reason
    assert "Sent folder" in entry.reason
    await rig.send()
    assert len(rig.mailer.sent) == 1
    rig.outbox.retry(entry.key, entry.body, {"cleared": True})
    assert (await rig.send()).state is RowState.DONE
    assert rig.mailer.sent[0]["Message-ID"] == rig.mailer.sent[1]["Message-ID"]


async def test_a_mail_found_in_sent_is_logged_and_not_sent_again(rig):
    rig.mailer.faults = [UncertainError("x")]
    entry = await rig.send()
    rig.outbox.retry(entry.key, entry.body, {"cleared": True, "accepted": 1.0})
    assert (await rig.send()).state is RowState.DONE
    assert (len(rig.mailer.sent), len(rig.logged)) == (1, 1)


async def test_a_crash_while_it_goes_out_never_sends_it_again(rig):
    gone = asyncio.Event()

    async def die(_message, going):
        await going()
        gone.set()
        await asyncio.sleep(60)

    rig.mailer.send = die
    rig.outbox.put(mail_draft(LETTER))
    running = asyncio.get_running_loop().create_task(rig.outbox.run(LANE))
    await gone.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert rig.outbox.store.get("mail:1").state is RowState.SENT
    rig.mailer = FakeMailer()
    rig.fresh()
    entry = await rig.send()
    assert (entry.state, entry.code, rig.mailer.sent) == (RowState.REFUSED, "MAY_BE_SENT", [])


async def test_a_crash_between_sent_and_logged_only_logs(rig):
    def die(*_):
        raise MemoryError

    rig.sender._log = die
    entry = await rig.send()
    assert (entry.state, "accepted" in entry.progress) == (RowState.REFUSED, True)
    rig.fresh()
    rig.outbox.retry(entry.key, entry.body, entry.progress)
    entry = await rig.send()
    assert (entry.state, len(rig.mailer.sent), len(rig.logged)) == (RowState.DONE, 1, 1)


@pytest.mark.parametrize(
    ("error", "state", "code"),
    [
        (MailRefusedError("550", "No such mailbox"), RowState.REFUSED, "550"),
        (MailSetupError("No TLS"), RowState.NEW, "MAIL_SETTINGS"),
        (SignInNeededError("Wrong password"), RowState.NEW, "MAIL_SIGN_IN"),
        (TransientError("Busy", retry_after_s=60), RowState.NEW, "NOT_SENT_YET"),
    ],
)
async def test_what_certainly_did_not_go_out_may_go_out_later(rig, error, state, code):
    rig.mailer.before = error
    entry = await rig.send()
    assert (entry.state, entry.code, entry.reason) == (state, code, str(error))
    rig.mailer.before = None
    rig.outbox.retry(entry.key, entry.body, {"cleared": True})
    assert (await rig.send()).state is RowState.DONE
    assert len(rig.mailer.sent) == 1


async def test_without_settings_the_mail_waits(rig):
    rig.sender.sender = None
    entry = await rig.send()
    assert (entry.state, entry.code) == (RowState.NEW, "MAIL_SETTINGS")


async def test_who_opted_out_gets_nothing_also_when_the_rep_said_not_to_ask(rig):
    rig.guard.answer = Standing(Consent.OPTED_OUT, "No mail.")
    entry = await rig.send()
    assert (entry.state, entry.code, entry.reason) == (RowState.REFUSED, "OPTED_OUT", "No mail.")
    rig.outbox.retry(entry.key, {**entry.body, "unasked": True}, {"cleared": True})
    assert (await rig.send()).code == "OPTED_OUT"
    assert rig.mailer.sent == []


async def test_while_the_org_cannot_be_asked_the_mail_waits_unless_the_rep_decides(rig):
    rig.guard.answer = Standing(Consent.UNKNOWN, "Salesforce is away.")
    entry = await rig.send()
    assert (entry.state, entry.code) == (RowState.NEW, "OPT_OUT_UNKNOWN")
    assert entry.reason.startswith("Salesforce is away. The mail waits")
    assert rig.outbox.store.change(entry.key, {**entry.body, "unasked": True})
    entry = await rig.send()
    assert (entry.state, len(rig.mailer.sent)) == (RowState.DONE, 1)
    assert "without asking" in entry.progress["note"]


async def test_a_hidden_opt_out_field_is_reported_and_holds_nothing_up(rig):
    rig.guard.answer = Standing(Consent.HIDDEN, "Setup > Object Manager > Lead")
    entry = await rig.send()
    assert (entry.state, entry.progress["note"]) == (RowState.DONE, rig.guard.answer.reason)


def test_a_row_keeps_its_calendar_part():
    invited = replace(LETTER, calendar=CalendarPart("BEGIN:VCALENDAR", "CANCEL"))
    draft = mail_draft(invited, kind="mail.meeting")
    assert draft.kind == "mail.meeting"
    entry = SimpleNamespace(key=draft.key, body=draft.body, created=0.0)
    assert letter_of(entry) == replace(invited, to=LETTER.to)
    odd = SimpleNamespace(key="k", body={**draft.body, "method": "PUBLISH"}, created=0.0)
    assert letter_of(odd).calendar is None
