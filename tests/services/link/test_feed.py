"""Live frames are merged by visitor until the console takes them."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.wire.live import LiveDelta, LivePart
from app.services.link.feed import LiveFeed
from tests.services.link.live_rows import live_row


def feed(topic="all"):
    made = LiveFeed()
    made.restart(topic)
    return made


def part(n, rows, *, part=0, parts=1, topic="all"):
    return LivePart(topic=topic, n=n, part=part, parts=parts, rows=rows, total=len(rows))


def names(batch):
    return [row.visitor for row in batch.rows]


def test_nothing_new_is_nothing_to_take():
    assert feed().take() is None


def test_changes_of_one_visitor_become_one_row():
    live = feed()
    live.put(LiveDelta(topic="all", n=1, rows=[live_row("a", page="/")], total=1))
    live.put(LiveDelta(topic="all", n=2, rows=[live_row("a", page="/pricing")], total=1))
    batch = live.take()
    assert [(r.visitor, r.page) for r in batch.rows] == [("a", "/pricing")]
    assert (batch.credit, live.take()) == (2, None)


def test_who_left_and_came_back_is_there_and_who_left_is_gone():
    live = feed()
    live.put(LiveDelta(topic="all", n=1, rows=[live_row("a"), live_row("b")], total=2))
    live.put(LiveDelta(topic="all", n=2, gone=["a", "b"], total=0))
    live.put(LiveDelta(topic="all", n=3, rows=[live_row("b")], total=1))
    batch = live.take()
    assert (names(batch), batch.gone) == (["b"], {"a"})


def test_a_whole_snapshot_says_who_is_on_the_site_at_all():
    live = feed()
    live.put(part(1, [live_row("a")], part=0, parts=2))
    first = live.take()
    live.put(LiveDelta(topic="all", n=2, rows=[live_row("new")], total=3))
    live.put(part(3, [live_row("b")], part=1, parts=2))
    second = live.take()
    assert (first.only, first.loading) == (None, True)
    assert (second.only, second.loading) == ({"a", "b", "new"}, False)


def test_a_new_snapshot_starts_over():
    live = feed()
    live.put(part(1, [live_row("a")]))
    live.restart("all")
    live.put(part(1, [live_row("b")]))
    assert live.take().only == {"b"}


def test_frames_of_a_topic_that_was_left_are_ignored():
    live = feed("mine")
    live.put(part(1, [live_row("a")], topic="all"))
    assert live.take() is None


def test_many_rows_are_handed_over_in_slices_and_credited_at_the_end():
    live = feed()
    live.put(part(7, [live_row(str(n)) for n in range(5)]))
    batches = [live.take(2), live.take(2), live.take(2)]
    assert [len(b.rows) for b in batches] == [2, 2, 1]
    assert [b.credit for b in batches] == [0, 0, 7]
    assert [b.only is None for b in batches] == [True, True, False]


steps = st.lists(
    st.tuples(
        st.lists(st.sampled_from("abcd"), max_size=3, unique=True),
        st.lists(st.sampled_from("abcd"), max_size=3, unique=True),
        st.booleans(),
    ),
    max_size=30,
)


@given(steps)
def test_however_it_is_taken_the_board_ends_with_who_is_there(steps):
    live, board, truth = feed(), {}, set()
    live.put(part(1, []))
    for number, (come, leave, take) in enumerate(steps, 2):
        truth |= set(come)
        truth -= set(leave)
        rows = [live_row(v, changed=number) for v in come]
        live.put(LiveDelta(topic="all", n=number, rows=rows, gone=leave, total=len(truth)))
        if take:
            apply(board, live.take(2))
    while (batch := live.take(2)) is not None:
        apply(board, batch)
    assert set(board) == truth


def apply(board, batch):
    for row in batch.rows:
        board[row.visitor] = row
    for visitor in batch.gone:
        board.pop(visitor, None)
    if batch.only is not None:
        for visitor in set(board) - batch.only:
            del board[visitor]
