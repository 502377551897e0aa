"""Small files are whole, private, and never stop a start."""

import stat

import pytest

from app.core.small_file import read_small, write_small


def test_what_was_written_is_read_and_private(tmp_path):
    path = tmp_path / "kept.json"
    write_small(path, {"a": 1})
    write_small(path, {"a": 2})
    assert read_small(path, dict[str, int]) == {"a": 2}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["kept.json"]


@pytest.mark.parametrize("damaged", [b"", b"{", b'{"a": "x"}', b"\xff\xfe"])
def test_a_damaged_file_is_as_good_as_none(tmp_path, damaged):
    path = tmp_path / "kept.json"
    assert read_small(path, dict[str, int]) is None
    path.write_bytes(damaged)
    assert read_small(path, dict[str, int]) is None
