"""The next process shows what the last one knew."""

from app.domain.desk import DraftChanged
from app.domain.wire.console import RepRead, RepSay
from app.domain.wire.events import Event, Joined, Posted, Snapshot
from app.domain.wire.records import ConversationRecord, Message
from app.services.console_database import console_database
from app.services.link.items import Arrived, Restored
from app.services.link.journal import Journal
from app.services.link.replay import KEEP, restored


def joined():
    record = ConversationRecord(id="c", visitor="v", status="open", opened=1.0)
    return Joined(conversation=record)


def posted(seq):
    message = Message(
        conversation="c", seq=seq, author="visitor", text="hi", ts=1.0, client_id=f"m{seq}"
    )
    return Posted(message=message)


def journal(folder):
    return Journal(console_database(folder), "lena")


def test_handled_events_are_shown_and_the_rest_is_news(tmp_path):
    rows = journal(tmp_path)
    rows.append("e", [Event(q=1, e=joined()), Event(q=2, e=posted(1))])
    rows.handled(1)
    items = restored(rows)
    assert items == [Restored(known=(joined(),)), Arrived(2, posted(1), 0.0)]
    rows.close()


def test_what_was_written_and_not_confirmed_is_a_draft_again(tmp_path):
    rows = journal(tmp_path)
    rows.write(RepSay(id="a", conversation="c", text="one"), "c", 5.0)
    rows.write(RepSay(id="b", conversation="c", text="two"), "c", 6.0)
    rows.write(RepRead(id="r", conversation="c", seq=1), "c", 6.0)
    rows.refuse("b", "No.")
    drafts = [changed.draft for changed in restored(rows)[0].drafts]
    assert [(d.id, d.text, d.state, d.reason) for d in drafts] == [
        ("a", "one", "sending", ""),
        ("b", "two", "failed", "No."),
    ]
    assert isinstance(restored(rows)[0].drafts[0], DraftChanged)
    rows.close()


def test_a_long_list_is_folded_into_one_snapshot_at_the_same_place(tmp_path):
    rows = journal(tmp_path)
    rows.append("e", [Event(q=1, e=joined())])
    rows.append("e", [Event(q=n, e=posted(n - 1)) for n in range(2, KEEP + 3)])
    rows.handled(KEEP + 2)
    first = restored(rows)[0]
    assert len(first.known) == KEEP + 2
    events = rows.events()
    assert (len(events), type(events[0].e), rows.place()) == (
        1,
        Snapshot,
        ("e", KEEP + 2, KEEP + 2),
    )
    assert len(events[0].e.conversations[0].messages) == KEEP + 1
    rows.close()
