"""The practice mail server keeps what it takes and shows it."""

import smtplib

import httpx
import pytest

from app.core.tasks import WorkFailedError, in_thread
from app.practice.mail import PracticeMail
from app.practice.mail.faults import Fault

MAIL = "From: a@b.de\r\nTo: c@d.de\r\nSubject: Hi <b>you</b>\r\n\r\nText & more\r\n"


@pytest.fixture
async def server(tmp_path):
    made = PracticeMail(tmp_path / "mail")
    made.page = await made.start()
    yield made
    await made.stop()


async def send(server):
    def talk():
        with smtplib.SMTP("127.0.0.1", server.port, timeout=5) as smtp:
            smtp.sendmail("a@b.de", ["c@d.de"], MAIL)

    await in_thread(talk, within_s=10, name="send")


async def get(address):
    async with httpx.AsyncClient(trust_env=False) as client:
        return await client.get(address)


async def test_mails_are_listed_and_shown_as_text(server):
    assert "Nothing was sent yet" in (await get(server.page)).text
    await send(server)
    listed = (await get(server.page)).text
    assert 'href="/1"' in listed
    assert "Hi &lt;b&gt;you&lt;/b&gt;" in listed
    shown = await get(f"{server.page}/1")
    assert "Text &amp; more" in shown.text
    assert "default-src 'none'" in shown.headers["content-security-policy"]
    assert (await get(f"{server.page}/2")).status_code == 404


async def test_mails_are_there_after_a_restart_at_the_same_ports(server, tmp_path):
    await send(server)
    await server.stop()
    ports = (server.port, httpx.URL(server.page).port)
    again = PracticeMail(tmp_path / "mail", ports)
    assert await again.start() == server.page
    assert "Hi" in (await get(server.page)).text
    await again.stop()
    await again.stop()


async def test_a_fault_is_met_once(server):
    server.faults.add(Fault.CUT_AFTER)
    with pytest.raises(WorkFailedError):
        await send(server)
    await send(server)
    assert server.box.numbers() == [1, 2]
