import pytest

from app.domain.wire import visitor as browser
from app.domain.wire.base import CloseCode
from app.hub import inputs
from app.hub.rows import PageViewRow, SessionRow, VisitorRow
from app.hub.visits import LATE_S, MAX_TABS
from tests.hub.playbook import START, Play, view

MIN = 60.0


def sessions(play):
    """The newest row of each session, oldest session first."""
    return list({row.id: row for row in play.stored(SessionRow)}.values())


def views(play):
    return list({row.id: row for row in play.stored(PageViewRow)}.values())


def page(play, conn, id, path="/", **fields):
    return play.ask(conn, browser.Page(id=play.id(), view=view(id, path, **fields)))


def test_a_page_view_is_kept_with_all_that_is_known_of_it():
    play = Play()
    utm = {
        "source": "google",
        "medium": "cpc",
        "campaign": "c",
        "term": "t",
        "content": "x",
        "q": "no",
    }
    first = view("p1", "/pricing", title="Pricing", referrer="https://g.co/", utm=utm, gclid="G1")
    play.visit(page=first)
    row = views(play)[0]
    assert (row.path, row.title, row.referrer, row.gclid, row.tab) == (
        "/pricing",
        "Pricing",
        "https://g.co/",
        "G1",
        "tab1",
    )
    assert row.utm == '{"source":"google","medium":"cpc","campaign":"c","term":"t","content":"x"}'
    assert (row.entered, row.left_at) == (START, None)
    session = sessions(play)[0]
    assert (session.landing, session.gclid, session.utm) == (row.url, "G1", row.utm)


def test_the_next_page_in_a_tab_ends_the_one_before():
    play = Play()
    conn = play.visit()
    play.now += 30
    page(play, conn, "p2", "/about")
    assert [(row.id, row.left_at) for row in views(play)] == [("p1", START + 30), ("p2", None)]


def test_tabs_have_pages_of_their_own_and_share_one_session():
    play = Play()
    play.visit(client="tab1")
    play.now += 5
    play.visit(client="tab2", page=view("p2"))
    assert [row.left_at for row in views(play)] == [None, None]
    assert len(sessions(play)) == 1


def test_a_session_lasts_while_one_of_several_tabs_is_open():
    play = Play()
    first, second = play.visit(client="tab1"), play.visit(client="tab2", page=view("p2"))
    play.leave(first)
    play.wait(6 * MIN, step=30)
    assert sessions(play)[0].ended is None
    play.now += 0
    left_at = play.now
    play.leave(second)
    play.wait(6 * MIN, step=30)
    assert (sessions(play)[0].ended, sessions(play)[0].end_reason) == (left_at, "left")


def test_an_idle_session_ends_at_its_last_activity_and_the_next_word_begins_another():
    play = Play()
    conn = play.visit()
    play.now += 10 * MIN
    play.send(conn, browser.Active())
    play.wait(61 * MIN, step=60)
    ended = sessions(play)[0]
    assert (ended.ended, ended.end_reason) == (START + 10 * MIN, "idle")
    play.send(conn, browser.Active())
    assert len(sessions(play)) == 2


def test_coming_back_within_five_minutes_is_the_same_session():
    play = Play()
    conn = play.visit()
    play.leave(conn)
    play.wait(4 * MIN, step=30)
    play.visit(page=view("p2"))
    play.wait(30 * MIN, step=60)
    assert len(sessions(play)) == 1
    assert sessions(play)[0].ended is None


def test_coming_back_later_is_a_new_session():
    play = Play()
    play.leave(play.visit())
    play.wait(5 * MIN + 5, step=5)
    play.visit(page=view("p2"))
    assert [row.end_reason for row in sessions(play)] == ["left", ""]


def test_a_late_return_ends_the_old_session_even_before_the_sweep():
    play = Play()
    play.leave(play.visit())
    play.now += 10 * MIN
    play.visit(page=view("p2"))
    assert [row.ended for row in sessions(play)] == [START, None]


def test_the_same_page_after_a_reconnect_counts_once():
    play = Play()
    conn = play.visit(page=view("p1"))
    play.leave(conn)
    play.now += 3
    again = play.visit(page=view("p1"))
    play.send(again, browser.Active())
    assert [(row.id, row.left_at) for row in views(play)] == [("p1", None)]


def test_a_leave_by_beacon_ends_the_page_and_the_socket_that_follows_changes_nothing():
    play = Play()
    conn = play.visit()
    play.now += 20
    play.give(
        inputs.Beaconed(
            99,
            "vera",
            browser.Beacon(site="main", token="", client="tab1", leave=True, view="p1"),
        )
    )
    play.now += 2
    play.leave(conn)
    assert views(play)[0].left_at == START + 20
    assert sessions(play)[0].left_at == START + 20


def test_a_late_leave_of_an_earlier_page_harms_nothing():
    play = Play()
    conn = play.visit()
    page(play, conn, "p2")
    play.send(conn, browser.Leave(view="p1"))
    assert views(play)[1].left_at is None
    play.give(
        inputs.Beaconed(
            99, "vera", browser.Beacon(site="main", token="", client="tab9", leave=True)
        )
    )


def test_activity_after_a_leave_opens_the_page_again():
    play = Play()
    conn = play.visit()
    play.send(conn, browser.Leave(view="p1"))
    assert views(play)[0].left_at == START
    play.send(conn, browser.Active())
    assert views(play)[0].left_at is None
    assert sessions(play)[0].left_at is None


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [(-5.0, -5.0), (-LATE_S - 1, 0.0), (5.0, 0.0), (float("-inf"), 0.0), (-1e12, 0.0)],
)
def test_the_browsers_clock_is_believed_within_reason(claimed, kept):
    play = Play()
    play.visit(page=view(entered=START + claimed))
    assert views(play)[0].entered == START + kept


