from app.domain.wire import console as rep
from app.domain.wire import visitor as browser
from app.domain.wire.codec import from_hub
from app.domain.wire.live import LiveDelta, LivePart
from app.hub import inputs
from tests.hub.playbook import ADA, BOB, Play


class Board:
    """A console's Live View, put together from frames."""

    def __init__(self, play, conn, topic="all", credit=True):
        self.play, self.conn, self.topic, self.credit = play, conn, topic, credit
        self.rows, self.frames, self.done = {}, [], 0
        play.send(conn, rep.Subscribe(topic=topic))

    def read(self):
        """Apply what came since the last time, crediting as a console does."""
        while self.done < len(self.play.frames.get(self.conn, [])):
            message = from_hub(self.play.frames[self.conn][self.done])
            self.done += 1
            if not isinstance(message, LivePart | LiveDelta) or message.topic != self.topic:
                continue
            self.frames.append(message)
            if isinstance(message, LivePart) and message.part == 1:
                self.rows = {}
            self.rows |= {row.visitor: row for row in message.rows}
            for gone in getattr(message, "gone", ()):
                self.rows.pop(gone, None)
            if self.credit:
                self.play.send(self.conn, rep.Credit(topic=self.topic, n=message.n))
        return self

    def flush(self):
        self.play.wait(0.25, step=0.25)
        return self.read()


def pages(board):
    return {visitor: row.page for visitor, row in board.rows.items()}


def go(play, conn, path):
    view = browser.PageView(id=play.id(), url=f"https://shop.example{path}", path=path)
    play.send(conn, browser.Page(id=play.id(), view=view))


def test_a_snapshot_comes_first_and_then_only_what_changed():
    play = Play()
    vera = play.visit("vera")
    play.visit("paul")
    board = Board(play, play.console()).flush()
    assert set(board.rows) == {"vera", "paul"}
    go(play, vera, "/pricing")
    board.flush()
    assert [row.visitor for row in board.frames[-1].rows] == ["vera"]
    assert pages(board) == {"vera": "/pricing", "paul": "/"}


def test_nothing_changed_is_nothing_sent_and_nothing_is_logged():
    play = Play()
    play.visit()
    board = Board(play, play.console()).flush()
    count, rows = len(board.frames), len(play.rows)
    for _ in range(5):
        board.flush()
    assert len(board.frames) == count
    assert [row for row in play.rows[rows:] if type(row).__name__ != "MetaRow"] == []


def test_many_changes_of_one_visitor_are_one_row_a_flush():
    play = Play()
    vera = play.visit()
    board = Board(play, play.console()).flush()
    for n in range(20):
        go(play, vera, f"/{n}")
    board.flush()
    assert [row.page for row in board.frames[-1].rows] == ["/19"]
    assert board.rows["vera"].pages == 21


def test_frames_come_at_most_five_times_a_second():
    play = Play()
    vera = play.visit()
    board = Board(play, play.console()).flush()
    before = len(board.frames)
    for n in range(40):
        go(play, vera, f"/{n}")
        play.wait(0.05, step=0.05)
        board.read()
    assert len(board.frames) - before <= 11


def test_one_frame_serves_all_consoles():
    play = Play()
    vera = play.visit()
    boards = [Board(play, play.console(client=f"c{n}")) for n in range(5)]
    for board in boards:
        board.flush()
    go(play, vera, "/pricing")
    effects = None
    play.now += 0.25
    effects = play.give(inputs.Tick())
    assert len(effects.at_once) == 5
    assert len({id(frame) for _, frame in effects.at_once}) == 1


def test_large_snapshots_come_in_parts_and_wait_for_credits():
    play = Play()
    for n in range(1201):
        play.visit(f"v{n:04}")
    board = Board(play, play.console(), credit=False).flush()
    assert [(part.part, part.parts, len(part.rows)) for part in board.frames] == [
        (1, 3, 500),
        (2, 3, 500),
    ]
    play.send(board.conn, rep.Credit(topic="all", n=board.frames[0].n))
    board.read()
    assert len(board.rows) == 1201
    assert {part.total for part in board.frames} == {1201}


