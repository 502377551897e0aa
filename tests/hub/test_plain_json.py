import msgspec
import pytest

from app.hub.plain_json import plain
from app.hub.refusal import RefusedError

DEEP: list = []
for _ in range(5000):
    DEEP = [DEEP]


def test_what_json_knows_comes_with_its_size():
    assert plain({"a": [1, None], "b": float("nan")}, "It") == ({"a": [1, None], "b": None}, 23)


@pytest.mark.parametrize("odd", [msgspec.msgpack.Ext(5, b"x"), {None: 1}, DEEP])
def test_what_json_does_not_know_is_refused_in_words(odd):
    with pytest.raises(RefusedError, match="It cannot be kept"):
        plain({"a": odd}, "It")
