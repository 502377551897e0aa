import msgspec
import pytest

from app.hub.plain_json import plain
from app.hub.refusal import RefusedError


def deep(levels):
    made: list = []
    for _ in range(levels):
        made = [made]
    return made


def test_what_json_knows_comes_with_its_size():
    assert plain({"a": [1, None], "b": float("nan")}, "It") == ({"a": [1, None], "b": None}, 23)


@pytest.mark.parametrize(
    "odd", [msgspec.msgpack.Ext(5, b"x"), {None: 1}, deep(5000), deep(60), [{"b": deep(48)}]]
)
def test_what_json_does_not_know_is_refused_in_words(odd):
    with pytest.raises(RefusedError, match="It cannot be kept"):
        plain({"a": odd}, "It")


def test_what_people_write_is_not_too_deep():
    assert plain({"a": deep(40)}, "It")[0] == {"a": deep(40)}
