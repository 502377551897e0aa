"""What reps share goes over the wire and comes back the same."""

import msgspec
import pytest

from app.domain.wire import codec
from app.domain.wire.shared import (
    AskClaim,
    Document,
    DocumentSet,
    EndJob,
    Job,
    JobGiven,
    PutDocument,
    PutListPart,
    ReleaseClaim,
)

JOB = Job(id="j", workflow="w", version=1, trigger="chat_ended", visitor="v", created=1.0, fence=2)


@pytest.mark.parametrize(
    "message",
    [
        PutDocument(id="1", kind="mapping", name="Lead", body={"fields": [1, "a"]}, base=3),
        EndJob(id="2", job="j", fence=2, state="done", result={"record": "00Q"}),
        AskClaim(id="3", key="k"),
        ReleaseClaim(key="k"),
        PutListPart(
            id="4",
            name="a",
            title="A",
            generation="g",
            part=0,
            parts=1,
            entries=[("example.org", "001")],
            at=1.0,
        ),
    ],
)
def test_what_a_console_sends_arrives(message):
    assert codec.from_console(codec.to_hub(message)) == message


@pytest.mark.parametrize(
    "event",
    [
        JobGiven(job=JOB),
        DocumentSet(document=Document(kind="crm", name="x", version=1, body={"a": None})),
    ],
)
def test_what_the_hub_sends_arrives(event):
    assert codec.from_hub(codec.to_console(event)) == event


def test_an_unknown_kind_of_document_is_refused():
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": "x", "name": "n", "version": 1}, Document)
