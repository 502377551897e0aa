"""Each system's own place for a policy."""

import plistlib
from contextlib import contextmanager

import pytest

from app.services.policy_places import NoPolicy, read_mac, read_registry, read_toml

MACHINE, USER = 1, 2


class Winreg:
    """The part of `winreg` that is used, over nested dictionaries."""

    HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER = MACHINE, USER

    def __init__(self, **roots):
        self._roots = {MACHINE: roots.get("machine"), USER: roots.get("user")}

    @contextmanager
    def OpenKey(self, root, path):  # noqa: N802
        rest = path.removeprefix(r"Software\Policies\Foyer").strip("\\")
        found = self._roots[root]
        if found is None or (rest and rest not in found):
            raise FileNotFoundError(2, "no such key")
        yield found[rest] if rest else found

    def QueryInfoKey(self, key):  # noqa: N802
        keys = [name for name, value in key.items() if isinstance(value, dict)]
        return len(keys), len(key) - len(keys), 0

    def EnumKey(self, key, index):  # noqa: N802
        return [name for name, value in key.items() if isinstance(value, dict)][index]

    def EnumValue(self, key, index):  # noqa: N802
        name, value = [each for each in key.items() if not isinstance(each[1], dict)][index]
        return name, value, 1


def test_linux_has_a_file(tmp_path):
    file = tmp_path / "policy.toml"
    with pytest.raises(NoPolicy):
        read_toml(file)
    file.write_text("[hub]\nurl = 'https://chat.acme.example'\n")
    assert read_toml(file) == (str(file), {"hub": {"url": "https://chat.acme.example"}})
    file.write_text("[hub\n")
    with pytest.raises(ValueError, match=r"policy\.toml"):
        read_toml(file)


def test_a_mac_has_managed_preferences_and_those_of_the_machine_win(tmp_path):
    with pytest.raises(NoPolicy):
        read_mac(tmp_path, "noa")
    own = tmp_path / "noa"
    own.mkdir()
    (own / "io.foyer.console.plist").write_bytes(
        plistlib.dumps({"hub": {"url": "https://user.example"}, "look": {"theme": "dark"}})
    )
    machine = tmp_path / "io.foyer.console.plist"
    machine.write_bytes(
        plistlib.dumps({"hub": {"url": "https://machine.example"}, "PayloadVersion": 1})
    )
    origin, table = read_mac(tmp_path, "noa")
    assert (origin, table) == (
        str(machine),
        {"hub": {"url": "https://machine.example"}, "look": {"theme": "dark"}},
    )


@pytest.mark.parametrize("damage", [b"no list at all", plistlib.dumps(["a"])])
def test_a_damaged_profile_is_named(tmp_path, damage):
    (tmp_path / "io.foyer.console.plist").write_bytes(damage)
    with pytest.raises(ValueError, match=r"io\.foyer\.console\.plist"):
        read_mac(tmp_path, "noa")


def test_windows_has_the_registry_and_the_machine_wins_field_by_field():
    with pytest.raises(NoPolicy):
        read_registry(Winreg())
    registry = Winreg(
        machine={"hub": {"url": "https://machine.example"}, "updates": {"enabled": 0}},
        user={"hub": {"url": "https://user.example"}, "look": {"theme": "dark"}},
    )
    origin, table = read_registry(registry)
    assert origin == r"HKEY_LOCAL_MACHINE\Software\Policies\Foyer"
    assert table == {
        "hub": {"url": "https://machine.example"},
        "look": {"theme": "dark"},
        "updates": {"enabled": 0},
    }
