"""The board: one record per visitor, in streams, filtered and sorted."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.live_streams import BROWSING, HOTTEST, KEEN, NEWEST, STREAMS, WAITING
from app.services.link.feed import LiveBatch
from app.services.live_board import LiveBoard
from tests.services.link.live_rows import live_row


def batch(rows=(), gone=(), only=None, loading=False):
    return LiveBatch(
        topic="all",
        rows=list(rows),
        gone=frozenset(gone),
        only=None if only is None else frozenset(only),
        total=99,
        credit=1,
        loading=loading,
    )


def board(*rows):
    made = LiveBoard()
    made.apply(batch(rows))
    made.take_changes()
    return made


def cards(board, stream=BROWSING):
    return board.between(stream, 0, board.count(stream))


def test_newest_arrivals_are_on_top():
    shown = board(live_row("a", since=1.0), live_row("c", since=3.0), live_row("b", since=2.0))
    assert cards(shown) == ["c", "b", "a"]
    assert (shown.visitor_at(BROWSING, 1), shown.place("a")) == ("b", (BROWSING, 2))


def test_a_change_of_page_moves_a_visitor_between_streams():
    shown = board(live_row("a"))
    shown.apply(batch([live_row("a", page="/pricing")]))
    changes = shown.take_changes()
    assert (cards(shown), cards(shown, KEEN)) == ([], ["a"])
    assert (changes.visitors, changes.streams) == ({"a"}, {BROWSING, KEEN})


def test_interest_once_shown_lasts_for_the_visit_and_no_longer():
    shown = board(live_row("a", page="/pricing", since=1.0))
    shown.apply(batch([live_row("a", page="/blog", since=1.0)]))
    assert cards(shown, KEEN) == ["a"]
    shown.apply(batch([live_row("a", page="/blog", since=9.0)]))
    assert (cards(shown), cards(shown, KEEN)) == (["a"], [])


def test_a_change_that_moves_nothing_only_makes_the_card_dirty():
    shown = board(live_row("a"))
    shown.apply(batch([live_row("a", title="About")]))
    changes = shown.take_changes()
    assert (changes.visitors, changes.streams) == ({"a"}, set())
    assert shown.row("a").title == "About"
    assert shown.take_changes().visitors == set()


def test_who_leaves_is_gone():
    shown = board(live_row("a"), live_row("b"))
    shown.apply(batch(gone=["a", "never seen"]))
    assert (cards(shown), shown.row("a"), shown.place("a"), len(shown)) == (["b"], None, None, 1)


def test_a_whole_snapshot_removes_who_is_not_in_it():
    shown = board(live_row("a"), live_row("b"))
    shown.apply(batch([live_row("c")], only=["b", "c"]))
    assert set(cards(shown)) == {"b", "c"}


def test_a_status_counts_from_its_beginning_whatever_else_changes():
    shown = board(live_row("a", status="waiting", changed=5.0))
    shown.apply(batch([live_row("a", status="waiting", changed=9.0, page="/pricing")]))
    assert (shown.since("a"), shown.since("gone")) == (5.0, 0.0)
    shown.apply(batch([live_row("a", status="chatting", changed=12.0)]))
    assert shown.since("a") == 12.0


def test_the_filter_needs_every_word_and_follows_changes():
    shown = board(live_row("a", name="Kim Osei"), live_row("b", company="Acme"))
    shown.search("  KIM os ")
    assert (cards(shown), shown.shown(), shown.place("b")) == (["a"], 1, None)
    shown.apply(batch([live_row("b", name="Kim", company="Osram"), live_row("a", name="Tom")]))
    assert cards(shown) == ["b"]
    shown.search("")
    assert set(cards(shown)) == {"a", "b"}


def test_hottest_first_is_another_order_of_the_same_cards():
    shown = board(live_row("new", since=9.0), live_row("hot", since=1.0, pages=4))
    shown.sort(HOTTEST)
    assert cards(shown) == ["hot", "new"]
    shown.sort(NEWEST)
    assert cards(shown) == ["new", "hot"]


def test_clearing_waits_for_another_topic():
    shown = board(live_row("a"))
    shown.clear()
    assert (len(shown), shown.loading, shown.shown()) == (0, True, 0)


def test_loading_ends_with_the_snapshot():
    shown = LiveBoard()
    assert shown.loading
    shown.apply(batch([live_row("a")], loading=True))
    assert shown.loading
    shown.apply(batch())
    assert (shown.loading, shown.total) == (False, 99)


rows = st.builds(
    live_row,
    st.sampled_from([f"v{n}" for n in range(12)]),
    status=st.sampled_from(["browsing", "waiting", "chatting"]),
    page=st.sampled_from(["/", "/pricing"]),
    since=st.integers(1, 4).map(float),
    name=st.sampled_from(["", "Kim"]),
)
steps = st.one_of(
    st.lists(rows, max_size=4).map(lambda r: ("rows", r)),
    st.lists(st.sampled_from([f"v{n}" for n in range(12)])).map(lambda v: ("gone", v)),
    st.sampled_from(["", "kim"]).map(lambda w: ("search", w)),
    st.sampled_from([NEWEST, HOTTEST]).map(lambda o: ("sort", o)),
)


@given(st.lists(steps, max_size=30))
def test_whatever_happens_every_card_is_once_where_it_belongs(steps):
    shown, truth, wanted = LiveBoard(), {}, ""
    for kind, value in steps:
        if kind == "rows":
            shown.apply(batch(value))
            truth |= {row.visitor: row for row in value}
        elif kind == "gone":
            shown.apply(batch(gone=value))
            truth = {v: row for v, row in truth.items() if v not in value}
        elif kind == "search":
            shown.search(value)
            wanted = value
        else:
            shown.sort(value)
    everywhere = [v for stream in STREAMS for v in cards(shown, stream)]
    assert sorted(everywhere) == sorted(v for v, r in truth.items() if wanted in r.name.casefold())
    for visitor in everywhere:
        stream, index = shown.place(visitor)
        assert shown.visitor_at(stream, index) == visitor
        assert (stream == WAITING) == (truth[visitor].status == "waiting")
