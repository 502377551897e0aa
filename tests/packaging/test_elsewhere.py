"""What can be looked at here of the packages of other systems."""

import plistlib
import re
import subprocess
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "resources" / "packaging"
SCRIPTS = ("macos/build.sh", "linux/add-to-menu", "linux/postinst", "linux/postrm")


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_shell_reads_the_script(script):
    path = PACKAGING / script
    shell = path.read_text().splitlines()[0].split()[-1].removeprefix("#!")
    subprocess.run([shell, "-n", str(path)], check=True)


def test_the_entitlements_leave_library_validation_on():
    told = plistlib.loads((PACKAGING / "macos/entitlements.plist").read_bytes())
    assert "com.apple.security.cs.disable-library-validation" not in told
    assert all(told.values())


def test_the_installer_asks_for_no_administrator_and_writes_for_its_user_alone():
    text = (PACKAGING / "windows/foyer.nsi").read_text()
    assert "RequestExecutionLevel user" in text
    assert set(re.findall(r"(?:WriteReg|DeleteReg)\w+ (\w+)", text)) == {"HKCU"}
    assert 'WriteRegStr HKCU "${RUN}"' not in text  # start at login is the rep's choice
