"""Fixtures for every test; nothing here needs Qt."""

import importlib.util

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
