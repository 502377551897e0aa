"""The program's icon for each system."""

import struct

from PySide6.QtGui import QImage

from resources.packaging.icons import ICNS_TYPES, ICO_SIZES, drawn, icns, ico


def test_a_size_is_drawn_as_wide_as_it_says_with_clear_corners(qapp):
    image = QImage.fromData(drawn(48))
    assert (image.width(), image.height()) == (48, 48)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(24, 4).alpha() == 255


def test_windows_file_holds_every_size_where_its_table_says(qapp):
    pictures = {size: drawn(size) for size in ICO_SIZES}
    data = ico(pictures)
    assert struct.unpack("<HHH", data[:6]) == (0, 1, len(ICO_SIZES))
    for row, size in enumerate(ICO_SIZES):
        side, _, _, _, _, bits, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * row)
        assert (side or 256, bits) == (size, 32)
        assert data[at : at + length] == pictures[size]


def test_qt_reads_the_windows_file(qapp, tmp_path):
    (tmp_path / "foyer.ico").write_bytes(ico({16: drawn(16), 256: drawn(256)}))
    assert not QImage(str(tmp_path / "foyer.ico")).isNull()


def test_macos_file_is_as_long_as_it_says_and_names_each_entry(qapp):
    pictures = {size: drawn(size) for size in {size for _, size in ICNS_TYPES}}
    data = icns(pictures)
    assert (data[:4], struct.unpack(">I", data[4:8])[0]) == (b"icns", len(data))
    at, kinds = 8, []
    while at < len(data):
        kind, length = data[at : at + 4].decode(), struct.unpack(">I", data[at + 4 : at + 8])[0]
        kinds.append((kind, QImage.fromData(data[at + 8 : at + length]).width()))
        at += length
    assert tuple(kinds) == ICNS_TYPES
