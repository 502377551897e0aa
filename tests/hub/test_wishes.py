from app.domain.wire.events import Told
from app.hub import wishes
from tests.hub.playbook import ADA
from tests.hub.test_attendees import Site, wish


def test_only_so_many_wishes_are_remembered(monkeypatch):
    monkeypatch.setattr(wishes, "REMEMBERED", 2)
    play = Site(ADA)
    for number in (1, 2, 3, 3, 2, 1):
        wish(play, id=f"w{number}")
    assert len(play.events(play.consoles["ada"], Told)) == 4  # the first was forgotten


def test_a_wish_is_cut_to_size():
    play = Site(ADA)
    wish(play, text="x" * 5000, name="y" * 500)
    (told,) = play.events(play.consoles["ada"], Told)
    assert len(told.text) < 1500
    assert wish(play, id="").code == "bad_request"
    assert wish(play, id="x" * 65).code == "bad_request"
