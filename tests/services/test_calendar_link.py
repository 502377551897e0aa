"""The link to a calendar: kept, probed, judged and repaired, against a provider over sockets."""

import asyncio
from dataclasses import replace

import pytest

from app.domain import health
from app.domain.booker import FRESH, SIGN_IN, BookingChanged, BookingView
from app.domain.calendar_link import LinkState
from app.domain.health import SystemChanged, SystemHealth
from app.services import calendar_link
from app.services.calendars.kept import Kept
from app.services.settings import Calendar
from tests.services.eventually import eventually
from tests.services.link_rig import LinkRig

DAY = 86_400


@pytest.fixture
async def rig(login, tmp_path):
    made = LinkRig(tmp_path, login.browser)
    yield made
    await made.stop()


@pytest.fixture(params=["graph", "google"])
async def connected(rig, login, request):
    """A console whose rep has connected a calendar."""
    rig.started(run=False)
    await rig.sign_in.connect(login.settings(request.param))
    return rig


async def test_without_a_calendar_there_is_nothing_to_watch(rig):
    rig.started()
    await eventually(lambda: "calendar" in rig.store.state.health.systems)
    assert (rig.shown.state, rig.health.state) == (LinkState.OFF, health.OFF)
    assert not rig.booking.provider


async def test_a_choice_without_a_sign_in_is_off(rig, login):
    rig.started(login.settings("google"))
    await eventually(lambda: rig.shown.state is LinkState.OFF)
    assert rig.booking.provider is None


async def test_what_was_connected_is_there_after_a_restart_and_probed_at_once(connected, login):
    await connected.stop()
    connected.states.clear()
    before = len(login.grants("refresh_token"))
    connected.started(connected.saved[-1])
    await eventually(lambda: connected.shown.state is LinkState.OK)
    assert connected.states == [LinkState.OFF, LinkState.CHECKING, LinkState.OK]
    assert connected.shown.account == "noa@example.com"
    assert connected.shown.calendar
    assert connected.shown.last_read > 0
    assert connected.health.state == health.OK
    assert len(login.grants("refresh_token")) == before + 1
    assert connected.booking.provider.calendar.account.startswith(
        f"{connected.shown.provider}:noa@example.com"
    )


async def test_an_ended_sign_in_is_noticed_by_the_probe_and_mended_without_a_restart(
    connected, login
):
    provider = connected.booking.provider
    login.end_everything()
    await connected.link.probe()
    assert connected.shown.state is LinkState.NEEDS_SIGN_IN
    assert connected.shown.step == "Reconnect the calendar."
    assert connected.health.state == health.NEEDS_SIGN_IN
    low = int(connected.clock.now())
    free = await connected.booking.free_slots(low, low + DAY)
    assert (free.status, free.starts) == (SIGN_IN, ())
    await connected.sign_in.reconnect()
    await eventually(lambda: connected.store.state.booker.free.status == FRESH)
    assert connected.shown.state is LinkState.OK
    assert connected.booking.provider is not provider


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (
            {"error": "invalid_grant", "error_description": "AADSTS65001: x"},
            LinkState.NEEDS_CONSENT,
        ),
        ({"error": "invalid_grant", "error_description": "AADSTS53003: x"}, LinkState.BLOCKED),
        ({"error": "invalid_grant"}, LinkState.NEEDS_SIGN_IN),
    ],
)
async def test_each_refusal_has_its_state(connected, login, answer, state):
    login.answers.append((400, answer))
    await connected.link.probe()
    assert connected.shown.state is state
    assert connected.shown.is_broken


async def test_a_right_that_was_taken_away_is_asked_of_an_admin(rig, login):
    rig.started(run=False)
    await rig.sign_in.connect(login.settings("graph"))
    login.api["/me/calendar"] = (403, {"error": {"code": "ErrorAccessDenied"}})
    await rig.link.probe()
    assert rig.shown.state is LinkState.NEEDS_CONSENT
    del login.api["/me/calendar"]
    await rig.link.probe()
    assert rig.shown.state is LinkState.OK


async def test_a_network_that_is_away_never_asks_for_a_person_and_names_the_host(connected, login):
    await login.stop()
    await connected.link.probe()
    assert connected.shown.state is LinkState.UNREACHABLE
    assert "the network or a proxy blocks 127.0.0.1" in connected.shown.step
    assert connected.health.state == health.OFFLINE


async def test_a_busy_provider_is_left_alone_until_it_said(connected, login):
    login.answers.append((429, {"error": "x"}, {"Retry-After": "60"}))
    await connected.link.probe()
    assert connected.shown.state is LinkState.LIMITED
    assert 50 < connected.shown.until - connected.clock.now() <= 60


