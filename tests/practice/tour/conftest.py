import shutil
import tempfile
from pathlib import Path

import pytest

from app.practice.tour.desktop import Desktop


@pytest.fixture
async def desktop(tmp_path):
    folder = Path(tempfile.mkdtemp(prefix="foyer-"))  # sockets want a short path
    desktop = Desktop(folder, tmp_path / "logs")
    await desktop.start()
    yield desktop
    await desktop.stop()
    shutil.rmtree(folder, ignore_errors=True)
