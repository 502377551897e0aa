"""Imports that take long, made beside the loop, so that the window is heard meanwhile."""

from functools import partial
from importlib import import_module

from app.core.tasks import in_thread


async def imported(*modules: str) -> None:
    """Import modules, one after the other; raise WorkFailedError when one cannot be imported.

    What is imported already, or at this moment by another call, costs next to nothing.
    """
    for module in modules:
        await in_thread(partial(import_module, module), within_s=None, name=f"Loading {module}")
