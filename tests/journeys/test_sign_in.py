"""Signing in, whole: an independent provider, a real browser and keyring, a private authority."""

import asyncio
import json
import os
import subprocess
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pki")
    subprocess.run(
        ["bash", str(HERE / "authority.sh")], cwd=folder, check=True, capture_output=True
    )
    return folder


@pytest.fixture
async def issuer(certificates):
    async with running("node", "provider.mjs", "idp.key", "idp.pem", folder=certificates) as lines:
        async with asyncio.timeout(20):
            yield (await lines.readline()).decode().strip()


@asynccontextmanager
async def running(program, script, *files, folder):
    process = await asyncio.create_subprocess_exec(
        program,
        str(HERE / script),
        *(str(folder / name) for name in files),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process.stdout
    finally:
        process.kill()
        await process.communicate()


@pytest.fixture
def desk(tmp_path, issuer, certificates):
    """One rep's computer: home, keyring, browser, trust store."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "CHROMIUM") if name in os.environ}
    return kept | {
        "HOME": str(home),
        "KEYRING_PASSWORD": "a password of the rep",
        "SSL_CERT_FILE": str(certificates / "ca.pem"),
        "BROWSER": f"node {HERE / 'browser.mjs'} %s",
        "TEST_PAGE": str(home / "page.txt"),
        "FOYER_DATA_DIR": str(home / "data"),
        "FOYER_IDENTITY_ISSUER": issuer,
        "FOYER_IDENTITY_CLIENT_ID": "desk",
        "FOYER_IDENTITY_SCOPES": "openid profile email offline_access",
        "FOYER_IDENTITY_EXTRA": "prompt=consent",
        "FOYER_IDENTITY_TIMEOUT": "60",
    }


async def door(desk, *arguments, **env):
    """Run a door in a session of its own, as after a log-in; return what it printed."""
    process = await asyncio.create_subprocess_exec(
        *("dbus-run-session", "--", "bash", str(HERE / "unlocked.sh")),
        *(sys.executable, "-m", "app", *arguments),
        cwd=ROOT,
        env={**desk, **env},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(90):
        out, log = await process.communicate()
    assert out, log.decode()
    return json.loads(out)


def page_of(desk) -> str:
    """Return what the browser showed last; nothing when it never opened."""
    page = Path(desk["TEST_PAGE"])
    return page.read_text() if page.exists() else ""


def data_of(desk) -> bytes:
    return b"".join(p.read_bytes() for p in Path(desk["FOYER_DATA_DIR"]).rglob("*") if p.is_file())


async def test_a_rep_signs_in_stays_signed_in_and_signs_out(desk, issuer):
    signed_in = await door(desk, "sign-in")
    assert signed_in["state"] == "signed_in", signed_in
    assert signed_in["account"] == {
        "iss": issuer,
        "sub": "alice",
        "email": "alice@example.test",
        "name": "Rep alice",
    }
    assert "close this page" in page_of(desk)
    assert b"alice" not in data_of(desk)
    for _ in range(3):
        renewed = await door(desk, "sign-in", "--silent", BROWSER="false")
        assert renewed == signed_in
    assert await door(desk, "sign-out") == {"state": "signed_out", "reason": None}
    assert (await door(desk, "sign-in", "--silent"))["state"] == "failed"
    assert data_of(desk) == b""


async def test_two_consoles_renew_at_once_and_both_stay_signed_in(desk):
    await door(desk, "sign-in")
    pair = await asyncio.gather(*[door(desk, "sign-in", "--silent") for _ in range(2)])
    assert [one["state"] for one in pair] == ["signed_in"] * 2
    assert (await door(desk, "sign-in", "--silent"))["state"] == "signed_in"


async def test_saying_no_in_the_browser_is_no_failure(desk):
    said = await door(desk, "sign-in", TEST_ANSWER="no")
    assert (said["state"], said["account"]) == ("cancelled", None)


async def test_an_authority_that_is_not_trusted_ends_it_before_a_browser_opens(desk):
    said = await door(desk, "sign-in", SSL_CERT_FILE="/etc/ssl/certs/ca-certificates.crt")
    assert said["state"] == "failed"
    assert "not trusted" in said["reason"]
    assert page_of(desk) == ""


async def test_with_a_keyring_that_stays_shut_nothing_is_kept_and_it_is_said(desk):
    await door(desk, "sign-in")
    said = await door(desk, "sign-in", KEYRING_PASSWORD="another password")
    assert said["state"] == "signed_in"
    assert "locked" in said["reason"]
    assert data_of(desk) == b""
