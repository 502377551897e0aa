"""Imports made beside the loop."""

import asyncio
import sys
import threading

import pytest

from app.core.imports import imported
from app.core.tasks import WorkFailedError


@pytest.fixture
def module(tmp_path, monkeypatch):
    """Write a module that can be imported until the test's end; return its name."""
    monkeypatch.syspath_prepend(tmp_path)
    made = []

    def write(name, text):
        (tmp_path / f"{name}.py").write_text(text)
        made.append(name)
        return name

    yield write
    for name in made:
        sys.modules.pop(name, None)


async def test_modules_are_imported_in_order_on_another_thread(module):
    first = module("foyer_first", "import threading; thread = threading.current_thread()")
    second = module("foyer_second", f"import sys; after = {first!r} in sys.modules")
    await imported(first, second)
    assert sys.modules[first].thread is not threading.current_thread()
    assert sys.modules[second].after


async def test_the_loop_goes_on_meanwhile(module):
    slow = module("foyer_slow", "import asyncio, foyer_gate; assert foyer_gate.opened.wait(10)")
    module("foyer_gate", "import threading; opened = threading.Event()")
    gate = __import__("foyer_gate")
    asyncio.get_running_loop().call_soon(gate.opened.set)
    await imported(slow)


async def test_a_module_that_cannot_be_imported_is_told(module):
    with pytest.raises(WorkFailedError, match="foyer_broken"):
        await imported(module("foyer_broken", "import foyer_that_is_nowhere"))
