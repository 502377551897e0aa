import asyncio
import os
import signal
import sys

import httpx
import pytest

from app.hub.settings import SettingsError
from app.practice.hub_only import load, run_hub_only


def config(tmp_path, text):
    path = tmp_path / "hub.toml"
    path.write_text(text)
    return path


def test_the_hubs_own_keys_are_taken_and_any_free_port_by_default(tmp_path):
    given = config(tmp_path, 'public_url = "http://hub.example"\norigins = ["http://shop.example"]')
    settings, control_port = load(given)
    assert (settings.public_url, settings.origins) == (
        "http://hub.example",
        ["http://shop.example"],
    )
    assert (settings.port, control_port) == (0, 0)
    assert settings.database == str(tmp_path / "hub.db")


def test_a_key_that_is_not_known_is_named_and_left_out(tmp_path, capsys):
    settings, control_port = load(config(tmp_path, "port = 0\ncontrol_port = 7\nnonsense = 1"))
    assert (settings.port, control_port) == (0, 7)
    assert "nonsense" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["port = [", "port = 'x'", "port = 99999"])
def test_a_wrong_file_is_refused_in_words(tmp_path, text):
    with pytest.raises(SettingsError):
        load(config(tmp_path, text))


def test_a_missing_file_is_said_and_the_exit_code_is_2(tmp_path, capsys):
    assert run_hub_only(tmp_path / "nothing.toml") == 2
    assert "nothing.toml cannot be read" in capsys.readouterr().err


async def test_it_prints_both_addresses_answers_and_ends_on_a_signal(tmp_path):
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "app", "practice", "--no-console", "--hub-only"),
        *("--config", str(config(tmp_path, 'origins = ["*"]'))),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "FOYER_DATA_DIR": str(tmp_path)},
    )
    try:
        async with asyncio.timeout(20):
            lines = [(await process.stdout.readline()).decode() for _ in range(2)]
        assert [line.split(": ")[0] for line in lines] == ["hub", "control"]
        hub, control = (line.split(": ")[1].strip() for line in lines)
        async with httpx.AsyncClient(trust_env=False) as client:
            assert (await client.get(f"{hub}/messenger.js")).status_code == 200
            assert (await client.get(f"{control}/visitors")).json() == []
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
