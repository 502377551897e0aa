import sqlite3

from app.domain.wire.records import Candidate, Message
from app.hub.storage import records


def row(**columns):
    database = sqlite3.connect(":memory:")
    database.row_factory = sqlite3.Row
    names = ", ".join(f"? AS {name}" for name in columns)
    found = database.execute(f"SELECT {names}", tuple(columns.values())).fetchone()
    database.close()
    return found


def test_a_message_keeps_its_data():
    made = records.message(
        row(
            conversation="c",
            seq=2,
            author="rep",
            text="",
            ts=1.0,
            client_id="x",
            name="Ada",
            kind="times",
            data='{"slots":["a"]}',
        )
    )
    assert made == Message(
        conversation="c",
        seq=2,
        author="rep",
        text="",
        ts=1.0,
        client_id="x",
        name="Ada",
        kind="times",
        data={"slots": ["a"]},
    )


def test_a_conversation_without_rep_has_no_name():
    made = records.conversation(
        row(
            id="c",
            visitor="v",
            status="waiting",
            opened=1.0,
            rep=None,
            rep_name=None,
            closed=None,
            disposition="",
            read_by_visitor=0,
            read_by_rep=0,
        )
    )
    assert (made.rep, made.rep_name, made.messages) == (None, "", [])


def test_pages_and_sessions_keep_their_utm():
    page = row(
        id="p",
        url="u",
        path="/",
        title="",
        referrer="",
        entered=1.0,
        left_at=2.0,
        utm='{"source":"g"}',
        gclid="",
        tab="t",
    )
    assert (records.page_view(page).utm, records.page_view(page).left) == ({"source": "g"}, 2.0)
    session = row(
        id="s",
        started=1.0,
        last_activity=1.0,
        ended=None,
        end_reason="",
        landing="u",
        referrer="",
        utm="{}",
        gclid="",
    )
    assert records.session(session, [page]).pages == [records.page_view(page)]


def test_a_decision_keeps_its_inputs():
    made = records.decision(
        row(
            id="d",
            conversation="c",
            ts=1.0,
            rule="R",
            rep=None,
            reason="nobody",
            candidates='[{"rep":"a","name":"A","eligible":false,"reason":"away","inputs":{"cap":3}}]',
        )
    )
    assert made.candidates == [
        Candidate(rep="a", name="A", eligible=False, reason="away", inputs={"cap": 3})
    ]
