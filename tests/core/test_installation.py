import json
import sys
from pathlib import Path

import pytest

from app import __version__
from app.core.installation import (
    EXECUTABLE,
    Installation,
    installed_in,
    let_go_of_the_package,
    outside_environment,
    this_installation,
)


def packaged(folder: Path, **said: object) -> Path:
    folder.mkdir(parents=True)
    (folder / EXECUTABLE).touch()
    (folder / "install.json").write_text(json.dumps(said))
    return folder


def tree(top: Path, version: str = "0.1.1") -> Path:
    folder = packaged(top / "versions" / version, kind="portable", version=version)
    (top / EXECUTABLE).touch()
    return folder


def test_a_checkout_is_no_package():
    here = this_installation()
    assert (here.kind, here.version, here.root) == ("checkout", __version__, None)
    assert (here.folder / "app" / "core").is_dir()
    assert here.command == (sys.executable, "-m", "app")
    assert not here.writable


def test_a_package_of_the_system_says_so_and_is_started_by_its_own_program(tmp_path):
    folder = packaged(tmp_path / "opt" / "foyer", kind="deb", version="0.2.0")
    here = installed_in(folder)
    assert here == Installation("deb", "0.2.0", folder, None, (str(folder / EXECUTABLE),))


def test_a_portable_tree_is_started_by_its_launcher(tmp_path):
    top = tmp_path / "Foyer of Ann"
    here = installed_in(tree(top))
    assert (here.kind, here.version, here.root) == ("portable", "0.1.1", top)
    assert here.command == (str(top / EXECUTABLE),)
    assert here.writable


def test_a_portable_folder_taken_out_of_its_tree_has_no_root(tmp_path):
    folder = packaged(tmp_path / "anywhere", kind="portable", version="0.1.1")
    assert (installed_in(folder).kind, installed_in(folder).root) == ("portable", None)
    assert not installed_in(folder).writable


@pytest.mark.parametrize("said", [b"", b"[1]", b"\xff", b'{"kind": 7, "version": []}', b"{"])
def test_a_folder_that_says_nothing_usable_is_just_a_folder(tmp_path, said):
    (tmp_path / "install.json").write_bytes(said)
    here = installed_in(tmp_path)
    assert (here.kind, here.version, here.root) == ("folder", __version__, None)


def test_the_packaged_program_is_found_by_its_executable(tmp_path, monkeypatch):
    folder = tree(tmp_path)
    (tmp_path / "link").symlink_to(folder / EXECUTABLE)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "link"))
    assert this_installation() == installed_in(folder)


def test_other_programs_do_not_get_the_libraries_of_the_package(monkeypatch):
    inside = {"LD_LIBRARY_PATH": "/pkg", "LD_LIBRARY_PATH_ORIG": "/mine", "A": "b"}
    assert outside_environment(inside) == inside
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    reset = {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
    assert outside_environment(inside) == {"LD_LIBRARY_PATH": "/mine", "A": "b", **reset}
    assert outside_environment({"LD_LIBRARY_PATH": "/pkg"}) == reset


def test_what_the_packaged_program_opens_inherits_nothing_of_the_package(monkeypatch):
    inside = {
        "LD_LIBRARY_PATH": "/pkg/_internal",
        "LD_LIBRARY_PATH_ORIG": "/mine",
        "QT_PLUGIN_PATH": "/pkg/_internal/PySide6/Qt/plugins",
        "_PYI_ARCHIVE_FILE": "/pkg/foyer",
        "PATH": "/usr/bin",
    }
    kept = dict(inside)
    let_go_of_the_package(kept)  # a checkout has no such paths
    assert kept == inside
    monkeypatch.setattr(sys, "_MEIPASS", "/pkg/_internal", raising=False)
    let_go_of_the_package(inside)
    assert inside == {"LD_LIBRARY_PATH": "/mine", "PATH": "/usr/bin"}
