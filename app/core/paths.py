"""Per-user folders and packaged resources."""

import os
import sys
from pathlib import Path

UNUSABLE = (
    "Foyer's data folder cannot be used ({why}). Mend its rights, or set FOYER_DATA_DIR to another "
    "folder."
)


def unusable(error: OSError) -> str:
    """Return what to say of a data folder that `data_dir` could not make, or nobody can read."""
    return UNUSABLE.format(why=error.strerror or "it cannot be opened")


def resources() -> Path:
    """Return the folder of packaged resources, frozen or from a checkout."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).parent.parent.parent
    return root / "resources"


def data_dir() -> Path:
    """Return this user's data folder, made if missing, readable by its owner alone.

    `FOYER_DATA_DIR` wins; otherwise the platform's usual place. Raise OSError.
    """
    given = os.environ.get("FOYER_DATA_DIR")
    folder = Path(given) if given else _usual_place()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder


def _usual_place() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "Foyer"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Foyer"
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    return Path(base) / "foyer"
