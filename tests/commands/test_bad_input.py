"""Every command says in one sentence what it cannot use, and never shows a trace."""

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEAD = "http://127.0.0.1:9"  # nobody listens there
BOOKING = {
    "provider": "caldav", "rep": "lena", "start": "2026-01-01T10:00:00Z",
    "end": "2026-01-01T11:00:00Z", "booking_id": "b1", "url": f"{DEAD}/",
    "username": "lena", "password": "p", "deadline_s": 1,
}  # fmt: skip
FILES = {
    "missing": None,
    "binary": bytes(range(256)),
    "nested": b"[" * 60_000 + b"]" * 60_000,
    "not a list": b'"\\ud800\\u0000"',
}
ON_A_FOLDER = (
    ["push", "{push}", "--deadline", "1"],
    ["sync", "--drain", "--deadline", "1"],
    ["connect", "--status"],
    ["agent"],
    ["doctor", "--fix", "compact"],
    ["doctor", "--page", "http://[::1"],
    ["bundle", "{bundle}"],
)
IN_JSON = (["sign-in", "--silent"], ["sign-out"], ["verify-token"], ["book", "{book}"])


@pytest.fixture
def here(tmp_path):
    (tmp_path / "book").write_text(json.dumps(BOOKING))
    wish = {"idempotency_key": "k1", "email": "kim@example.com", "last_name": "Osei"}
    (tmp_path / "push").write_text(json.dumps([wish]))
    return tmp_path


async def ran(here, *arguments, **env):
    """Run a command; return its exit code, what it printed, and the lines of standard error."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOYER_")}
    kept |= {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    kept |= {"FOYER_DATA_DIR": str(here / "data"), **env}
    given = [each.format(**{n: here / n for n in ("push", "book", "bundle")}) for each in arguments]
    pipe = asyncio.subprocess.PIPE
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "app", *given, cwd=ROOT, env=kept, stdin=pipe, stdout=pipe,
        stderr=pipe,
    )  # fmt: skip
    async with asyncio.timeout(50):
        out, err = await program.communicate(b"\xff\0")
    assert b"Traceback" not in err + out
    return program.returncode, out.decode(), err.decode().splitlines()


async def one_sentence(here, *arguments, **env):
    code, _, lines = await ran(here, *arguments, **env)
    assert code in {1, 2}
    assert [line for line in lines if line.startswith(f"foyer {arguments[0]}: ")] == lines
    assert len(lines) == 1
    return lines[0]


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
async def test_a_file_that_cannot_be_used(here, content):
    path = here / "given"
    if content is not None:
        path.write_bytes(content)
    for command in ("push", "slots", "assign"):
        assert len(await one_sentence(here, command, str(path))) > 20
    code, out, lines = await ran(here, "book", str(path))
    assert len(lines) == 1 if code == 2 else json.loads(out)["reason"]


@pytest.mark.parametrize("command", ON_A_FOLDER, ids=" ".join)
async def test_a_data_folder_or_settings_that_cannot_be_used(here, command):
    (here / "file").write_text("")
    said = await one_sentence(here, *command, FOYER_DATA_DIR=str(here / "file"))
    assert "data folder cannot be used" in said
    (here / "odd" / "settings.toml").mkdir(parents=True)
    said = await one_sentence(here, *command, FOYER_DATA_DIR=str(here / "odd"))
    assert "settings.toml cannot be read" in said


@pytest.mark.parametrize("command", IN_JSON, ids=" ".join)
async def test_what_answers_in_json_answers_so_there_too(here, command):
    (here / "file").write_text("")
    (here / "odd" / "settings.toml").mkdir(parents=True)
    (here / "odd" / "secrets").write_text("")
    for folder in ("file", "odd"):
        code, out, lines = await ran(here, *command, FOYER_DATA_DIR=str(here / folder))
        assert ("reason" in json.loads(out), lines, code in {0, 1}) == (True, [], True)


async def test_a_database_that_is_none(here):
    (here / "data").mkdir()
    (here / "data" / "console.sqlite3").write_bytes(b"no database" * 900)
    for command in (["connect", "--status"], ["connect", "--disconnect"], ON_A_FOLDER[0]):
        env = {"FOYER_CRM_INSTANCE_URL": DEAD, "FOYER_CRM_CLIENT_ID": "c"}
        assert "database" in await one_sentence(here, *command, **env)
    code, out, lines = await ran(here, "book", "{book}")
    assert (code, bool(json.loads(out)["reason"]), lines) == (0, True, [])


@pytest.mark.parametrize(
    "env",
    [
        {"HTTP_PROXY": "ftp://proxy", "HTTPS_PROXY": "bad:::proxy", "ALL_PROXY": "socks9://x"},
        {"FOYER_HUB_URL": "http://127.0.0.1:999999", "FOYER_CALENDAR_URL": "http://[::1"},
        {"FOYER_HUB_URL": "http://a b", "FOYER_IDENTITY_ISSUER": "ht!tp://\x01"},
    ],
    ids=["proxies", "ports", "addresses"],
)
async def test_addresses_that_are_none(here, env):
    usual = {"FOYER_HUB_URL": DEAD, "FOYER_IDENTITY_ISSUER": DEAD, "FOYER_IDENTITY_CLIENT_ID": "c"}
    usual |= {"FOYER_CRM_INSTANCE_URL": "https://org.invalid", "FOYER_CRM_ACCESS_TOKEN": "t"}
    given = usual | {"FOYER_CALENDAR_PROVIDER": "caldav", "FOYER_CALENDAR_URL": DEAD} | env
    code, out, lines = await ran(here, "doctor", "--json", **given)
    assert (code, lines) == (1, [])
    assert json.loads(out)["systems"]["hub"]["state"] in {"offline", "fault"}
    await one_sentence(here, "connect", "--status", **given)
    for command in (ON_A_FOLDER[0], ON_A_FOLDER[1], ["sign-in", "--silent"]):
        code, out, lines = await ran(here, *command, **given)
        assert (json.loads(out) is not None, lines) == (True, [])
    code, out, lines = await ran(here, "bundle", "{bundle}", **given)
    assert (code, lines) == (0, [])
