"""The command line."""

import sys

import pytest

import app.__main__ as command_line


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


@pytest.mark.parametrize("arguments", [[], ["--hidden"], ["foyer://visitor/1"]])
def test_without_a_command_the_console_starts(commands, arguments):
    assert command_line.main(arguments) == 40 + len(arguments)


def test_an_unknown_command_is_named_and_the_known_ones_are_listed(commands, capsys):
    assert command_line.main(["nope"]) == 2
    assert "'nope'" in (err := capsys.readouterr().err)
    assert "foyer say-hello" in err


def test_help_lists_the_commands(commands, capsys):
    assert command_line.main(["--help"]) == 0
    assert "foyer say-hello" in capsys.readouterr().out
