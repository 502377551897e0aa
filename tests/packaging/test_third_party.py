"""The list of other people's works in the package."""

import json
from pathlib import Path

import httpx
import pytest

from resources.packaging import third_party
from resources.packaging.third_party import UnknownPartError, main, parts_of

HTTPX = ("httpx._client", str(Path(httpx.__file__).parent / "_client.py"))
OURS = ("app.core.paths", str(third_party.TOP / "app" / "core" / "paths.py"))


def contents(**parts):
    return {"modules": [], "binaries": [], "data": [], **parts}


def test_a_library_is_named_with_version_licence_and_text():
    found = {part.name: part for part in parts_of(contents(modules=[HTTPX, OURS]))}
    assert set(found) == {"CPython", "httpx"}
    assert (found["httpx"].version, found["httpx"].licence) == (httpx.__version__, "BSD-3-Clause")
    assert "Redistribution and use" in found["httpx"].texts[0]


def test_what_is_compiled_into_a_library_is_named_too():
    rust = ("cryptography/hazmat/bindings/_rust.abi3.so", _in("cryptography", "_rust.abi3.so"))
    names = [part.name for part in parts_of(contents(binaries=[rust]))]
    assert "OpenSSL (inside cryptography)" in names


def test_typeface_and_icons_are_parts_of_others():
    data = [(f"resources/{name}", str(third_party.TOP / "resources" / name)) for name in _RESOURCES]
    names = {part.name for part in parts_of(contents(data=data))}
    assert names == {"CPython", "Inter", "Tabler Icons", "disposable-email-domains"}


_RESOURCES = ("fonts/Inter-Bold.otf", "icons/send.svg", "meet/disposable_domains.txt")


def test_a_library_of_the_system_that_nobody_knows_is_refused(tmp_path):
    stranger = tmp_path / "libstranger.so.1"
    stranger.touch()
    with pytest.raises(UnknownPartError, match=r"whose libstranger\.so\.1"):
        parts_of(contents(binaries=[("libstranger.so.1", str(stranger))]))


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ("License-Expression: GPL-3.0-only", "GPL-3.0-only"),
        ("License: GPLv3", "GPLv3"),
        ("Classifier: License :: OSI Approved :: GNU General Public License", "GNU General"),
        ("Summary: says nothing", "nothing"),
    ],
)
def test_a_library_under_the_gpl_or_of_no_licence_is_refused(
    tmp_path, monkeypatch, capsys, declared, told
):
    stranger = _install(tmp_path, declared)
    monkeypatch.syspath_prepend(str(tmp_path))
    noted = tmp_path / "contents.json"
    noted.write_text(json.dumps(contents(modules=[("stranger", str(stranger))])))
    assert main([str(noted), str(tmp_path / "out.txt")]) == 1
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out.txt").exists()


def test_a_library_without_the_licence_text_is_refused(tmp_path, monkeypatch):
    stranger = _install(tmp_path, "License-Expression: MIT")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(UnknownPartError, match="brings no licence text"):
        parts_of(contents(modules=[("stranger", str(stranger))]))


def test_each_text_stands_once_and_the_right_to_change_qt_is_told():
    text = third_party.written(parts_of(contents(modules=[HTTPX])))
    assert "replace them by your own build" in text
    assert text.count("PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2") == 1


def _install(folder: Path, declared: str) -> Path:
    module = folder / "stranger.py"
    module.touch()
    about = folder / "stranger-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(
        f"Metadata-Version: 2.4\nName: stranger\nVersion: 1.0\n{declared}\n"
    )
    (about / "RECORD").write_text("stranger.py,,\nstranger-1.0.dist-info/METADATA,,\n")
    return module


def _in(package: str, name: str) -> str:
    return str(next((Path(httpx.__file__).parents[1] / package).rglob(name)))
