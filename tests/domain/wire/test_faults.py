import msgspec
import pytest

from app.domain.wire import codec
from app.domain.wire.faults import console_fault, visitor_fault


def visitor_answer(frame):
    with pytest.raises(codec.BadFrameError) as caught:
        codec.from_visitor(frame)
    return visitor_fault(frame, caught.value)


def console_answer(body):
    frame = bytes((codec.RAW,)) + body
    with pytest.raises(codec.BadFrameError) as caught:
        codec.from_console(frame)
    return console_fault(frame, caught.value)


def test_an_unknown_kind_is_named_and_answered_by_id():
    answer = visitor_answer(b'{"t":"dance","id":"c1","x":1}')
    assert (answer.code, answer.id) == ("unknown_kind", "c1")
    assert "dance" in answer.message


def test_a_known_kind_with_wrong_fields_is_a_bad_request():
    answer = visitor_answer(b'{"t":"say","id":"c1","text":7}')
    assert (answer.code, answer.id) == ("bad_request", "c1")


@pytest.mark.parametrize("frame", [b"", b"nonsense", b"[]", b'{"t":3}', b"\xff\xfe", b"[" * 9999])
def test_what_is_no_message_is_a_bad_request(frame):
    assert visitor_answer(frame).code == "bad_request"


def test_consoles_are_answered_alike():
    assert console_answer(msgspec.msgpack.encode({"t": "dance", "id": "c"})).code == "unknown_kind"
    assert console_answer(msgspec.msgpack.encode({"t": "say", "id": "c"})).code == "bad_request"
    assert console_answer(b"\xc1").code == "bad_request"


def test_a_frame_without_flag_byte_is_a_bad_request():
    assert console_fault(b"", codec.BadFrameError("empty")).code == "bad_request"
