"""What the Windows build needs beside the program."""

import ast

from app import __version__
from resources.packaging.windows.lists import main, removal, version_resource


def test_the_resource_says_the_version_in_words_and_numbers():
    text = version_resource("1.2.3")
    assert "'1.2.3'" in text
    assert "filevers=(1, 2, 3, 0)" in text
    ast.parse(text, mode="eval")  # as PyInstaller reads it


def test_the_uninstaller_removes_each_file_and_then_folders_from_the_inside(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in ("foyer.exe", "a/b/$data.txt"):
        (tmp_path / name).touch()
    assert removal(tmp_path).splitlines() == [
        'Delete "$INSTDIR\\a\\b\\$$data.txt"',
        'Delete "$INSTDIR\\foyer.exe"',
        'RMDir "$INSTDIR\\a\\b"',
        'RMDir "$INSTDIR\\a"',
    ]


def test_before_there_is_a_folder_only_the_resource_is_written(tmp_path):
    assert main([str(tmp_path / "none"), str(tmp_path / "made")]) == 0
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["version.txt"]
    assert __version__ in (tmp_path / "made" / "version.txt").read_text()
