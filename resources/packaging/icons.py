"""Draw the program's icon for every system from `resources/icons/app/foyer.svg`.

    python -m resources.packaging.icons OUT

OUT gets `foyer-SIZE.png`, `foyer.ico` (Windows) and `foyer.icns` (macOS).
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).parent.parent / "icons" / "app" / "foyer.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's names of PNG entries, by pixels; "ic11" to "ic14" are the doubled small ones.
ICNS_TYPES = (
    ("ic11", 32),
    ("ic12", 64),
    ("ic07", 128),
    ("ic08", 256),
    ("ic13", 256),
    ("ic09", 512),
    ("ic14", 512),
    ("ic10", 1024),
)


def main(arguments: list[str]) -> int:
    """Write all of them into the folder named."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: drawn(size) for size in SIZES}
    for size, png in pictures.items():
        (folder / f"foyer-{size}.png").write_bytes(png)
    (folder / "foyer.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / "foyer.icns").write_bytes(icns(pictures))
    print(f"icons: {len(pictures)} sizes, .ico and .icns in {folder}")
    return 0


def drawn(size: int) -> bytes:
    """Return the icon as PNG, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon file of PNGs by size (at most 256, which is written as 0)."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    rows, data = [], []
    for size, png in sorted(pictures.items()):
        side = size % 256
        rows.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), at))
        data.append(png)
        at += len(png)
    return b"".join([head, *rows, *data])


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return a macOS icon file of PNGs by size."""
    entries = [
        kind.encode() + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for kind, size in ICNS_TYPES
    ]
    body = b"".join(entries)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
