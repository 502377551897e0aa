"""Mail and the practice org together: who may be written to, and what is logged when."""

from dataclasses import replace

import pytest

from app.core.clock import SystemClock
from app.domain.errors import RejectedError
from app.domain.opt_out import Consent
from app.domain.wire.shared import Document, DocumentSet
from app.practice.mail import PracticeMail
from app.services.crm_mail import CrmMail
from app.services.mail.base import Letter, Sender
from app.services.mail.sender import mail_draft
from app.services.mail.smtp import SmtpMailer, SmtpSettings
from app.services.mail_sync import MailSync
from app.services.outbox import Outbox
from app.services.outbox_store import OutboxStore, RowState
from app.services.store import Store
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures

KIM = "kim@example.org"
REP = Sender("maria@tidemark.example", "Maria")
LETTER = Letter("mail:1", KIM, "Hello", "Dear Kim", attachment="Kim: hi", created=1.0)


@pytest.fixture
def mail(rig):  # noqa: F811
    for user in ("rep", "admin"):
        rig.org.admin.show(user, "Lead.HasOptedOutOfEmail", "Contact.HasOptedOutOfEmail")
    rig.store = Store()
    made = CrmMail(rig.crm, rig.outbox, rig.store, SystemClock())
    made.told = []
    made.on_logged = made.on_opt_out = made.told.append
    return made


def lead(rig, **more):  # noqa: F811
    return rig.add("Lead", LastName="Osei", Company="X", Email=KIM, **more)


def sent(rig):  # noqa: F811
    store = OutboxStore(rig.database)
    store.add(mail_draft(LETTER, visitor="v"), 1.0)
    return store.get("mail:1")


async def test_the_org_says_who_may_be_written_to(rig, mail):  # noqa: F811
    assert (await mail.standing(KIM)).consent is Consent.FREE
    record = lead(rig, HasOptedOutOfEmail=True)
    standing = await mail.standing(KIM)
    assert (standing.consent, standing.url.endswith(record)) == (Consent.OPTED_OUT, True)


async def test_the_companys_document_names_the_field(rig, mail):  # noqa: F811
    lead(rig, HasOptedOutOfEmail=True, Rating="Hot")
    body = {"opt_out": {"Lead": {"field": "Rating", "value": "Cold"}, "Contact": None}}
    document = Document(kind="crm", name="opt_out", version=1, body=body)
    rig.store.apply(DocumentSet(document=document))
    assert (await mail.standing(KIM)).consent is Consent.FREE


async def test_an_org_that_is_away_leaves_it_open(rig, mail):  # noqa: F811
    await rig.org.stop()
    standing = await mail.standing(KIM)
    assert standing.consent is Consent.UNKNOWN
    assert standing.reason


async def test_a_hidden_field_is_told_with_the_way_to_it(rig, mail):  # noqa: F811
    lead(rig)
    rig.org.admin.hide("rep", "Lead.HasOptedOutOfEmail")
    standing = await mail.standing(KIM)
    assert standing.consent is Consent.HIDDEN
    assert "Set Field-Level Security" in standing.reason


async def test_an_opt_out_holds_from_the_click_and_reaches_the_org(rig, mail):  # noqa: F811
    lead(rig)
    assert mail.opting_out(KIM) is None
    mail.opt_out(KIM)
    assert (await mail.standing(KIM)).consent is Consent.OPTED_OUT
    assert "being written" in mail.opting_out(KIM)
    await rig.outbox.drain("crm", 15)
    assert rig.rows("Lead")[0]["HasOptedOutOfEmail"] is True
    assert "knows" in mail.opting_out(KIM)
    assert KIM in mail.told
    assert (await mail.standing(KIM)).consent is Consent.OPTED_OUT


async def test_who_is_nobody_yet_stays_opted_out_and_the_first_push_brings_it(rig, mail):  # noqa: F811
    mail.opt_out(KIM)
    await rig.outbox.drain("crm", 15)
    assert "first push" in mail.opting_out(KIM)
    assert (await mail.standing(KIM)).consent is Consent.OPTED_OUT
    await rig.push()
    await rig.outbox.drain("crm", 15)
    assert rig.rows("Lead")[0]["HasOptedOutOfEmail"] is True