def test_what_a_browser_sends_is_cut_to_size():
    play = Play()
    play.visit(page=view(path="/" + "x" * 9000, title="t" * 9000, gclid="g" * 9000))
    row = views(play)[0]
    assert max(len(row.url), len(row.path)) <= 2000
    assert (len(row.title), len(row.gclid)) == (300, 200)


def test_a_missing_path_is_taken_from_the_address():
    play = Play()
    conn = play.visit(page=browser.PageView(id="p1", url="https://x.y/a/b?c", path=""))
    page(play, conn, "p2", path="")
    play.ask(conn, browser.Page(id="c3", view=browser.PageView(id="p3", url="http://[", path="")))
    assert [row.path for row in views(play)] == ["/a/b", "/", "/"]


def test_the_same_tab_on_a_new_socket_replaces_the_old_one():
    play = Play()
    old = play.visit()
    new = play.visit()
    assert play.closes == {old: CloseCode.REPLACED}
    play.leave(old)
    page(play, new, "p2")
    assert sessions(play)[0].left_at is None


def test_a_visitor_cannot_open_tabs_without_end():
    play = Play()
    conns = [play.visit(client=f"tab{n}", page=False) for n in range(MAX_TABS + 1)]
    assert play.closes == {conns[-1]: CloseCode.RATE}
    play.visit(client="tab0", page=False)
    assert play.closes[conns[0]] == CloseCode.REPLACED


def test_tabs_that_closed_are_forgotten_in_the_end():
    play = Play()
    for n in range(100):
        play.leave(play.visit(client=f"tab{n}", page=view(f"p{n}")))
    assert len(play.engine._world.visitors["vera"].tabs) <= MAX_TABS + 1


def test_visitors_who_are_gone_leave_memory_but_not_while_they_wait_for_an_answer():
    play = Play()
    gone, waits = play.visit("gone"), play.visit("waits")
    play.say(waits, "hello?")
    play.leave(gone)
    play.leave(waits)
    play.wait(10 * MIN, step=30)
    assert not play.engine.knows("gone")
    assert play.engine.knows("waits")


def test_the_user_agent_is_kept():
    play = Play()
    play.visit(user_agent="Firefox")
    assert play.stored(VisitorRow)[-1].user_agent == "Firefox"


def test_a_hello_without_a_page_begins_a_session_once():
    play = Play()
    play.visit(page=False)
    play.visit(client="panel", page=False)
    assert len(sessions(play)) == 1
    assert views(play) == []


def test_page_views_alone_do_not_write_the_session_each_time():
    play = Play()
    conn = play.visit()
    before = len(play.stored(SessionRow))
    for n in range(5):
        play.now += 3
        page(play, conn, f"q{n}")
    assert len(play.stored(SessionRow)) == before
    play.now += 30
    page(play, conn, "q9")
    assert play.stored(SessionRow)[-1].last_activity == play.now


def test_a_new_session_in_an_old_tab_lands_on_the_page_that_is_open():
    play = Play()
    conn = play.visit(page=view("p1", "/pricing"))
    play.wait(61 * MIN, step=60)
    play.send(conn, browser.Active())
    assert sessions(play)[1].landing == "https://shop.example/pricing"
    assert len(views(play)) == 1
    assert play.engine.card("vera").page == "/pricing"


def beacon(play, *commands, **fields):
    given = {"site": "main", "token": "", "client": "tab1", **fields}
    play.give(inputs.Beaconed(99, "vera", browser.Beacon(**given, commands=[*commands])))


def test_a_beacon_of_a_visitor_who_is_gone_does_not_bring_them_back():
    play = Play()
    play.leave(play.visit())
    play.wait(6 * MIN, step=30)
    beacon(play, browser.Track(id="t1", name="late"), leave=True, view="p1")
    play.wait(6 * MIN, step=30)
    assert [row.end_reason for row in sessions(play)] == ["left", "left"]
    assert not play.engine.knows("vera")


def test_a_page_by_beacon_is_a_view_of_a_visitor_who_left():
    play = Play()
    conn = play.visit()
    play.send(conn, browser.Leave(view="p1"))
    play.leave(conn)
    play.now += 1
    beacon(play, browser.Page(id="c2", view=view("p2", "/late")))
    play.wait(6 * MIN, step=30)
    assert sessions(play)[0].end_reason == "left"


def test_a_page_after_a_leave_on_the_same_socket_means_that_the_visitor_is_here():
    play = Play()
    conn = play.visit()
    play.send(conn, browser.Leave(view="p1"))
    page(play, conn, "p2")
    assert sessions(play)[0].left_at is None
    play.wait(10 * MIN, step=60)
    assert sessions(play)[0].ended is None


def test_a_view_that_its_page_told_of_is_not_counted_again_by_the_next_page():
    play = Play()
    play.visit(page=view("p1", "/one"))
    conn = play.visit(client="tab2", page=view("p2", "/two"))
    page(play, conn, "p1", "/one")
    assert [row.path for row in views(play)] == ["/one", "/two"]
    assert play.engine.card("vera").page == "/two"


def test_a_view_that_waited_for_a_connection_counts_but_is_not_where_the_visitor_is():
    play = Play()
    conn = play.visit(client="tab2", page=view("p2", "/two", entered=START))
    page(play, conn, "p1", "/one", entered=START - 5)
    assert sorted(row.path for row in views(play)) == ["/one", "/two"]
    assert play.engine.card("vera").page == "/two"
