"""Starting Foyer when the user signs in to the computer."""

import plistlib
import re
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.installation import Installation
from app.services.login_start import (
    AutostartFile,
    LaunchAgent,
    WindowsRun,
    follow,
    login_start,
    quoted,
)
from app.services.policy import Policy
from app.services.settings import Desktop

COMMAND = ("/opt/Foyer of Ann/foyer",)


class Winreg:
    """The part of `winreg` that is used."""

    HKEY_CURRENT_USER, REG_SZ = 1, 1

    def __init__(self):
        self.values = {}

    @contextmanager
    def OpenKey(self, root, path):  # noqa: N802
        if not self.values:
            raise FileNotFoundError(2, "no such key")
        yield self.values

    @contextmanager
    def CreateKey(self, root, path):  # noqa: N802
        yield self.values

    def QueryValueEx(self, key, name):  # noqa: N802
        return key[name], self.REG_SZ

    def SetValueEx(self, key, name, reserved, kind, value):  # noqa: N802
        key[name] = value

    def DeleteValue(self, key, name):  # noqa: N802
        if name not in key:
            raise FileNotFoundError(2, "no such value")
        del key[name]


@pytest.fixture(params=["linux", "mac", "windows"])
def way(request, tmp_path):
    return {
        "linux": lambda: AutostartFile(COMMAND, tmp_path / "autostart"),
        "mac": lambda: LaunchAgent(COMMAND, tmp_path / "LaunchAgents"),
        "windows": lambda: WindowsRun(COMMAND, Winreg()),
    }[request.param]()


def test_it_is_off_until_it_is_turned_on_and_can_be_turned_off(way):
    assert not way.is_on()
    way.turn(on=False)
    way.turn(on=True)
    way.turn(on=True, hidden=False)
    assert way.is_on()
    way.turn(on=False)
    assert not way.is_on()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_an_entry_that_somebody_switched_off_is_off(tmp_path, line):
    way = AutostartFile(COMMAND, tmp_path)
    way.turn(on=True)
    file = tmp_path / "foyer.desktop"
    file.write_text(file.read_text().replace("X-GNOME-Autostart-enabled=true", line))
    assert not way.is_on()


def test_the_entry_is_one_that_desktops_take(tmp_path):
    AutostartFile(COMMAND, tmp_path).turn(on=True)
    text = (tmp_path / "foyer.desktop").read_text()
    assert 'Exec="/opt/Foyer of Ann/foyer" --hidden\n' in text


@given(st.text(st.characters(codec="ascii", exclude_characters="\n\r\t%", min_codepoint=32)))
def test_a_word_comes_back_as_it_was(word):
    value = quoted(word).replace("\\\\", "\\")  # as a reader of the file unescapes it
    if value.startswith('"'):
        value = re.sub(r'\\([\\"`$])', r"\1", value[1:-1])  # as the command is read
    assert value == word


def test_the_agent_names_the_command(tmp_path):
    LaunchAgent(COMMAND, tmp_path).turn(on=True)
    agent = plistlib.loads((tmp_path / "io.foyer.console.plist").read_bytes())
    assert agent["ProgramArguments"] == [*COMMAND, "--hidden"]


@pytest.mark.parametrize(
    "content", [b"", b"<?xml version='1.0'?><plist><dict>", b"<plist><dict><key>Label</key></dict>"]
)
def test_an_agent_that_cannot_be_read_is_off(tmp_path, content):
    (tmp_path / "io.foyer.console.plist").write_bytes(content)
    way = LaunchAgent(COMMAND, tmp_path)
    assert not way.is_on()
    way.turn(on=True)
    assert way.is_on()


def test_windows_gets_the_path_in_quotes():
    registry = Winreg()
    WindowsRun(COMMAND, registry).turn(on=True, hidden=False)
    assert registry.values == {"foyer": '"/opt/Foyer of Ann/foyer"'}


def test_this_system_has_its_place(tmp_path):
    here = Installation("deb", "0.1.0", Path("/opt/foyer"), None, ("/opt/foyer/foyer",))
    way = login_start(here, {"XDG_CONFIG_HOME": str(tmp_path)})
    way.turn(on=True)
    assert "Exec=/opt/foyer/foyer --hidden" in (tmp_path / "autostart/foyer.desktop").read_text()


def test_a_policy_is_followed_and_silence_changes_nothing(way):
    follow(Policy(), Desktop(start_at_login=True), way)
    assert not way.is_on()
    says = Policy("x", {("desktop", "start_at_login"): "true"})
    follow(says, Desktop(start_at_login=True), way)
    assert way.is_on()
    follow(says, Desktop(start_at_login=False), way)
    assert not way.is_on()
