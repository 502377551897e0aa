"""Every sentence of the calendars that reaches the window is declared for translation."""

import importlib
import pkgutil
import re

import pytest

from app.hub import calendars as hub_calendars
from app.services import calendar_doors, calendar_providers, calendar_trouble, calendars, my_hours
from app.ui.calendar_sayings import CALENDAR_TEMPLATES
from app.ui.said import SENTENCES
from tests.ui.test_sayings import sentences

PROVIDERS = [
    importlib.import_module(f"{calendars.__name__}.{found.name}")
    for found in pkgutil.iter_modules(calendars.__path__)
]
OTHERS = [calendar_doors, calendar_providers, calendar_trouble, my_hours, hub_calendars]
KNOWN = [re.compile(re.sub(r"\\\{\w+\\\}", "(.+)", re.escape(each))) for each in SENTENCES]


def told(words):
    """Whether a template fits; a hole at the start of a sentence was cut off with its space."""
    return any(each.fullmatch(words) or each.fullmatch(f"x {words}") for each in KNOWN)


@pytest.mark.parametrize("module", [*PROVIDERS, *OTHERS], ids=lambda module: module.__name__)
def test_each_sentence_of_a_module_is_a_template_or_made_of_them(module):
    whole = [each for each in sentences(module) if each[-1:] == "." and " " in each]
    spoken = [each.removeprefix("{} ") for each in whole]
    unknown = [
        each
        for each in spoken
        if not told(each) and not all(map(told, re.split(r"(?<=\.) ", each)))
    ]
    assert unknown == []


def test_no_template_is_there_twice():
    assert len(set(CALENDAR_TEMPLATES)) == len(CALENDAR_TEMPLATES)
