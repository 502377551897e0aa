from app.domain.wire.base import Ack, CloseCode
from app.domain.wire.codec import from_hub, from_hub_json
from app.hub.effects import Effects, FindEarlier, Out, encoded
from app.hub.rows import MetaRow
from app.hub.world import Peer


def test_effects_are_collected_by_kind_and_taken_once():
    out, row = Out(), MetaRow(key="k", value="v")
    out.row(row)
    out.tell(Peer(1, "vera", console=False), Ack(id="a"))
    out.frame(2, b"x")
    out.hint(3, b"y")
    out.close(4, CloseCode.SLOW)
    out.read(FindEarlier("vera", "i"))
    assert out.take() == Effects(
        rows=[row],
        committed=[(1, b'{"t":"ack","id":"a"}'), (2, b"x")],
        at_once=[(3, b"y")],
        closes=[(4, CloseCode.SLOW)],
        reads=[FindEarlier("vera", "i")],
    )
    assert out.take() == Effects()


def test_consoles_get_msgpack_and_browsers_json():
    assert from_hub(encoded(Ack(id="a"), console=True)) == Ack(id="a")
    assert from_hub_json(encoded(Ack(id="a"), console=False)) == Ack(id="a")
