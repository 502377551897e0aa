import pytest

from app.domain.calendar_link import LinkJudged, LinkState, Verdict
from app.services.checkup.calendar import look_at_calendar, look_at_mail
from app.services.settings import Calendar, Mail, Settings
from tests.services.checkup.rig import Link, ground, running, serving


async def judged(tmp_path, state, provider="google", managed=False, **verdict):
    verdict.setdefault("words", "What is.")
    verdict.setdefault("step", "What to do.")
    event = LinkJudged(
        provider, Verdict(state, **verdict), "noa@example.com", "Work", 10.0, managed
    )
    async with ground(tmp_path, running=running(Link(), event)) as here:
        (row,) = await look_at_calendar(here)
    return row


@pytest.mark.parametrize("provider", ["google", "graph", "caldav"])
@pytest.mark.parametrize(
    ("state", "shown", "repair"),
    [
        (LinkState.OK, "ok", None),
        (LinkState.CHECKING, "warn", None),
        (LinkState.EXPIRING, "warn", "reconnect_calendar"),
        (LinkState.NEEDS_SIGN_IN, "needs_sign_in", "reconnect_calendar"),
        (LinkState.NEEDS_CONSENT, "fault", "copy"),
        (LinkState.BLOCKED, "fault", "copy"),
        (LinkState.UNREACHABLE, "offline", "reconnect_calendar"),
        (LinkState.LIMITED, "offline", "reconnect_calendar"),
        (LinkState.OFF, "off", "open_calendar"),
    ],
)
async def test_each_state_of_each_provider(tmp_path, provider, state, shown, repair):
    row = await judged(tmp_path, state, provider)
    assert (row.state, row.repair.id if row.repair else None) == (shown, repair)


async def test_what_the_admin_needs_can_be_copied_and_the_environment_cannot_be_reconnected(
    tmp_path,
):
    row = await judged(tmp_path, LinkState.NEEDS_CONSENT, code="AADSTS65001")
    assert row.repair.copy == "What is. What to do. AADSTS65001"
    assert dict(row.details)["Code"] == "AADSTS65001"
    managed = await judged(tmp_path, LinkState.NEEDS_SIGN_IN, managed=True)
    assert managed.repair.id == "open_calendar"


async def asked(tmp_path, status, **calendar):
    seen = []

    def serve(request):
        seen.append(request.headers.get("Authorization", ""))
        return status, {}

    pages = {"/dav": serve, "/me": serve, "/users/me/calendarList": serve}
    async with serving(pages) as url:
        given = {"provider": "caldav", "url": f"{url}/dav", "username": "rep", **calendar}
        if given["provider"] != "caldav":
            given["api_url"] = url
        async with ground(tmp_path, Settings(calendar=Calendar(**given))) as here:
            (row,) = await look_at_calendar(here)
    return row, seen


@pytest.mark.parametrize(
    ("status", "calendar", "state"),
    [
        (207, {"password": "pw"}, "ok"),
        (401, {"password": "pw"}, "needs_sign_in"),
        (401, {}, "ok"),
        (500, {"password": "pw"}, "fault"),
        (401, {"provider": "graph"}, "ok"),
        (401, {"provider": "google"}, "ok"),
        (200, {"provider": "google"}, "ok"),
        (503, {"provider": "graph"}, "fault"),
    ],
)
async def test_without_a_console_the_server_is_asked(tmp_path, status, calendar, state):
    row, seen = await asked(tmp_path, status, **calendar)
    assert row.state == state
    assert len(seen) == 1
    assert "pw" not in repr(row)


async def test_mail_that_is_not_set_up_leads_to_its_page(tmp_path, unused_tcp_port):
    async with ground(tmp_path) as here:
        (row,) = await look_at_mail(here)
    assert (row.state, row.repair.id) == ("off", "open_mail")
    mail = Mail(provider="smtp", host="127.0.0.1", port=unused_tcp_port, security="none")
    async with ground(tmp_path, Settings(mail=mail)) as here:
        (row,) = await look_at_mail(here)
    assert (row.state, row.repair.id) == ("offline", "open_mail")
