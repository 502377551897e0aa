"""Mail with the calendar's sign-in: asked for, used, renewed together; over sockets."""

import asyncio
from unittest.mock import AsyncMock

import msgspec
import pytest

from app.domain.errors import SignInNeededError
from app.services.mail.base import Letter, Sender
from app.services.mail.message import made
from app.services.mail_setup import ChosenMailer
from app.services.settings import Calendar, Mail, Settings
from tests.services.link_rig import LinkRig

PATHS = {"graph": "/me/sendMail", "google": "/users/me/messages/send"}
CALENDARS = {"graph": "/me/calendar", "google": "/users/me/calendarList/primary"}
ASKED = {"graph": "Mail.Send", "google": "https://www.googleapis.com/auth/gmail.send"}


@pytest.fixture
async def rig(login, tmp_path):
    made_ = LinkRig(tmp_path, login.browser).started(run=False)
    yield made_
    await made_.stop()


@pytest.fixture(params=["graph", "google"])
def calendar(request, login):
    return login.settings(request.param)


@pytest.fixture
async def mailer_of(rig, login):
    made_ = []

    def make(provider, calendar=None):
        way = Mail(provider=provider, api_url=f"{login.url}/api")
        settings = Settings(mail=way, calendar=calendar or Calendar())
        made_.append(ChosenMailer(settings, rig.clock, rig.kept._secrets))
        made_[-1].link = rig.link
        return made_[-1]

    yield make
    for each in made_:
        await each.close()


@pytest.fixture
def mailer(mailer_of, calendar):
    return mailer_of(calendar.provider)


async def send(mailer):
    letter = Letter("k", "kim@example.org", "S", "T")
    await mailer.send(made(letter, Sender("noa@example.com")), AsyncMock())


def scopes(login):
    asked = [form["scope"].split() for path, form in login.requests if "/authorize" in path]
    return [set(each) & set(ASKED.values()) for each in asked]


async def test_the_right_is_asked_for_only_where_mail_needs_it(rig, login, calendar, mailer):
    await rig.sign_in.connect(calendar)
    assert not rig.shown.mail
    with pytest.raises(SignInNeededError, match="Allow mail") as missing:
        await send(mailer)
    assert missing.value.code == "mail_needs_consent"
    assert login.count(PATHS[calendar.provider]) == 0
    rig.link.mail_by = calendar.provider
    await rig.sign_in.reconnect()
    assert scopes(login) == [set(), {ASKED[calendar.provider]}]
    assert rig.shown.mail
    await send(mailer)
    assert login.count(PATHS[calendar.provider]) == 1


async def test_calendar_and_mail_wait_for_one_renewal(rig, login, calendar, mailer):
    rig.link.mail_by = calendar.provider
    await rig.sign_in.connect(calendar)
    login.access.clear()
    login.strict = True  # a second renewal with the same token would end the sign-in
    before = len(login.grants("refresh_token"))
    reading = rig.booking.provider.calendar._api.call("GET", CALENDARS[calendar.provider])
    answer, *_ = await asyncio.gather(reading, send(mailer), send(mailer))
    assert answer.status == 200
    assert len(login.grants("refresh_token")) == before + 1
    assert (await rig.kept.load()).mail


async def test_without_a_sign_in_it_says_where_to_connect(rig, login, calendar, mailer):
    with pytest.raises(SignInNeededError, match="Settings > Calendar"):
        await send(mailer)
    rig.link.mail_by = calendar.provider
    await rig.sign_in.connect(calendar)
    rig.link.settings = msgspec.structs.replace(calendar, client_id="other")
    with pytest.raises(SignInNeededError) as other:
        await send(mailer)
    assert other.value.code == "mail_needs_link"


async def test_a_box_left_empty_leaves_the_calendar_connected(rig, login, mailer, calendar):
    login.scope = "https://www.googleapis.com/auth/calendar.events Calendars.ReadWrite"
    rig.link.mail_by = calendar.provider
    await rig.sign_in.connect(calendar)
    assert rig.shown.account == "noa@example.com"
    assert not rig.shown.mail
    with pytest.raises(SignInNeededError, match="Allow mail"):
        await send(mailer)


async def test_a_right_that_was_taken_back_leaves_the_calendar_well(rig, login):
    rig.link.mail_by = "graph"
    await rig.sign_in.connect(login.settings("graph"))
    login.answers.append((400, {"error": "invalid_grant", "suberror": "consent_required"}))
    verdict = await rig.link.probe()
    assert (verdict.state, rig.shown.mail) == ("ok", False)


async def test_where_the_environment_signs_in_its_token_is_used(mailer_of, login):
    login.access["given"] = login.person
    calendar = Calendar(provider="graph", access_token="given", client_id="foyer")
    await send(mailer_of("graph", calendar))
    assert login.count(PATHS["graph"]) == 1
