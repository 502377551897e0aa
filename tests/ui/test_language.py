"""English and Italian."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from app.core.paths import resources
from app.ui.language import chosen, speak
from app.ui.words import translate

CATALOGUE = resources() / "i18n" / "foyer_it.ts"
ROOMS = [resources().parent / "app" / room for room in ("ui", "assembly")]
TOOLS = Path(sys.executable).parent


def strings(catalogue):
    return [
        (context.findtext("name"), message.findtext("source"), message.find("translation"))
        for context in ET.parse(catalogue).getroot().iter("context")
        for message in context.iter("message")
    ]


@pytest.fixture
def fresh(tmp_path):
    """The catalogue as it would be after `make words`."""
    copy = tmp_path / "foyer_it.ts"
    shutil.copy(CATALOGUE, copy)
    sources = sorted(str(path) for room in ROOMS for path in room.rglob("*.py"))
    options = ["-locations", "none", "-no-obsolete", "-ts", str(copy)]
    subprocess.run([TOOLS / "pyside6-lupdate", *sources, *options], check=True, timeout=60)
    return copy


@pytest.mark.parametrize(
    ("setting", "system", "language"),
    [
        ("it", "en_GB", "it"),
        ("", "it_CH", "it"),
        ("", "de_DE", "en"),
        ("", "C", "en"),
        ("en", "it", "en"),
    ],
)
def test_the_setting_wins_then_the_system_then_english(setting, system, language):
    assert chosen(setting, system) == language


def test_italian_is_spoken(qapp):
    before, installed = QLocale(), speak(qapp, "it")
    assert translate("words", "just now") == "adesso"
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    assert translate("words", "just now") == "just now"


def test_english_needs_nothing(qapp):
    before = QLocale()
    assert speak(qapp, "en") == []
    QLocale.setDefault(before)


def test_no_string_is_untranslated(fresh):
    bare = [
        (context, source)
        for context, source, translation in strings(fresh)
        if translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip()
    ]
    assert bare == []


def test_every_string_in_the_code_is_in_the_catalogue(fresh):
    """Qt's tool overlooks some: in an f-string, or where the context is a variable."""
    known = {(context, source) for context, source, _ in strings(fresh)}
    overlooked = [
        (path.name, context, words)
        for room in ROOMS
        for path in room.rglob("*.py")
        for context, words in in_code(ast.parse(path.read_text()))
        if (context, words) not in known
    ]
    assert overlooked == []


def in_code(tree, class_=""):
    """Return context and words of every call that translates words of its own."""
    for node in ast.iter_child_nodes(tree):
        inside = node.name if isinstance(node, ast.ClassDef) else class_
        match node:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=words), *_]):
                yield inside, words
            case ast.Call(
                func=ast.Attribute(attr="translate") | ast.Name(id="translate"),
                args=[context, ast.Constant(value=words), *_],
            ):
                yield getattr(context, "value", None), words
        yield from in_code(node, inside)


def test_translations_keep_what_is_filled_in(fresh):
    broken = [
        source
        for _, source, translation in strings(fresh)
        if fields(source) != fields("".join(translation.itertext()))
    ]
    assert broken == []


def fields(words):
    return set(re.findall(r"\{\w+\}", words))


def test_the_compiled_catalogue_is_the_newest(qapp, fresh, tmp_path):
    compiled = tmp_path / "foyer_it.qm"
    subprocess.run([TOOLS / "pyside6-lrelease", fresh, "-qm", compiled], check=True, timeout=60)
    assert compiled.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()
