import pytest

from app.domain.wire import visitor as browser
from app.hub.storage.sqlite import open_store
from tests.hub.playbook import START, Play, view


async def test_every_row_is_seen_oldest_first(tmp_path):
    play = Play()
    conn = play.visit()
    play.now += 1
    play.ask(conn, browser.Page(id="c1", view=view("p2", "/about", title="About")))
    play.ask(conn, browser.FormData(id="f1", form="contact", fields={"email": "a@b.co"}))
    play.ask(conn, browser.Track(id="t1", name="signup", props={"n": 1}))
    for text in ("one", "two"):
        play.say(conn, text)
    store = open_store(tmp_path / "hub.db")
    store.write(play.rows)
    pages = await store.observed("pages")
    assert [(p.at, p.what["url"]) for p in pages] == [
        (START, "https://shop.example/"),
        (START + 1, "https://shop.example/about"),
    ]
    assert (await store.observed("forms"))[0].what == {
        "form": "contact",
        "fields": {"email": "a@b.co"},
    }
    assert (await store.observed("events"))[0].what["name"] == "signup"
    assert [m.what["text"] for m in await store.observed("messages")] == ["one", "two"]
    assert [v.visitor for v in await store.observed("visitors")] == ["vera"]
    with pytest.raises(KeyError):
        await store.observed("secrets")
    await store.close()
