"""The way that mail is sent is tried without a mail."""

import pytest

from app.services.mail_checkup import mail_state
from app.services.settings import Mail, Settings
from tests.services.mail.conftest import make_server, server  # noqa: F401  # fixtures


def smtp(server, **more):  # noqa: F811
    given = {"provider": "smtp", "host": "127.0.0.1", "port": server.port, "security": "none"}
    return Settings(mail=Mail(**{**given, **more}))


@pytest.mark.parametrize(("provider", "state"), [("", "off"), ("graph", "ok"), ("owl", "fault")])
async def test_what_is_not_a_mail_server_is_told_apart(provider, state):
    assert (await mail_state(Settings(mail=Mail(provider=provider))))[0] == state


async def test_a_mail_server_that_answers_is_well_and_takes_no_mail(server):  # noqa: F811
    state, words = await mail_state(smtp(server, username="noa"))
    assert (state, server.box.all()) == ("ok", [])
    assert "tried on use" in words


async def test_what_is_wrong_is_said(server):  # noqa: F811
    assert (await mail_state(smtp(server, security="starttls")))[0] == "fault"
    given = smtp(server, username="noa", password="p")
    assert (await mail_state(given))[0] == "needs_sign_in"
    await server.stop()
    assert (await mail_state(smtp(server)))[0] == "offline"
