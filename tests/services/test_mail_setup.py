"""The mail room is built from the settings, with the password from the keychain."""

from unittest.mock import AsyncMock

import pytest

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.errors import SignInNeededError
from app.services.mail.base import Letter, MailSetupError
from app.services.mail.message import made
from app.services.mail_providers import sender_of
from app.services.mail_setup import ChosenMailer, MailRoom
from app.services.settings import Mail, Settings
from app.services.store import Store
from app.services.vault import Vault
from tests.services.eventually import eventually
from tests.services.fake_keychain import FakeKeychain
from tests.services.mail.conftest import make_server, server  # noqa: F401  # fixtures
from tests.services.meeting_mail_rig import meeting

REP = Account("noa", "Noa Rep", "noa@example.com")


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path / "secrets", FakeKeychain())


def message():
    sender = sender_of(Mail(), REP.name, REP.email)
    return made(Letter("k", "kim@example.org", "S", "T"), sender)


async def test_the_password_is_kept_and_used(vault):
    settings = Mail(provider="smtp", host="127.0.0.1", port=1, security="none", username="noa")
    mailer = ChosenMailer(Settings(mail=settings), SystemClock(), vault)
    with pytest.raises(SignInNeededError, match="missing"):
        await mailer.send(message(), AsyncMock(side_effect=AssertionError))
    assert await mailer.keep_password("secret") == ""
    assert await mailer.has_password()
    again = ChosenMailer(Settings(mail=settings), SystemClock(), vault)
    assert await again.has_password()
    await again.keep_password("")
    assert not await mailer.has_password()
    given = Mail(provider="smtp", password="p")
    assert await ChosenMailer(Settings(mail=given), SystemClock(), vault).has_password()


async def test_another_way_can_be_chosen_while_it_runs(vault, tmp_path, server):  # noqa: F811
    store = Store()
    store.apply(SignedIn(REP))
    room = MailRoom(Settings(), tmp_path, store, SystemClock(), vault)
    await room.start()
    assert store.state.mailing.sender == ""
    with pytest.raises(MailSetupError):
        await room.mailer.send(message(), AsyncMock(side_effect=AssertionError))
    assert not room.meetings.is_set_up
    room.choose(Mail(provider="smtp", host="127.0.0.1", port=server.port, security="none"))
    assert store.state.mailing.sender == "Noa Rep <noa@example.com>"
    await room.mailer.send(message(), AsyncMock())
    assert len(server.box.all()) == 1
    await room.meetings.invite(meeting(), "k1")
    await eventually(lambda: len(server.box.all()) == 2)
    await room.stop()


async def test_a_way_is_tried_without_a_mail(vault, server):  # noqa: F811
    way = Mail(provider="smtp", host="127.0.0.1", port=server.port, security="none")
    assert await ChosenMailer(Settings(mail=way), SystemClock(), vault).try_out() == ""
    assert server.box.all() == []
    cloud = ChosenMailer(Settings(mail=Mail(provider="graph")), SystemClock(), vault)
    assert "send one to yourself" in await cloud.try_out()
    with pytest.raises(MailSetupError):
        await ChosenMailer(Settings(), SystemClock(), vault).try_out()
