"""Write THIRD-PARTY.txt: every part inside the package, its licence and the licence's text.

    python -m resources.packaging.third_party CONTENTS OUT

`CONTENTS` is what build.spec noted down: what PyInstaller put inside, and from where. It ends with
code 1 when nobody knows whose a file is, when a licence is unknown, or may not be inside (the GPL).
"""

import json
import os
import re
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from resources.packaging.spdx import NotAllowedError, chosen

HERE = Path(__file__).parent
TOP = HERE.parent.parent
TEXTS = HERE / "licences"
STANDARD = Path(sysconfig.get_path("stdlib")).resolve()
PYTHON = Path(sys.base_prefix).resolve()
_TEXT_FILE = re.compile(r"(?i)^(licen[cs]e|copying|notice|authors)")
_SAYS = "License ::"

INTRODUCTION = """\
Foyer {version} is under the MIT licence, see LICENSE. It contains the parts of others listed
below, each under its own licence; the licences' texts follow the list.

Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. They lie in
this package unchanged, as shared libraries of their own, under `_internal/PySide6` and
`_internal/shiboken6`. You may replace them by your own build of the same version: put its files
in the place of these and start Foyer; nothing checks them. The program may be examined to find
faults in such changes. Sources: https://download.qt.io/official_releases/qt and
https://download.qt.io/official_releases/QtForPython.

Parts under the Mozilla Public License 2.0 are unchanged; their sources are at the addresses given.
"""


class UnknownPartError(LookupError):
    """Something is inside that must not be; the text says what, and what to do."""


@dataclass(frozen=True, slots=True)
class Part:
    """One work of others inside the package."""

    name: str
    version: str
    licence: str  # an SPDX expression: what we use of it
    home: str
    texts: tuple[str, ...]


def main(arguments: list[str]) -> int:
    """Write the file; return 1, and say why, when something is unknown or not allowed."""
    contents, out = (Path(argument) for argument in arguments)
    try:
        parts = parts_of(json.loads(contents.read_text(encoding="utf-8")))
    except UnknownPartError as error:
        print(f"licences: {error}", file=sys.stderr)
        return 1
    out.write_text(written(parts), encoding="utf-8")
    print(f"licences: {len(parts)} parts of others, none of them under the GPL")
    return 0


def parts_of(contents: dict[str, list[tuple[str, str]]]) -> list[Part]:
    """Return every part, by name; raise UnknownPartError with everything that is wrong."""
    known = tomllib.loads((TEXTS / "native.toml").read_text(encoding="utf-8"))
    inside, strangers = _owners(contents, known)
    parts, faults = (
        [],
        [f"nobody knows whose {path} is; say it in native.toml" for path in strangers],
    )
    for make in _makers(inside, known):
        try:
            parts.append(make())
        except UnknownPartError as error:
            faults.append(str(error))
    if faults:
        raise UnknownPartError("\n          ".join(sorted(faults)))
    return sorted(parts, key=lambda part: part.name.lower())


def written(parts: list[Part]) -> str:
    """Return the file: introduction, list, and each text once with the parts under it."""
    from app import __version__  # noqa: PLC0415 the product's, not this tool's

    width = max(len(part.name) for part in parts)
    rows = [
        f"{p.name:<{width}}  {p.version:<12}  {p.licence}\n{'':{width}}  {p.home}" for p in parts
    ]
    under: dict[str, list[str]] = {}
    for part in parts:
        for text in part.texts:
            under.setdefault(text.strip(), []).append(part.name)
    line = "=" * 100
    texts = [f"{line}\n{', '.join(names)}\n{line}\n\n{text}\n" for text, names in under.items()]
    return "\n".join([INTRODUCTION.format(version=__version__), *rows, "", *texts])


def _owners(contents: dict[str, list[tuple[str, str]]], known: dict) -> tuple[set[str], list[str]]:
    """Return the names of distributions and native parts inside, and paths that nobody owns."""
    of_file = dict(_files())
    inside, strangers = {"CPython"}, []
    for kind, entries in contents.items():
        for name, source in entries:
            native = [] if kind == "modules" else _native(name, known)
            owner = of_file.get(str(Path(source).resolve()))
            inside.update(native, {owner} if owner else ())
            if not (native or owner or _ours_or_pythons(name, source)):
                strangers.append(f"{name} ({source})")
    return inside, strangers


def _files() -> Iterator[tuple[str, str]]:
    """Yield every installed file and its distribution's name."""
    for found in distributions():
        base, name = os.path.realpath(str(found.locate_file(""))), found.name  # parsed every time
        for file in found.files or ():
            yield os.path.normpath(f"{base}/{file}"), name