async def test_an_opt_out_is_written_again_only_when_a_person_says_so(rig, mail):  # noqa: F811
    record = lead(rig)
    mail.opt_out(KIM)
    await rig.outbox.drain("crm", 15)
    rig.org.records.change("Lead", record, {"HasOptedOutOfEmail": False})
    mail.opt_out(KIM)
    await rig.outbox.drain("crm", 15)
    assert rig.rows("Lead")[0]["HasOptedOutOfEmail"] is False
    mail.opt_out(KIM, again=True)
    await rig.outbox.drain("crm", 15)
    assert rig.rows("Lead")[0]["HasOptedOutOfEmail"] is True


async def test_a_refused_opt_out_says_why(rig, mail):  # noqa: F811
    lead(rig)
    rig.org.admin.hide("rep", "Lead.HasOptedOutOfEmail")
    mail.opt_out(KIM)
    await rig.outbox.drain("crm", 15)
    assert "Salesforce does not know it yet" in mail.opting_out(KIM)
    rig.outbox.discard("opt_out:kim@example.org")
    assert mail.opting_out(KIM) is None


async def test_a_sent_mail_is_logged_once_with_the_transcript(rig, mail):  # noqa: F811
    lead(rig)
    assert mail.logged("mail:1").state == ""
    mail.log(sent(rig), REP, 1_800_000_000.0)
    mail.log(sent(rig), REP, 1_800_000_000.0)
    assert mail.logged("mail:1").state == "waiting"
    await rig.outbox.drain("crm", 15)
    [message] = rig.rows("EmailMessage")
    assert message["TextBody"] == "Dear Kim\n\n---\n\nKim: hi"
    assert message["FromName"] == "Maria"
    logged = mail.logged("mail:1")
    assert (logged.state, logged.url.endswith(message["Id"])) == ("done", True)
    assert "mail:1" in mail.told


async def test_a_mail_to_nobody_is_logged_after_the_push(rig, mail):  # noqa: F811
    mail.log(sent(rig), REP, 1.0)
    await rig.outbox.drain("crm", 15)
    assert mail.logged("mail:1").state == "refused"
    await rig.push()
    await rig.outbox.drain("crm", 15)
    assert rig.outbox.store.get("email:mail:1").state is RowState.DONE
    rig.outbox.store.add(mail_draft(LETTER), 1.0)


async def test_without_an_org_nothing_is_asked_or_logged(rig, mail):  # noqa: F811
    class NoOrg:
        set_up = False

    alone = CrmMail(NoOrg(), rig.outbox, rig.store, SystemClock())
    assert (await alone.standing(KIM)).consent is Consent.FREE
    alone.log(sent(rig), REP, 1.0)
    assert alone.logged("mail:1").state == ""
    with pytest.raises(RejectedError):
        alone.opt_out(KIM)


async def test_the_fields_that_can_hold_an_opt_out_are_read(rig, mail):  # noqa: F811
    assert mail_field(await mail.fields("Lead")).type == "boolean"
    rig.org.admin.hide("rep", "Lead.HasOptedOutOfEmail")
    assert mail_field(await mail.fields("Lead")) is None


def mail_field(fields):
    return fields.get("HasOptedOutOfEmail")


async def test_from_the_click_to_the_org_and_no_further_after_the_opt_out(rig, mail, tmp_path):  # noqa: F811
    server = PracticeMail(tmp_path / "mails")
    await server.start()
    lead(rig)
    outbox = Outbox(OutboxStore(rig.database), rig.folder, SystemClock())
    mailer = SmtpMailer(SmtpSettings("127.0.0.1", server.port, "none"))
    sync = MailSync(outbox, mailer, rig.store, SystemClock(), mail)
    sync.set_up(REP)
    await sync.send(LETTER)
    await outbox.drain("mail", 15)
    await rig.outbox.drain("crm", 15)
    assert len(rig.rows("EmailMessage")) == len(server.box.all()) == 1
    assert (
        rig.rows("EmailMessage")[0]["MessageIdentifier"] == server.box.get(1).message["Message-ID"]
    )
    await sync.unsubscribe(KIM)
    await rig.outbox.drain("crm", 15)
    await sync.send(replace(LETTER, key="mail:2"))
    await outbox.drain("mail", 15)
    assert outbox.store.get("mail:2").code == "OPTED_OUT"
    assert len(server.box.all()) == 1
    await server.stop()
