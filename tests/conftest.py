"""Fixtures for every test; nothing here needs Qt."""

import importlib.util
import sys

import pytest
from hypothesis import settings

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
