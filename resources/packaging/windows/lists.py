"""Write what the Windows build needs beside the program.

    python -m resources.packaging.windows.lists FOLDER MADE

MADE gets `version.txt`, the version resource of foyer.exe (read by build.spec), and, when FOLDER is
there already, `uninstall.nsh`: which files and folders the uninstaller removes.
"""

import sys
from pathlib import Path

from app import __version__

RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'Foyer'),
      StringStruct('FileDescription', 'Foyer'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'foyer'),
      StringStruct('LegalCopyright', 'MIT licence'),
      StringStruct('OriginalFilename', 'foyer.exe'),
      StringStruct('ProductName', 'Foyer'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])]),
  ],
)
"""


def main(arguments: list[str]) -> int:
    """Write both."""
    folder, made = (Path(argument) for argument in arguments)
    made.mkdir(parents=True, exist_ok=True)
    (made / "version.txt").write_text(version_resource(__version__), encoding="utf-8")
    if folder.is_dir():
        (made / "uninstall.nsh").write_text(removal(folder), encoding="utf-8-sig")
    return 0


def version_resource(version: str) -> str:
    """Return the version resource, as PyInstaller reads it."""
    numbers = tuple(int(part) for part in f"{version}.0.0.0".split(".")[:4])
    return RESOURCE.format(version=version, numbers=numbers)


def removal(folder: Path) -> str:
    """Return NSIS lines that delete every file of `folder`, then its folders, deepest first.

    A folder in which somebody put a file of their own stays, with that file.
    """
    paths = sorted(folder.rglob("*"))
    files = [f'Delete "{_named(path, folder)}"' for path in paths if not path.is_dir()]
    folders = [f'RMDir "{_named(path, folder)}"' for path in reversed(paths) if path.is_dir()]
    return "\n".join([*files, *folders, ""])


def _named(path: Path, folder: Path) -> str:
    inside = str(path.relative_to(folder)).replace("/", "\\").replace("$", "$$")
    return f"$INSTDIR\\{inside}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
