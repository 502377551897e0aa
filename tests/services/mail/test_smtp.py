"""SMTP against a real server, with what goes wrong on the way."""

import ssl
from unittest.mock import AsyncMock

import pytest

from app.domain.errors import SignInNeededError, TransientError, UncertainError
from app.practice.mail.faults import Fault
from app.services.mail.base import (
    CalendarPart,
    Letter,
    MailRefusedError,
    MailSetupError,
    Sender,
)
from app.services.mail.message import made
from app.services.mail.smtp import SmtpMailer, SmtpSettings
from tests.certificates import certificate

USERS = {"noa": "secret"}


def mailer(server, context=ssl.create_default_context, **more):
    given = {"host": "127.0.0.1", "port": server.port, "security": "none", "step_s": 5.0, **more}
    return SmtpMailer(SmtpSettings(**given), context)


async def send(sending, message):
    going = AsyncMock()
    await sending.send(message, going)
    going.assert_awaited_once()


async def test_a_mail_arrives_as_it_was_written(server, message):
    await send(mailer(server), message)
    [mail] = server.box.all()
    assert (mail.sender, mail.recipients) == ("noa@example.com", ("kim@example.org",))
    assert mail.text == "Dear Kim,\n.dot\nbye\n"
    assert mail.message["Message-ID"] == message["Message-ID"]


@pytest.mark.parametrize("wrapped", [False, True])
async def test_a_secured_line_and_a_sign_in(make_server, server, message, tmp_path, wrapped):
    path = certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    secure = await make_server(users=USERS, tls=context, wrapped=wrapped)

    def trusted():
        return ssl.create_default_context(cafile=path)

    how = {"security": "tls" if wrapped else "starttls", "username": "noa"}
    await send(mailer(secure, trusted, password="secret", **how), message)
    assert len(secure.box.all()) == 1
    with pytest.raises(SignInNeededError, match="does not take the user name and password"):
        await send(mailer(secure, trusted, password="wrong", **how), message)
    with pytest.raises(MailSetupError, match="not trusted"):
        await send(mailer(secure, password="secret", **how), message)
    secure.faults.add(Fault.NO_AUTH, Fault.NO_AUTH)  # smtplib tries each way to sign in
    with pytest.raises(TransientError, match="cannot check"):
        await send(mailer(secure, trusted, password="secret", **how), message)
    with pytest.raises(SignInNeededError, match="missing"):
        await send(mailer(secure, trusted, **how), message)


async def test_settings_that_cannot_work_are_named(server, message):
    with pytest.raises(MailSetupError, match="does not offer a secure connection"):
        await send(mailer(server, security="starttls"), message)
    with pytest.raises(MailSetupError, match="No secure connection"):
        await send(mailer(server, security="tls"), message)
    with pytest.raises(MailSetupError, match="No mail server"):
        await send(mailer(server, host=""), message)
    with pytest.raises(MailSetupError, match="security"):
        await send(mailer(server, security="ssl3"), message)
    with pytest.raises(MailSetupError, match="no password over an unsecured line"):
        await send(mailer(server, host="mail.example", username="n", password="p"), message)
    assert server.box.all() == []


@pytest.mark.parametrize(
    ("fault", "error", "words", "taken"),
    [
        (Fault.BUSY, TransientError, "does not take it yet .451.*Greylisted", 0),
        (Fault.UNKNOWN, MailRefusedError, "kim@example.org.*No such mailbox", 0),
        (Fault.REJECT, MailRefusedError, "Looks like spam", 0),
        (Fault.LATER, TransientError, "451", 0),
        (Fault.CUT_BEFORE, TransientError, "closed the connection before", 0),
        (Fault.CUT_AFTER, UncertainError, "broke before it said", 1),
        (Fault.SILENT, UncertainError, "broke before it said|did not answer", 1),
    ],
)
async def test_each_fault_says_whether_the_mail_may_be_out(
    server, message, fault, error, words, taken
):
    server.faults.add(fault)
    with pytest.raises(error, match=words) as raised:
        await mailer(server, step_s=0.4).send(message, AsyncMock())
    assert isinstance(raised.value, UncertainError) is (error is UncertainError)
    assert len(server.box.all()) == taken


async def test_a_server_that_dawdles_is_left_at_the_deadline(server, message):
    server.faults.add(Fault.SILENT)
    with pytest.raises(UncertainError, match="did not answer in time"):
        await mailer(server, whole_s=0.3).send(message, AsyncMock())


async def test_nobody_at_the_port_is_said_before_anything_went_out(make_server, server, message):
    await server.stop()
    with pytest.raises(TransientError, match="cannot be reached"):
        await mailer(server).send(message, AsyncMock(side_effect=AssertionError))


async def test_the_settings_can_be_tried_without_a_mail(server):
    await mailer(server).check()
    assert server.box.all() == []


async def test_an_invitation_arrives_with_its_calendar_part(server):
    part = CalendarPart("BEGIN:VCALENDAR\r\nSUMMARY:Perché\r\nEND:VCALENDAR\r\n", "REQUEST")
    letter = Letter("k", "kim@example.org", "S", "T", calendar=part)
    await send(mailer(server), made(letter, Sender("noa@example.com")))
    [mail] = server.box.all()
    [shown] = [p for p in mail.message.walk() if p.get_content_type() == "text/calendar"]
    assert shown["Content-Type"].params["method"] == "REQUEST"
    assert shown.get_payload(decode=True) == part.text.encode()
    assert mail.files == (("invite.ics", part.text.replace("\r\n", "\n")),)
