"""The Debian package and the archive, of a small folder."""

import json
import subprocess
import tarfile

import pytest

from app import __version__
from resources.packaging import check
from resources.packaging.linux import pack
from resources.packaging.release import main as release


@pytest.fixture
def folder(tmp_path):
    """Return something like what PyInstaller makes, with rights as a strict umask gives them."""
    made = tmp_path / "foyer"
    (made / "_internal").mkdir(parents=True, mode=0o700)
    program = made / "foyer"
    program.write_text('#!/bin/sh\necho "$0 $*"\n')
    program.chmod(0o700)
    for name in ("LICENSE", "THIRD-PARTY.txt", "_internal/data"):
        (made / name).write_text(name)
        (made / name).chmod(0o600)
    return made


@pytest.fixture
def icons(tmp_path):
    """Return a folder with files of the icons' names."""
    drawn = tmp_path / "icons"
    drawn.mkdir()
    for size in pack.ICON_SIZES:
        head = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + size.to_bytes(4, "big") * 2
        (drawn / f"foyer-{size}.png").write_bytes(head)
    return drawn


@pytest.fixture
def unpacked(folder, icons, tmp_path):
    """Return the Debian package made of them, unpacked."""
    made = pack.deb(folder, icons, tmp_path / "out")
    subprocess.run(["dpkg-deb", "--raw-extract", str(made), str(tmp_path / "raw")], check=True)
    return tmp_path / "raw"


def test_the_debian_package_passes_the_checks_of_its_parts(unpacked):
    faults = [check.menu_entry, check.icons, check.versions, check.rights]
    assert [fault for look in faults for fault in look(unpacked)] == []


def test_foyer_is_on_path_and_says_what_it_is(unpacked):
    assert (unpacked / "usr/bin/foyer").readlink() == pack.Path("/opt/foyer/foyer")
    said = json.loads((unpacked / "opt/foyer/install.json").read_text())
    assert said == {"kind": "deb", "version": __version__}


def test_the_checks_see_what_is_wrong(unpacked):
    (unpacked / "usr/share/icons/hicolor/48x48/apps/foyer.png").write_bytes(b"no picture")
    (unpacked / "opt/foyer/foyer").chmod(0o600)
    (unpacked / "opt/foyer/install.json").write_text('{"kind": "portable", "version": "9"}')
    entry = unpacked / "usr/share/applications/foyer.desktop"
    entry.write_text(entry.read_text().replace("x-scheme-handler/foyer", "text/plain"))
    found = {look.__name__: list(look(unpacked)) for look in _LOOKS}
    assert {name: len(faults) for name, faults in found.items()} == {
        "menu_entry": 2,
        "icons": 1,
        "versions": 2,
        "rights": 1,
    }


_LOOKS = (check.menu_entry, check.icons, check.versions, check.rights)


def test_the_archive_is_a_tree_that_starts_wherever_it_is_unpacked(folder, icons, tmp_path):
    made = pack.portable(folder, icons, tmp_path / "out")
    place = tmp_path / "a place"
    with tarfile.open(made) as archive:
        archive.extractall(place, filter="tar")
    command = [place / "foyer/foyer", "doctor"]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    program = place / "foyer/versions" / __version__ / "foyer"
    assert said.stdout == f"{program} doctor\n"
    assert json.loads((program.parent / "install.json").read_text())["kind"] == "portable"


def test_the_archive_carries_the_keys_of_its_updates_and_the_debian_package_does_not(
    folder, icons, tmp_path, monkeypatch, capsys
):
    keys, repo = str(tmp_path / "keys"), tmp_path / "repo"
    assert release(["keys", keys]) == release(["init", str(repo), "--keys", keys]) == 0
    out = tmp_path / "out"
    monkeypatch.setenv("FOYER_UPDATE_ROOT", str(repo / "metadata/root.json"))
    assert pack.main([str(folder), str(icons), str(out)]) == 0
    assert "takes no updates" not in capsys.readouterr().out
    with tarfile.open(next(out.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path / "a place", filter="tar")
    laid = tmp_path / "a place/foyer/versions" / __version__ / "root.json"
    assert laid.read_bytes() == (repo / "metadata/root.json").read_bytes()
    listed = subprocess.run(
        ["dpkg-deb", "--contents", str(next(out.glob("*.deb")))], capture_output=True, check=True
    )
    assert b"root.json" not in listed.stdout


def test_an_archive_without_keys_says_so(folder, icons, tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("FOYER_UPDATE_ROOT", raising=False)
    assert pack.main([str(folder), str(icons), str(tmp_path / "out")]) == 0
    assert "takes no updates: FOYER_UPDATE_ROOT" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", ["absent", "garbage", "unsigned", "another role"])
def test_keys_that_nobody_could_trust_are_not_packed(
    folder, icons, tmp_path, monkeypatch, capsys, wrong
):
    keys, repo, given = str(tmp_path / "keys"), tmp_path / "repo", tmp_path / "given.json"
    assert release(["keys", keys]) == release(["init", str(repo), "--keys", keys]) == 0
    said = json.loads((repo / "metadata/root.json").read_text())
    if wrong == "another role":
        assert release(["resign", str(repo), "--keys", keys]) == 0
        given.write_bytes((repo / "metadata/targets.json").read_bytes())
    elif wrong != "absent":
        given.write_text(json.dumps(said | {"signatures": []}) if wrong == "unsigned" else "{")
    monkeypatch.setenv("FOYER_UPDATE_ROOT", str(given))
    assert pack.main([str(folder), str(icons), str(tmp_path / "out")]) == 1
    assert "FOYER_UPDATE_ROOT" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.fixture
def menu(folder, icons, tmp_path):
    """Return what unpacks the archive in a folder, and brings it into the menu of a new user."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}

    def add(place, *arguments):
        if not arguments:
            with tarfile.open(pack.portable(folder, icons, tmp_path / "out")) as archive:
                archive.extractall(tmp_path / place, filter="tar")
        command = [tmp_path / place / "foyer/add-to-menu", *arguments]
        subprocess.run(command, env=environment, check=True, capture_output=True)
        return home / ".local/share"

    return add


def test_the_archive_comes_into_the_users_menu_and_leaves_it(menu, tmp_path):
    share = menu("a place")
    entry = share / "applications/foyer.desktop"
    assert f'Exec="{tmp_path}/a place/foyer/foyer" %u\n' in entry.read_text()
    assert (share / "icons/hicolor/48x48/apps/foyer.png").exists()
    menu("a place", "--remove")
    assert not entry.exists()
    assert list((share / "icons").rglob("foyer.*")) == []


@pytest.mark.parametrize(
    ("place", "quote"),
    [("apps", ""), ("für-alle_1.0+x", ""), ("me & you|all", '"'), ("it's", '"'), ("(new)", '"')],
)
def test_a_name_is_quoted_only_where_it_must_be(menu, tmp_path, place, quote):
    # xdg-open of a desktop that is none of the large ones does not know the quotes.
    lines = (menu(place) / "applications/foyer.desktop").read_text().splitlines()
    program = f"{tmp_path}/{place}/foyer/foyer"
    assert f"Exec={quote}{program}{quote} %u" in lines
    assert f"TryExec={program}" in lines


def test_the_same_folder_gives_the_same_archive(folder, icons, tmp_path):
    first = pack.portable(folder, icons, tmp_path / "out").read_bytes()
    (folder / "LICENSE").touch()
    assert pack.portable(folder, icons, tmp_path / "out").read_bytes() == first
