import pytest

from app.domain.wire.base import CloseCode
from tests.hub.rig import id_token, running


async def test_the_whole_way_from_challenge_to_sign_out(tmp_path):
    async with running(tmp_path) as rig:
        _, challenge = await rig.get("/auth/challenge")
        nonce = challenge.split('"')[3]
        status, made = await rig.post("/auth/session", {"id_token": id_token("ada", nonce=nonce)})
        assert status == 200
        assert made["rep"] == {
            "id": "ada",
            "name": "Ada",
            "email": "ada@example.com",
            "role": "rep",
        }
        status, again = await rig.post("/auth/refresh", {"refresh": made["refresh"]})
        assert (status, set(again)) == (200, {"session", "expires", "refresh", "rep"})
        bearer = {"Authorization": f"Bearer {again['session']}"}
        status, ticket = await rig.post("/auth/ticket", **bearer)
        assert (status, set(ticket)) == (200, {"ticket"})
        console = await rig.console(ticket=ticket["ticket"])
        await rig.ready(console)
        assert await rig.post("/auth/end", **bearer) == (200, {})
        assert await console.closed() == CloseCode.BAD_TOKEN
        status, refused = await rig.post("/auth/ticket", **bearer)
        assert (status, "ended" in refused["error"]) == (401, True)


async def test_a_copied_refresh_token_throws_everybody_out(tmp_path):
    async with running(tmp_path) as rig:
        made = await rig.session()
        _, again = await rig.post("/auth/refresh", {"refresh": made["refresh"]})
        bearer = {"Authorization": f"Bearer {again['session']}"}
        _, ticket = await rig.post("/auth/ticket", **bearer)
        console = await rig.console(ticket=ticket["ticket"])
        await rig.ready(console)
        status, _ = await rig.post("/auth/refresh", {"refresh": made["refresh"]})
        assert status == 401
        assert await console.closed() == CloseCode.BAD_TOKEN


@pytest.mark.parametrize(
    ("path", "body", "headers", "status"),
    [
        ("/auth/session", {"id_token": "forged"}, {}, 401),
        ("/auth/session", {"token": "x"}, {}, 400),
        ("/auth/session", None, {}, 400),
        ("/auth/session", {"id_token": 7}, {}, 400),
        ("/auth/session", {"id_token": "x" * 70_000}, {}, 413),
        ("/auth/refresh", {"refresh": "made up"}, {}, 401),
        ("/auth/ticket", None, {}, 401),
        ("/auth/ticket", None, {"Authorization": "Basic x"}, 401),
        ("/auth/ticket", None, {"Authorization": "Bearer "}, 401),
        ("/auth/ticket", None, {"Authorization": "Bearer made-up"}, 401),
        ("/auth/end", None, {}, 401),
    ],
)
async def test_refusals_have_a_status_and_plain_words(tmp_path, path, body, headers, status):
    async with running(tmp_path) as rig:
        got, answer = await rig.post(path, body, **headers)
        assert got == status
        assert answer["error"]


async def test_answers_are_never_cached(tmp_path):
    async with running(tmp_path) as rig, rig.http.get(rig.address + "/auth/challenge") as answer:
        assert answer.headers["Cache-Control"] == "no-store"
