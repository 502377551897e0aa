import subprocess
import sys

from app.practice import own


def test_the_program_starts_itself_again():
    done = subprocess.run(
        own.command("--help"), cwd=own.root(), capture_output=True, text=True, check=True
    )
    assert "foyer [command]" in done.stdout


def test_a_packaged_program_is_its_own_command(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/foyer/foyer")
    assert own.command("hub", "--config", "x") == ["/opt/foyer/foyer", "hub", "--config", "x"]
    assert own.tethered("hub") == ["/opt/foyer/foyer", "hub"]


def test_a_tethered_program_ends_when_its_input_closes():
    program = subprocess.Popen(
        own.tethered("hub", "--help"), cwd=own.root(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    program.stdin.close()
    program.wait(20)
    program.stdout.close()
