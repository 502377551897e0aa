"""The command line."""

import os
import sys

import pytest

import app.__main__ as command_line
from app import __version__


@pytest.fixture
def commands(tmp_path, monkeypatch):
    """Serve commands from a folder of their own."""
    (tmp_path / "say_hello.py").write_text("def run(arguments):\n    return len(arguments)\n")
    (tmp_path / "console.py").write_text("def run(arguments):\n    return 40 + len(arguments)\n")
    monkeypatch.setattr(command_line.commands, "__path__", [str(tmp_path)])
    for name in ("say_hello", "console"):
        monkeypatch.delitem(sys.modules, f"app.commands.{name}", raising=False)
    yield
    for name in ("say_hello", "console"):
        sys.modules.pop(f"app.commands.{name}", None)


def test_a_command_gets_its_arguments_and_gives_its_exit_code(commands):
    assert command_line.main(["say-hello", "a", "b"]) == 2


@pytest.mark.parametrize(
    "arguments", [[], ["--hidden"], ["foyer://visitor/1"], ["foyer:sign-out"], ["FOYER:live"]]
)
def test_without_a_command_the_console_starts(commands, arguments):
    assert command_line.main(arguments) == 40 + len(arguments)


def test_an_unknown_command_is_named_and_the_known_ones_are_listed(commands, capsys):
    assert command_line.main(["nope"]) == 2
    assert "'nope'" in (err := capsys.readouterr().err)
    assert "foyer say-hello" in err


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_it_says_its_version(option, capsys):
    assert command_line.main([option]) == 0
    assert capsys.readouterr().out == f"Foyer {__version__}\n"


def test_help_lists_the_commands(commands, capsys):
    assert command_line.main(["--help"]) == 0
    assert "foyer say-hello" in capsys.readouterr().out


@pytest.mark.parametrize(("code", "left"), [(0, []), (3, ["1.0.try"])])
def test_a_packaged_program_that_ends_well_is_no_failed_start(
    tmp_path, monkeypatch, commands, code, left
):
    folder, state = tmp_path / "versions" / "1.0", tmp_path / "state"
    folder.mkdir(parents=True)
    state.mkdir()
    (folder / "install.json").write_text('{"kind": "portable", "version": "1.0"}')
    for program in (folder / "foyer", tmp_path / "foyer"):
        program.touch()
    (state / f"1.0.try.{os.getpid()}").touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "foyer"))
    assert command_line.main(["say-hello", *(["word"] * code)]) == code
    assert [mark.stem for mark in state.iterdir()] == left


def test_what_only_the_source_has_is_said_in_a_sentence(commands, capsys):
    assert command_line.main(["practice"]) == 2
    assert "'practice' comes with the source of Foyer" in capsys.readouterr().err


def test_a_command_that_fails_ends_in_one_sentence(tmp_path, monkeypatch, commands, capsys):
    (tmp_path / "say_hello.py").write_text("def run(arguments):\n    return {}[arguments[0]]\n")
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path / "data"))
    assert command_line.main(["say-hello", "Maddalena"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("foyer say-hello: Foyer failed at it (KeyError).")
    assert "Maddalena" not in said + (tmp_path / "data" / "log" / "commands.log").read_text()
