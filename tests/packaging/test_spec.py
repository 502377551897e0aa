"""What build.spec keeps and drops, without building."""

import ast
import re
from pathlib import Path

import pytest

SPEC = Path(__file__).parent.parent.parent / "build.spec"


def constants():
    """Evaluate the spec's plain constants; the rest of it needs PyInstaller."""
    wanted, found = {"UNUSED_QT", "SYSTEM_LIBRARIES", "ELSEWHERE", "RESOURCES"}, {}
    for node in ast.parse(SPEC.read_text()).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in wanted:
            found[node.targets[0].id] = ast.literal_eval(node.value)
    assert set(found) == wanted
    return found


def dropped(path):
    known = constants()
    patterns = [*known["UNUSED_QT"], known["SYSTEM_LIBRARIES"]]
    return any(re.search(pattern, path) for pattern in patterns)


@pytest.mark.parametrize(
    "path",
    [
        "libglib-2.0.so.0",
        "libpango-1.0.so.0",
        "libatk-bridge-2.0.so.0",
        "libstdc++.so.6",
        "libcrypto.so.3",
        "libxcb-cursor.so.0",
        "libQt6OpenGL.so.6",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "holidays/locale/de/LC_MESSAGES/AT.mo",
        "PySide6/QtCore.pyi",
    ],
)
def test_what_the_system_brings_or_nobody_uses_stays_outside(path):
    assert dropped(path)


@pytest.mark.parametrize(
    "path",
    [
        "libQt6Gui.so.6",
        "libsqlite3.so.0",
        "libffi.so.8",
        "libz.so.1",
        "libicudata.so.73",
        "PySide6/Qt/lib/libQt6WaylandClient.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/translations/qtbase_it.qm",
        "holidays/locale/it/LC_MESSAGES/IT.mo",
        "holidays/locale/en_US/LC_MESSAGES/IT.mo",
        "tzdata/zoneinfo/Europe/Rome",
        "cryptography/hazmat/bindings/_rust.abi3.so",
    ],
)
def test_what_the_program_uses_goes_inside(path):
    assert not dropped(path)


def test_every_pattern_of_resources_finds_something():
    top = SPEC.parent / "resources"
    assert [each for each in constants()["RESOURCES"] if not list(top.glob(each))] == []


def test_no_part_of_the_practice_company_is_a_resource_of_the_package():
    top = SPEC.parent / "resources"
    files = [path for each in constants()["RESOURCES"] for path in top.glob(each)]
    assert [path for path in files if "practice" in str(path.relative_to(top))] == []
