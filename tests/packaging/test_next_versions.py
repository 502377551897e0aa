"""The versions after this one, as the try of the installed program makes them."""

import shutil

from tests.installed.updates.releases import STUMBLE, TOP, Releases

RAISED = ("app/__init__.py", "pyproject.toml", "CHANGELOG.md", "app/commands/console.py")


def source(folder):
    for name in RAISED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(TOP / name, folder / name)
    return folder


def test_the_source_can_be_raised_to_the_next_version_and_to_one_that_cannot_start(tmp_path):
    releases = Releases(tmp_path)
    for version, stumbles in ((releases.better, False), (releases.broken, True)):
        tree = source(tmp_path / version)
        releases._raise(tree, version)
        assert f'"{version}"' in (tree / "app/__init__.py").read_text()
        assert f'version = "{version}"' in (tree / "pyproject.toml").read_text()
        started = (tree / "app/commands/console.py").read_text()
        compile(started, "console.py", "exec")
        assert (STUMBLE in started) is stumbles