def test_a_console_that_does_not_credit_gets_no_more_than_two_frames_and_then_all_at_once():
    play = Play()
    vera, paul = play.visit("vera"), play.visit("paul")
    board = Board(play, play.console(), credit=False)
    quick = Board(play, play.console(BOB))
    for n in range(10):
        go(play, vera, f"/{n}")
        if n == 5:
            play.leave(paul)
            play.wait(20)
        board.flush()
        quick.read()
    assert len(board.frames) == 2
    assert pages(quick) == {"vera": "/9"}
    play.send(board.conn, rep.Credit(topic="all", n=board.frames[-1].n))
    board.flush()
    assert pages(board) == {"vera": "/9"}
    assert board.frames[-1].gone == ["paul"]


def test_credits_of_another_topic_or_console_open_nothing():
    play = Play()
    vera = play.visit()
    board = Board(play, play.console(), credit=False)
    other = Board(play, play.console(BOB))
    for n in range(5):
        go(play, vera, f"/{n}")
        board.flush()
        other.read()
    play.send(board.conn, rep.Credit(topic="mine", n=999))
    board.flush()
    assert len(board.frames) == 2


def test_who_leaves_the_site_leaves_the_board_after_a_moment():
    play = Play()
    conn = play.visit()
    board = Board(play, play.console()).flush()
    play.leave(conn)
    play.wait(5)
    assert set(board.read().rows) == {"vera"}
    play.wait(20)
    assert set(board.read().rows) == set()
    play.visit()
    assert set(board.flush().rows) == {"vera"}


def test_the_board_says_who_chats_with_whom_and_who_types():
    play = Play()
    console, vera = play.console(), play.visit()
    board = Board(play, console).flush()
    assert board.rows["vera"].status == "browsing"
    play.say(vera, "hello?")
    board.flush()
    assert (board.rows["vera"].status, board.rows["vera"].rep) == ("offered", "ada")
    play.ask(console, rep.Accept(id="a", offer=play.offered(console).offer))
    play.send(vera, browser.VisitorTyping(on=True))
    board.flush()
    assert (board.rows["vera"].status, board.rows["vera"].typing) == ("chatting", True)
    play.say(vera, "so?")
    assert not board.flush().rows["vera"].typing


def test_who_waits_is_shown_waiting():
    play = Play()
    console = play.console()
    play.ask(console, rep.SetPresence(id="p", status="away"))
    play.say(play.visit(), "hello?")
    assert Board(play, console).flush().rows["vera"].status == "waiting"


def test_my_own_board_shows_only_who_is_routed_to_me():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    vera = play.visit("vera")
    play.visit("paul")
    mine, theirs = Board(play, ada, "mine").flush(), Board(play, bob, "mine").flush()
    assert (mine.rows, theirs.rows) == ({}, {})
    play.say(vera, "hello?")
    assert (set(mine.flush().rows), set(theirs.read().rows)) == ({"vera"}, set())
    play.ask(ada, rep.Decline(id="d", offer=play.offered(ada).offer))
    assert (set(mine.flush().rows), set(theirs.read().rows)) == (set(), {"vera"})


def test_a_second_subscription_replaces_the_first_and_hiding_ends_it():
    play = Play()
    vera, console = play.visit(), play.console()
    board = Board(play, console).flush()
    mine = Board(play, console, "mine").flush()
    go(play, vera, "/pricing")
    count = len(board.frames)
    board.flush()
    assert len(board.frames) == count
    play.send(console, rep.Unsubscribe())
    play.say(vera, "hello?")
    count = len(mine.frames)
    mine.flush()
    assert len(mine.frames) == count


def test_a_console_that_is_gone_is_sent_nothing():
    play = Play()
    vera, console = play.visit(), play.console()
    Board(play, console).flush()
    play.leave(console)
    count = len(play.frames[console])
    go(play, vera, "/pricing")
    play.wait(1)
    assert len(play.frames[console]) == count


def test_a_replaced_console_leaves_nothing_behind():
    play = Play()
    play.visit()
    old = play.console()
    Board(play, old).flush()
    play.console()
    play.leave(old)
    assert play.engine._live._channels == {}


def test_rows_are_cut_to_what_a_card_can_show():
    play = Play()
    vera = play.visit()
    fields = {"name": "n" * 900, "company": "c" * 900, "city": "x" * 900}
    play.ask(vera, browser.FormData(id="f", fields=fields))
    row = Board(play, play.console()).flush().rows["vera"]
    assert max(len(row.name), len(row.company), len(row.place)) <= 80
