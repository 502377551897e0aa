"""What is no JSON of the wanted type is one kind of error."""

import msgspec
import pytest

from app.core.strict_json import decoded, loose, read

DEEP = b"[" * 100_000 + b"]" * 100_000


class Thing(msgspec.Struct):
    name: str


def test_a_thing_is_read():
    assert decoded(b'{"name": "a", "more": 1}', Thing) == Thing("a")


@pytest.mark.parametrize("text", [b"", b"[]", b'{"name": 1}', b'{"name": "\xff"}'])
def test_what_cannot_be_read_is_a_value_error(text):
    with pytest.raises(ValueError, match=r"."):
        decoded(text, Thing)


def test_so_is_what_is_nested_too_deeply():
    with pytest.raises(ValueError, match="nested too deeply"):
        decoded(b'{"more": %s, "name": "a"}' % DEEP, Thing)


def test_a_file_may_begin_with_the_mark_that_windows_writes(tmp_path):
    file = tmp_path / "thing.json"
    file.write_text('{"name": "è"}', encoding="utf-8-sig")
    assert read(file, Thing) == Thing("è")


def test_a_file_that_is_too_long_is_not_taken(tmp_path):
    file = tmp_path / "thing.json"
    file.write_text('{"name": "a"}')
    assert read(file, Thing, at_most=13) == Thing("a")
    with pytest.raises(msgspec.ValidationError, match="longer than 0 kB"):
        read(file, Thing, at_most=12)


def test_what_a_server_says_is_read_whatever_it_is():
    assert loose(b'{"name": ["\\ud83d\\ude00 \xc3\xa8", 1.5, null]}') == {
        "name": ["😀 è", 1.5, None]
    }
    for text in (b"", b"{", b"\xff", DEEP):
        with pytest.raises(ValueError, match=r"."):
            loose(text)


@pytest.mark.parametrize("cut", [rb"\ud83d", rb"\uDE00", rb"\ude00\ud83d", rb"\\\ud83d"])
def test_half_a_character_is_none(cut):
    read_text = loose(b'{"%s": "Kim %s"}' % (cut, cut))
    assert str(read_text).encode()
    assert "Kim" in str(read_text)
