import os
import signal
import subprocess
import sys
import urllib.request

import pytest

from app.commands import hub


def start(tmp_path, text='port = 0\norigins = ["*"]\n'):
    config = tmp_path / "hub.toml"
    config.write_text(text)
    command = [sys.executable, "-m", "app", "hub", "--config", str(config)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_it_runs_until_it_is_told_to_stop(tmp_path):
    process = start(tmp_path)
    try:
        line = process.stdout.readline()
        assert line.startswith("Foyer hub at http://127.0.0.1:")
        address = line.split()[-1]
        with urllib.request.urlopen(address + "/healthz", timeout=5) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0
        assert (tmp_path / "hub.db").exists()
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(
    ("text", "words"), [("port = 'x'", "port"), ("database = 'no/such\\u0000/x'", "cannot start")]
)
def test_what_keeps_it_from_starting_is_told(tmp_path, text, words, capsys):
    config = tmp_path / "hub.toml"
    config.write_text(text)
    if "no/such" in text:
        (tmp_path / "file").write_text("")
        config.write_text("port = 0\ndatabase = 'file/hub.db'")
    assert hub.run(["--config", str(config)]) == 2
    assert words in capsys.readouterr().err


def test_a_missing_config_is_told(tmp_path, capsys):
    assert hub.run(["--config", str(tmp_path / "none.toml")]) == 2
    assert "none.toml" in capsys.readouterr().err
    assert os.name
