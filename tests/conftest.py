"""Fixtures for every test; nothing here needs Qt."""

import importlib.util
import os
import sys

import pytest
from hypothesis import settings

# The computer's own language shows in dates and names of cities; tests read the same everywhere.
os.environ.update(LANG="C.UTF-8", LC_ALL="C.UTF-8")
os.environ.pop("LANGUAGE", None)

# How long an example takes is the machine's affair, not the rule's.
settings.register_profile("foyer", deadline=None)
settings.load_profile("foyer")

QT_OPTIONS = ("qt_api", "qt_log_level_fail", "qt_log_ignore")


def pytest_addoption(parser):
    """Know the Qt options of pyproject.toml also where pytest-qt is not installed."""
    if importlib.util.find_spec("pytestqt") is None:
        for name in QT_OPTIONS:
            parser.addini(name, "of pytest-qt", type="linelist")


@pytest.fixture(autouse=True)
def keychain_chosen_anew():
    """Let each test find its own keychain: keyring stays with the first that a process met."""
    yield
    if (chosen := sys.modules.get("keyring.core")) is not None:
        chosen._keyring_backend = None