async def test_a_sign_in_that_could_not_be_renewed_for_60_days_says_that_it_will_end(
    connected, login
):
    settings, kept = connected.saved[-1], await connected.kept.load()
    old = {name: getattr(kept, name) for name in kept.__struct_fields__}
    await connected.kept.save(Kept(**old | {"refreshed": kept.refreshed - 61 * DAY}))
    connected.link.kept.known = await connected.kept.load()
    await connected.link._judge(None)
    assert connected.shown.state is LinkState.EXPIRING
    assert connected.health.state == health.OK
    assert settings.provider in {"graph", "google"}


async def test_what_a_reading_meets_is_judged_at_once(connected, login, monkeypatch):
    monkeypatch.setattr(calendar_link, "SOON_S", 0.01)
    await connected.stop()
    connected.started(connected.saved[-1])
    await eventually(lambda: connected.shown.state is LinkState.OK)
    login.end_everything()
    low = int(connected.clock.now())
    await connected.booking.free_slots(low, low + DAY)
    await eventually(lambda: connected.shown.state is LinkState.NEEDS_SIGN_IN)


async def test_a_link_that_is_well_again_by_itself_is_believed_at_once(connected, monkeypatch):
    monkeypatch.setattr(calendar_link, "SOON_S", 0.01)
    await connected.stop()
    connected.started(connected.saved[-1])
    await eventually(lambda: connected.shown.state is LinkState.OK)
    connected.link.verdict = calendar_link.Verdict(LinkState.UNREACHABLE)
    connected.store.apply(SystemChanged("calendar", SystemHealth(health.OK)))
    await eventually(lambda: connected.link.verdict.state is LinkState.OK)


async def test_a_booking_that_failed_for_the_sign_in_is_made_once_it_is_mended(connected, login):
    booked = []

    async def book(conversation, slot, attendee, **more):
        booked.append((conversation, slot, attendee.email, more))

    connected.booking.book = book
    now = connected.clock.now()
    start = int(now) + DAY
    fresh = BookingView(
        "b1",
        "c1",
        start,
        start + 1800,
        "kim@example.org",
        "Kim",
        "reconnect",
        changed=now,
        kind="demo",
        subject="Demo for Kim",
    )
    stale = replace(fresh, id="b2", conversation="c2", changed=now - DAY)
    for view in (fresh, stale):
        connected.store.apply(BookingChanged(view))
    await connected.sign_in.reconnect()
    await eventually(lambda: booked)
    asked = {"kind": "demo", "duration_min": 30, "subject": "Demo for Kim", "booking": "b1"}
    assert booked == [("c1", start, "kim@example.org", asked)]


async def test_a_locked_keychain_is_no_reason_to_sign_in_again(connected):
    await connected.stop()
    connected.chain.shut = True
    connected.started(connected.saved[-1])
    await eventually(lambda: connected.shown.state is LinkState.UNREACHABLE)
    assert "locked" in connected.shown.words


async def test_tokens_of_the_environment_go_on_working_and_are_not_kept(rig, login):
    login.refresh["r1"] = ({"sub": "u1", "email": "noa@example.com"}, None, "calendar")
    rig.started(login.settings("google", refresh_token="r1"))
    await eventually(lambda: rig.shown.state is LinkState.OK)
    assert rig.shown.managed
    assert not list(rig.folder.glob("secrets/*.secret"))
    login.end_everything()
    await rig.link.probe()
    assert (rig.shown.state, "administrator" in rig.shown.step) == (LinkState.NEEDS_SIGN_IN, True)


async def test_other_settings_open_another_calendar_and_wrong_ones_are_named(connected, login):
    connected.link.use(Calendar(provider="fax"))
    await eventually(lambda: connected.shown.state is LinkState.OFF)
    connected.link.use(connected.saved[-1])
    await eventually(lambda: connected.shown.state is LinkState.OK)
    connected.link.use(login.settings(connected.saved[-1].provider, timezone="Mars"))
    await eventually(lambda: connected.health.state == health.FAULT)
    assert "timezone" in connected.health.words


async def test_a_password_goes_to_no_other_server():
    kept = Kept("caldav", "x", "noa", server="https://dav.example/", password="s3")
    same = Calendar(provider="caldav", url="https://dav.example/", username="noa")
    assert calendar_link.fits(kept, same)
    for other in ({"url": "https://evil.example/"}, {"username": "kim"}, {"provider": "google"}):
        given = {"provider": "caldav", "url": "https://dav.example/", "username": "noa"}
        assert not calendar_link.fits(kept, Calendar(**given | other))


async def test_a_provider_that_hangs_is_given_up_and_holds_nothing(connected, monkeypatch):
    monkeypatch.setattr(calendar_link, "PROBE_WITHIN_S", 0.05)

    async def hangs():
        await asyncio.Event().wait()

    connected.booking.provider.calendar.probe = hangs
    await connected.link.probe()
    assert connected.shown.state is LinkState.UNREACHABLE
    assert not connected.shown.checking
