"""Foyer: rep console, hub, agent and practice stack; README.md has the map."""

import sys

__version__ = "0.1.0"

# httpx would load a command line of its own, with click, rich and pygments: a tenth of a second
# and 8 MB. It does without where that cannot be imported.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None: not to be imported
