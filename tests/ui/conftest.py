"""Fixtures for tests with widgets."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from app.ui.bridge import run


@pytest.fixture
def run_on_qt_loop(qapp):
    """Run a coroutine function on a qasync loop and return its result."""
    return lambda main: run(qapp, main)
