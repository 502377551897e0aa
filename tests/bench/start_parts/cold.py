"""Files taken out of the page cache, as after the machine has started."""

import os
import re
import subprocess
from pathlib import Path

AT_ONCE = 500  # files for each call of fincore


def files_of(folders):
    """Return every regular file below the folders, each once."""
    found = (path for folder in folders for path in Path(folder).rglob("*"))
    return sorted({path.resolve() for path in found if path.is_file() and not path.is_symlink()})


def mapped_by(pid):
    """Return the files that a running program has mapped: its libraries, above all."""
    lines = Path(f"/proc/{pid}/maps").read_text().splitlines()
    paths = {Path(found[1]) for line in lines if (found := re.search(r"\s(/[^\s].*)$", line))}
    return {path for path in paths if path.is_file()}


def drop(files):
    """Ask the kernel to forget these files; what other programs have mapped, it keeps."""
    for path in files:
        try:
            handle = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        try:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


def resident_mb(files):
    """Return how much of the files is in memory all the same; None where nobody can tell."""
    total, files = 0, [str(path) for path in files]
    try:
        for start in range(0, len(files), AT_ONCE):
            command = ["fincore", "-b", "-n", "-r", "-o", "RES", *files[start : start + AT_ONCE]]
            told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
            total += sum(int(line) for line in told.split())
    except FileNotFoundError:
        return None
    return round(total / 1e6, 1)
