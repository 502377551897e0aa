"""Run before the packaged program: let `tufup` be imported as the update client alone.

`tufup/__init__.py` imports its repository side for the sake of its command line; that wants
setuptools and key making, which a rep's machine must not need. A checkout has all of it.
"""

import sys
from types import ModuleType

repository = ModuleType("tufup.repo")
repository.cli = ModuleType("tufup.repo.cli")
sys.modules["tufup.repo"] = repository
sys.modules["tufup.repo.cli"] = repository.cli
