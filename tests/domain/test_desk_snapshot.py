"""A desk survives the way through a snapshot."""

from app.domain.desk import Desk, Thread, reduce_desk
from app.domain.desk_snapshot import CLOSED_KEPT, snapshot_of
from app.domain.wire.events import Offered
from app.domain.wire.records import Message, VisitorCard


def thread(name, opened, status="open"):
    message = Message(
        conversation=name, seq=1, author="visitor", text="hi", ts=1.0, client_id=f"m-{name}"
    )
    return Thread(
        id=name,
        visitor=VisitorCard(visitor=f"v-{name}", name="Kim"),
        status=status,
        messages=(message,),
        opened=opened,
        rep="lena",
        read_by_rep=1,
    )


def test_a_desk_is_the_same_after_its_own_snapshot():
    offer = Offered(
        offer="o",
        conversation="c2",
        visitor=VisitorCard(visitor="v"),
        text="hi",
        rule="r",
        reason="",
        created=1.0,
        expires=2.0,
    )
    threads = {name: thread(name, opened) for name, opened in (("a", 1.0), ("b", 2.0))}
    desk = Desk(threads=threads, offers=(offer,), presence="away")
    assert reduce_desk(Desk(), snapshot_of(desk)) == desk


def test_only_the_newest_closed_conversations_stay():
    closed = [thread(f"c{n}", float(n), "closed") for n in range(CLOSED_KEPT + 5)]
    desk = Desk(threads={t.id: t for t in (thread("open", 0.0), *closed)})
    kept = [record.id for record in snapshot_of(desk).conversations]
    assert kept == ["open", *(f"c{n}" for n in range(5, CLOSED_KEPT + 5))]
