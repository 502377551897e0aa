"""The console's mail against a real mail server."""

import asyncio

import pytest

from app.core.clock import SystemClock
from app.domain.errors import RejectedError
from app.domain.opt_out import Consent, Standing
from app.domain.profiles import ProfileLoaded
from app.domain.wire.records import Fact, Profile, VisitorCard
from app.practice.mail.faults import Fault
from app.services.console_database import console_database
from app.services.mail.base import Letter, Sender
from app.services.mail.smtp import SmtpMailer, SmtpSettings
from app.services.mail_sync import Logged, MailSync, NoCrm
from app.services.outbox import Outbox
from app.services.outbox_store import OutboxStore
from app.services.store import Store
from tests.services.mail.conftest import make_server, server  # noqa: F401  # fixtures

REP = Sender("noa@example.com", "Noa")


class FakeCrm:
    def __init__(self):
        self.answer, self.logs, self.opt_outs = Standing(Consent.FREE), [], []
        self.state = Logged("waiting")

    def log(self, mail, sender, at):
        self.logs.append(mail.key)

    def logged(self, mail):
        return self.state if mail in self.logs else Logged()

    async def standing(self, address):
        return self.answer

    def opt_out(self, address, *, again=False):
        self.opt_outs.append(address)

    def opting_out(self, address):
        return "waits" if address in self.opt_outs else None


class Console:
    def __init__(self, server, folder):  # noqa: F811
        self.server, self.folder = server, folder
        self.database = console_database(folder)
        self.crm, self.changed = FakeCrm(), asyncio.Event()
        self.fresh()

    def fresh(self):
        self.store = Store()
        self.store.listen(lambda _: self.changed.set())
        mailer = SmtpMailer(SmtpSettings("127.0.0.1", self.server.port, "none", step_s=0.5))
        outbox = Outbox(OutboxStore(self.database), self.folder, SystemClock())
        outbox.cap_s = 0.2
        self.sync = MailSync(outbox, mailer, self.store, SystemClock(), self.crm)

    async def send(self, key="mail:1", **more):
        letter = {"to": "Kim@example.org", "subject": "S", "text": "T", **more}
        await self.sync.send(Letter(key, **letter), "c1", "v")

    async def until(self, state, key="mail:1", code=None):
        async with asyncio.timeout(10):
            while not (
                self.mail(key)
                and self.mail(key).state == state
                and code in (None, self.mail(key).code)
            ):
                self.changed.clear()
                await self.changed.wait()
        return self.mail(key)

    def mail(self, key="mail:1"):
        return self.store.state.mailing.mails.get(key)

    def met(self, **facts):
        listed = [Fact(field=n, value=v, source="form", at=1.0) for n, v in facts.items()]
        card = VisitorCard(visitor="v", email="kim@example.org")
        self.store.apply(ProfileLoaded(Profile(card=card, facts=listed)))


@pytest.fixture
async def console(server, tmp_path):  # noqa: F811
    made = Console(server, tmp_path)
    await made.sync.start(REP)
    yield made
    await made.sync.stop()
    made.database.close()


async def test_a_mail_is_sent_shown_and_handed_to_the_crm(console):
    assert console.store.state.mailing.sender == "Noa <noa@example.com>"
    await console.send()
    await console.send()
    mail = await console.until("sent")
    assert (mail.to, mail.conversation, mail.logged) == ("Kim@example.org", "c1", "waiting")
    assert console.crm.logs == ["mail:1"]
    assert len(console.server.box.all()) == 1
    console.crm.state = Logged("done", "", "https://org/1")
    console.sync.logged("mail:1")
    assert console.mail().log_url == "https://org/1"


async def test_a_bad_address_is_told_at_once(console):
    with pytest.raises(RejectedError, match="no e-mail address"):
        await console.send(to="kim")
    assert console.mail() is None


async def test_an_uncertain_mail_waits_for_the_reps_word(console):
    console.server.faults.add(Fault.CUT_AFTER)
    await console.send()
    await console.until("unsure")
    with pytest.raises(RejectedError, match="Sent folder"):
        await console.sync.retry("mail:1")  # is no answer to the question
    assert console.mail().state == "unsure"
    await console.sync.was_sent("mail:1")
    assert "Sent folder" in (await console.until("sent")).note
    assert len(console.server.box.all()) == 1
    console.server.faults.add(Fault.CUT_AFTER)
    await console.send("mail:2")
    await console.until("unsure", "mail:2")
    await console.sync.send_again("mail:2")
    await console.until("sent", "mail:2")
    assert len(console.server.box.all()) == 3


async def test_a_refused_mail_is_tried_again_or_discarded(console):
    console.server.faults.add(Fault.UNKNOWN, Fault.UNKNOWN)
    await console.send()
    assert "No such mailbox" in (await console.until("refused")).reason
    letter = console.sync.letter("mail:1")
    assert (letter.to, letter.text, console.sync.letter("mail:9")) == ("Kim@example.org", "T", None)
    await console.send("mail:2")
    await console.until("refused", "mail:2")
    await console.sync.retry("mail:1")
    await console.until("sent")
    await console.sync.discard("mail:2")
    await console.sync.discard("mail:3")
    assert console.mail("mail:2") is None


async def test_what_was_written_before_a_restart_is_shown_and_sent(console):
    await console.sync.stop()
    await console.send()
    console.fresh()
    await console.sync.start(REP)
    await console.until("sent")


async def test_a_mail_waits_for_the_org_and_goes_when_the_rep_says_so(console):
    console.crm.answer = Standing(Consent.UNKNOWN, "Salesforce is away.")
    await console.send()
    await console.until("waiting", code="OPT_OUT_UNKNOWN")
    await console.sync.check("kim@example.org")
    assert console.store.state.mailing.standings["kim@example.org"].consent is Consent.UNKNOWN
    await console.sync.send_unasked("mail:1")
    assert "without asking" in (await console.until("sent")).note


async def test_a_visitors_own_word_stops_mail_and_goes_to_the_crm(console):
    console.met(email_opt_out="yes")
    await console.send()
    mail = await console.until("refused")
    assert (mail.code, console.crm.opt_outs) == ("OPTED_OUT", ["kim@example.org"])
    assert console.store.state.mailing.unsubscribed == {"kim@example.org": "waits"}
    console.met(email_opt_out="yes", company="X")
    assert console.crm.opt_outs == ["kim@example.org"]


async def test_a_rep_unsubscribes_a_person(console):
    await console.sync.unsubscribe("Kim@Example.org")
    assert console.crm.opt_outs == ["kim@example.org"]
    assert console.store.state.mailing.standings["kim@example.org"].blocks
    with pytest.raises(RejectedError):
        await console.sync.unsubscribe("kim")


async def test_without_a_crm_mail_is_sent_and_an_opt_out_has_no_place():
    crm = NoCrm()
    assert (await crm.standing("a@b")).consent is Consent.FREE
    assert (crm.logged("k"), crm.opting_out("a@b"), crm.log(None, None, 0)) == (
        Logged(),
        None,
        None,
    )
    with pytest.raises(RejectedError):
        crm.opt_out("a@b")
