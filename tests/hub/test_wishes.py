from app.domain.wire.events import Posted
from app.hub import wishes
from tests.hub.playbook import ADA
from tests.hub.test_attendees import Site, wish


def test_only_so_many_wishes_are_remembered(monkeypatch):
    monkeypatch.setattr(wishes, "REMEMBERED", 2)
    play = Site(ADA)
    for number in (1, 2, 3, 3, 2, 1):
        wish(play, id=f"w{number}")
    assert len(play.engine._world.conversations) == 4  # the first was forgotten


def test_a_wish_is_cut_to_size():
    play = Site(ADA)
    visitor = play.visit()
    wish(play, "vera", text="x" * 5000, name="y" * 500)
    (posted,) = play.events(visitor, Posted)
    assert len(posted.message.text) < 1500
    assert wish(play, id="").code == "bad_request"
    assert wish(play, id="x" * 65).code == "bad_request"


def test_a_wish_with_the_longest_id_has_its_hint_as_well():
    play = Site(ADA)
    wish(play, id="x" * 64)
    (conversation,) = play.engine._world.conversations.values()
    assert [message.kind for message in conversation.messages] == ["system", "text"]
