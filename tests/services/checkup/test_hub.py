import pytest

from app import __version__
from app.core.http import NoAnswerError
from app.domain.errors import RejectedError, TransientError
from app.domain.updates import HubTold, News, UpdatesTold
from app.domain.versions import HubVersions
from app.services.checkup.hub import look_at_hub, look_at_link
from app.services.settings import Hub, Settings
from tests.services.checkup.rig import Link, ground, hub_is, running, serving


async def hub(tmp_path, answer):
    async with (
        serving({"/healthz": answer} if answer else {}) as url,
        ground(tmp_path, Settings(hub=Hub(url=f"{url}/"))) as here,
    ):
        (row,) = await look_at_hub(here)
    return row


@pytest.mark.parametrize(
    ("answer", "state", "repair"),
    [
        ((200, {"ok": True, "wire": 1}), "ok", None),
        ((200, {"ok": True}), "ok", None),  # a hub from before the number was told
        ((200, {"ok": False, "wire": 1}), "fault", None),
        ((200, {"ok": True, "wire": 0}), "fault", "copy"),
        ((200, {"ok": True, "wire": 2}), "fault", "update"),
        ((200, {"ok": "yes"}), "fault", "open_general"),
        ((503, {"ok": True}), "fault", "open_general"),
        (None, "fault", "open_general"),
    ],
)
async def test_each_answer_of_a_hub_has_its_meaning(tmp_path, answer, state, repair):
    row = await hub(tmp_path, answer)
    assert (row.state, row.repair.id if row.repair else None) == (state, repair)


async def test_a_hub_that_is_away_is_left_to_the_registry(tmp_path, unused_tcp_port):
    settings = Settings(hub=Hub(url=f"http://127.0.0.1:{unused_tcp_port}"))
    async with ground(tmp_path, settings) as here:
        with pytest.raises(NoAnswerError):
            await look_at_hub(here)


async def link(tmp_path, running_, url="https://hub.example"):
    async with ground(tmp_path, Settings(hub=Hub(url=url)), running_) as here:
        (row,) = await look_at_link(here)
    return row


async def test_without_a_console_the_link_is_not_known(tmp_path):
    row = await link(tmp_path, None)
    assert (row.state, "running console" in row.words) == ("off", True)


async def test_a_link_is_open_when_it_answers(tmp_path):
    asked = Link()
    row = await link(tmp_path, running(asked))
    assert (row.state, len(asked.asked)) == ("ok", 1)
    assert "ms" in dict(row.details)["Answered after"]
    refused = await link(tmp_path, running(Link(error=RejectedError("no"))))
    assert refused.state == "ok"


async def test_an_open_link_that_gives_no_answer_is_red(tmp_path):
    row = await link(tmp_path, running(Link(error=TransientError("late"))))
    assert (row.state, row.repair.id) == ("offline", "reconnect")


@pytest.mark.parametrize(
    ("state", "versions", "repair"),
    [
        ("needs_sign_in", HubVersions(), "sign_in"),
        ("fault", HubVersions(2, "9.0", "9.0", refused=True), "update"),
        ("fault", HubVersions(1, "0.0.1", "", refused=True), "copy"),
        ("fault", HubVersions(), "reconnect"),
        ("offline", HubVersions(), "reconnect"),
    ],
)
async def test_a_link_that_is_shut_says_why_and_what_helps(tmp_path, state, versions, repair):
    ours = UpdatesTold(News(running=__version__))
    events = (hub_is(state, "Why."), HubTold(versions), ours)
    row = await link(tmp_path, running(Link(connected=False), *events))
    assert (row.state, row.words, row.repair.id) == (state, "Why.", repair)


async def test_a_hub_that_answers_without_a_link_points_at_the_firewall(tmp_path):
    shut = running(Link(connected=False), hub_is("offline", "The connection broke."))
    async with serving({"/healthz": (200, {"ok": True})}) as url:
        row = await link(tmp_path, shut, url)
        assert "firewall" in row.words
        assert url.removeprefix("http://").partition(":")[2] in row.repair.copy


async def test_a_network_that_is_away_is_no_firewall(tmp_path, unused_tcp_port):
    shut = running(Link(connected=False), hub_is("offline", "The hub cannot be reached."))
    row = await link(tmp_path, shut, f"http://127.0.0.1:{unused_tcp_port}")
    assert (row.words, row.repair.id) == ("The hub cannot be reached.", "reconnect")