def _native(path: str, known: dict) -> list[str]:
    slashed = path.replace("\\", "/")
    return [
        part["name"]
        for part in known["part"]
        if any(re.search(pattern, slashed) for pattern in part.get("files", ()))
    ]


def _ours_or_pythons(name: str, source: str) -> bool:
    """Whether it is Foyer's own, CPython's, or a link to a file that is looked at by itself."""
    path = Path(source)
    if source in {"", "-"} or not path.is_absolute():
        return True
    resolved = path.resolve()
    if "site-packages" in resolved.parts:
        return False
    ours = (TOP / "app", TOP / "resources", TOP / "build", STANDARD)
    return any(resolved.is_relative_to(place) for place in ours) or _is_python(name, resolved)


def _is_python(name: str, source: Path) -> bool:
    return bool(re.match(r"(lib)?python3", Path(name).name)) or (
        source.is_relative_to(PYTHON) and source.suffix in {".pyd", ".so", ".dylib"}
    )


def _makers(inside: set[str], known: dict) -> Iterator:
    native = {part["name"]: part for part in known["part"]}
    covered = {name for part in known["part"] for name in part.get("distributions", ())}
    for part in known["part"]:
        holders = {*part.get("distributions", ()), *([part["inside"]] if "inside" in part else ())}
        if part["name"] in inside or holders & inside:
            yield lambda part=part: _native_part(part, known)
    for found in {each.name: each for each in distributions()}.values():
        if found.name in inside - covered - set(native):
            yield lambda found=found: _distribution(found, known)
    yield _python


def _native_part(part: dict, known: dict) -> Part:
    texts = tuple((TEXTS / name).read_text(encoding="utf-8") for name in part["text"])
    version = next(
        (d.version for d in distributions() if d.name in part.get("distributions", ())), ""
    )
    licence = _allowed(part["name"], part["licence"], known)
    return Part(part["name"], version, licence, part["home"], texts)


def _python() -> Part:
    text = (STANDARD / "LICENSE.txt").read_text(encoding="utf-8")
    return Part("CPython", sys.version.split()[0], "PSF-2.0", "https://www.python.org", (text,))


def _distribution(found: Distribution, known: dict) -> Part:
    licence = _allowed(found.name, _said(found, known), known)
    for crate, expression in _compiled_in(found):
        _allowed(f"{crate} (inside {found.name})", expression, known)
    texts = tuple(
        Path(found.locate_file(file)).read_text(encoding="utf-8", errors="replace")
        for file in found.files or ()
        if ".dist-info" in file.parts[0] and _TEXT_FILE.match(file.name)
    )
    if not texts:
        raise UnknownPartError(f"{found.name} brings no licence text; put one into native.toml")
    return Part(found.name, found.version, licence, _home(found), texts)


def _said(found: Distribution, known: dict) -> str:
    """Return the licence as we read it, as it is declared, or as its classifiers say."""
    meta = found.metadata
    if found.name in known["licence"]:
        return str(known["licence"][found.name])
    said = meta.get("License-Expression") or meta.get("License") or ""
    classifiers = [c for c in meta.get_all("Classifier") or () if c.startswith(_SAYS)]
    return said or " AND ".join(classifiers) or "nothing"


def _compiled_in(found: Distribution) -> Iterator[tuple[str, str]]:
    """Yield the works compiled into a wheel, and their licences, as its SBOM tells (PEP 770)."""
    for file in found.files or ():
        if "sboms" in file.parts and file.suffix == ".json":
            sbom = json.loads(Path(found.locate_file(file)).read_text(encoding="utf-8"))
            for component in sbom.get("components", ()):
                for licence in component.get("licenses", ()):
                    yield component["name"], licence.get("expression") or licence["license"]["id"]


def _home(found: Distribution) -> str:
    urls = dict(u.split(", ", 1) for u in found.metadata.get_all("Project-URL") or () if ", " in u)
    wanted = ("source", "repository", "source code", "homepage", "home")
    lower = {label.lower(): url for label, url in urls.items()}
    listed = next((lower[label] for label in wanted if label in lower), "")
    return listed or found.metadata.get("Home-page") or f"https://pypi.org/project/{found.name}"


def _allowed(name: str, expression: str, known: dict) -> str:
    try:
        return chosen(expression, known["allowed"]["licences"])
    except NotAllowedError:
        raise UnknownPartError(f"{name} is under “{expression}”, which may not be inside") from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
