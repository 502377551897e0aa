import datetime as dt
import random
import string

import pytest

from app.domain.wire.base import Ack
from app.domain.wire.events import Answer
from app.domain.wire.shared import AskDocuments, Document, DocumentSet, DropDocument, PutDocument
from app.hub.connection import FULL_BYTES
from app.hub.documents import MAX_BODY
from app.hub.rows import DocumentRow
from app.hub.storage.sqlite import open_store
from tests.hub.playbook import ADA, ADMIN, START, Play


def put(play, console, name="Lead", body=None, base=0, kind="mapping"):
    body = {"fields": [["Company", "company"]]} if body is None else body
    return play.ask(console, PutDocument(id=play.id(), kind=kind, name=name, body=body, base=base))


def drop(play, console, base, name="Lead"):
    return play.ask(console, DropDocument(id=play.id(), kind="mapping", name=name, base=base))


def documents(play, console):
    play.send(console, AskDocuments(id="ask"))
    return [Document(**each) for each in play.last(console, Answer).result]


def told(play, console):
    return [m.document for m in play.heard(console) if isinstance(m, DocumentSet)]


def test_an_admins_change_reaches_every_console_before_the_admin_hears_of_it():
    play = Play()
    eve, ada = play.console(ADMIN), play.console(ADA)
    assert isinstance(put(play, eve, body={"a": [1, None, "x"]}), Ack)
    made = Document(
        kind="mapping", name="Lead", version=1, body={"a": [1, None, "x"]}, by="Eve", at=START
    )
    assert told(play, ada) == told(play, eve) == [made]
    assert isinstance(play.heard(eve)[-1], Ack)
    assert documents(play, ada) == [made]


def test_it_is_told_once_the_row_is_safe():
    play = Play()
    eve = play.console(ADMIN)
    effects = play.send(eve, PutDocument(id="p", kind="crm", name="x", body={}))
    assert [type(row) for row in effects.rows if isinstance(row, DocumentRow)] == [DocumentRow]
    assert effects.at_once == []


def test_who_was_away_asks_and_hears_nothing_on_the_reliable_lane():
    play = Play()
    eve = play.console(ADMIN)
    ada = play.console(ADA)
    number = play.engine._world.reps["ada"].lane.q
    play.leave(ada)
    put(play, eve)
    assert play.engine._world.reps["ada"].lane.q == number


def test_a_rep_may_read_but_not_change():
    play = Play()
    ada, eve = play.console(ADA), play.console(ADMIN)
    put(play, eve)
    assert put(play, ada, base=1).code == drop(play, ada, 1).code == "forbidden"
    assert [d.version for d in documents(play, ada)] == [1]


def test_two_admins_cannot_undo_each_other_unseen():
    play = Play()
    eve, ada = play.console(ADMIN), play.console(ADMIN, client="console2")
    put(play, eve)
    put(play, eve, body={"new": True}, base=1)
    refused = put(play, ada, body={"mine": True}, base=1)
    assert (refused.code, refused.message) == (
        "conflict",
        "Eve changed it meanwhile. Look at it again.",
    )
    assert put(play, ada, base=0).code == "conflict"
    assert drop(play, ada, 1).code == "conflict"
    assert documents(play, ada)[0].body == {"new": True}


def test_a_change_to_what_never_was_is_a_conflict():
    play = Play()
    assert put(play, play.console(ADMIN), base=3).code == "conflict"


def test_the_same_change_again_is_made_once():
    play = Play()
    eve = play.console(ADMIN)
    command = PutDocument(id="same", kind="crm", name="x", body={}, base=0)
    assert play.ask(eve, command) == play.ask(eve, command) == Ack(id="same")
    assert documents(play, eve)[0].version == 1


def test_a_dropped_document_keeps_its_version_and_comes_back_with_the_next():
    play = Play()
    eve = play.console(ADMIN)
    put(play, eve)
    assert isinstance(drop(play, eve, 1), Ack)
    gone = documents(play, eve)[0]
    assert (gone.version, gone.dropped, gone.body) == (2, True, {})
    assert isinstance(drop(play, eve, 2), Ack)
    assert documents(play, eve)[0].version == 2
    put(play, eve, base=2)
    assert (documents(play, eve)[0].version, documents(play, eve)[0].dropped) == (3, False)


def test_dropping_what_is_not_there_is_refused():
    play = Play()
    assert drop(play, play.console(ADMIN), 0).code == "not_found"


@pytest.mark.parametrize("name", ["", "   ", "x" * 101])
def test_a_name_has_its_limits(name):
    play = Play()
    assert put(play, play.console(ADMIN), name).code == "bad_request"


def test_a_body_has_its_limit():
    play = Play()
    eve = play.console(ADMIN)
    fits = {"x": "y" * (MAX_BODY - len('{"x":""}'))}
    assert isinstance(put(play, eve, body=fits), Ack)
    assert put(play, eve, "big", body={"x": fits["x"] + "y"}).code == "bad_request"


def test_a_body_is_what_json_knows():
    play = Play()
    eve = play.console(ADMIN)
    when = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
    put(play, eve, body={"at": when, "raw": b"abc"})
    assert documents(play, eve)[0].body == {"at": "2026-01-02T00:00:00Z", "raw": "YWJj"}


def test_all_bodies_together_fit_one_answer():
    play = Play()
    eve = play.console(ADMIN)
    body = {"x": "y" * 130_000}
    answers = [put(play, eve, f"d{n}", body=body) for n in range(7)]
    assert isinstance(answers[5], Ack)
    assert answers[6].code == "bad_request"
    assert isinstance(put(play, eve, "d0", body=body, base=1), Ack)


def test_whatever_is_in_them_an_answer_is_no_more_than_a_client_can_take():
    play = Play()
    eve = play.console(ADMIN)
    dice = random.Random(1)
    for number in range(6):
        noise = "".join(dice.choices(string.printable[:90], k=110_000))
        put(play, eve, f"d{number}", body={"x": noise})
    assert len(documents(play, eve)) == 6
    assert max(map(len, play.frames[eve])) < FULL_BYTES


async def test_documents_outlive_the_hub(tmp_path):
    play = Play()
    eve = play.console(ADMIN)
    put(play, eve)
    put(play, eve, base=1, body={"a": 1})
    put(play, eve, "Contact")
    drop(play, eve, 1, "Contact")
    store = open_store(tmp_path / "hub.db")
    store.write(play.rows)
    again = Play(await store.world())
    await store.close()
    assert documents(again, again.console(ADA)) == sorted(
        documents(play, eve), key=lambda document: document.name
    )


def test_there_is_a_most_of_documents(monkeypatch):
    monkeypatch.setattr("app.hub.documents.MAX_DOCUMENTS", 2)
    play = Play()
    eve = play.console(ADMIN)
    answers = [put(play, eve, name) for name in ("a", "b", "c")]
    assert [type(answer).__name__ for answer in answers] == ["Ack", "Ack", "Err"]
