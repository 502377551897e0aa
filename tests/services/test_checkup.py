import httpx
import pytest

from app.services.checkup import Checkup, versions
from app.services.keychain import KeychainError
from app.services.settings import Calendar, Crm, Hub, Identity, Settings

ISSUER = "https://id.example"
DESCRIPTION = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/authorize",
    "token_endpoint": f"{ISSUER}/token",
    "jwks_uri": f"{ISSUER}/jwks",
}
WELL = {
    "https://hub.example/healthz": (200, {"ok": True}),
    f"{ISSUER}/.well-known/openid-configuration": (200, DESCRIPTION),
    f"{ISSUER}/jwks": (200, {"keys": []}),
    "https://org.example/services/data/": (200, [{"version": "62.0"}]),
    "https://dav.example/": (207, {}),
}
ALL = Settings(
    hub=Hub(url="https://hub.example"),
    identity=Identity(issuer=ISSUER),
    crm=Crm(login_url="https://org.example"),
    calendar=Calendar(
        provider="caldav", url="https://dav.example/", username="rep", password="secret"
    ),
)


class Open:
    async def read(self):
        return b"key"


class Locked:
    async def read(self):
        raise KeychainError("The keychain is locked. Unlock it.")


async def look(answers, settings=ALL, keychain=None):
    def answer(request):
        found = answers.get(str(request.url))
        if found is None:
            raise httpx.ConnectError("nobody there", request=request)
        return httpx.Response(found[0], json=found[1])

    client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    findings = await Checkup(settings, keychain or Open(), client).run()
    return {finding.system: finding for finding in findings}


async def test_everything_is_well():
    found = await look(WELL)
    states = {name: found[name].state for name in found if name not in {"notifications", "mail"}}
    assert states == dict.fromkeys(["hub", "identity", "crm", "calendar", "keychain"], "ok")


async def test_what_is_not_set_up_is_off_and_says_so():
    found = await look({}, Settings())
    names = ("hub", "identity", "crm", "calendar", "mail")
    assert [found[name].state for name in names] == ["off"] * 5


@pytest.mark.parametrize("system", ["hub", "identity", "crm", "calendar"])
async def test_what_cannot_be_reached_is_offline(system):
    found = await look({})
    assert found[system].state == "offline"
    assert "cannot be reached" in found[system].words


@pytest.mark.parametrize(
    ("system", "url", "answer", "state"),
    [
        ("hub", "https://hub.example/healthz", (200, {"ok": False}), "fault"),
        ("hub", "https://hub.example/healthz", (404, {}), "fault"),
        ("identity", f"{ISSUER}/jwks", (500, {}), "fault"),
        (
            "identity",
            f"{ISSUER}/.well-known/openid-configuration",
            (200, {"issuer": "https://other"}),
            "fault",
        ),
        ("crm", "https://org.example/services/data/", (200, {"no": "list"}), "fault"),
        ("calendar", "https://dav.example/", (401, {}), "needs_sign_in"),
        ("calendar", "https://dav.example/", (500, {}), "fault"),
    ],
)
async def test_a_wrong_answer_is_told_from_no_answer(system, url, answer, state):
    found = await look({**WELL, url: answer})
    assert found[system].state == state


@pytest.mark.parametrize(
    ("calendar", "url"),
    [
        (Calendar(provider="graph"), "https://graph.microsoft.com/v1.0/me"),
        (
            Calendar(provider="google", api_url="https://api.example/calendar/v3/"),
            "https://api.example/calendar/v3/users/me/calendarList",
        ),
    ],
)
async def test_a_calendar_that_wants_a_sign_in_is_within_reach(calendar, url):
    found = await look({url: (401, {})}, Settings(calendar=calendar))
    assert (found["calendar"].state, url in found["calendar"].words) == ("ok", True)


async def test_a_locked_keychain_is_a_fault_in_its_own_words():
    found = await look(WELL, keychain=Locked())
    assert (found["keychain"].state, found["keychain"].words) == (
        "fault",
        "The keychain is locked. Unlock it.",
    )


async def test_no_password_is_ever_said():
    found = await look({**WELL, "https://dav.example/": (401, {})})
    assert "secret" not in " ".join(finding.words for finding in found.values())


def test_versions_name_what_a_report_needs(tmp_path):
    assert set(versions(tmp_path)) == {"foyer", "python", "system", "sqlite", "data"}
