"""Database rows to the records of the wire."""

import sqlite3
from collections.abc import Iterable

import msgspec

from app.domain.wire.records import (
    Candidate,
    ConversationRecord,
    Decision,
    Message,
    PageView,
    SessionRecord,
)
from app.domain.wire.shared import Document, Job

_json = msgspec.json.decode


def message(row: sqlite3.Row) -> Message:
    """Return a message."""
    return Message(
        conversation=row["conversation"],
        seq=row["seq"],
        author=row["author"],
        text=row["text"],
        ts=row["ts"],
        client_id=row["client_id"],
        name=row["name"],
        kind=row["kind"],
        data=_json(row["data"]),
    )


def conversation(row: sqlite3.Row, messages: Iterable[sqlite3.Row] = ()) -> ConversationRecord:
    """Return a conversation; the row has `rep_name` besides its own columns."""
    return ConversationRecord(
        id=row["id"],
        visitor=row["visitor"],
        status=row["status"],
        opened=row["opened"],
        rep=row["rep"],
        rep_name=row["rep_name"] or "",
        closed=row["closed"],
        disposition=row["disposition"],
        messages=[message(each) for each in messages],
        read_by_visitor=row["read_by_visitor"],
        read_by_rep=row["read_by_rep"],
    )


def page_view(row: sqlite3.Row) -> PageView:
    """Return a page view."""
    return PageView(
        id=row["id"],
        url=row["url"],
        path=row["path"],
        title=row["title"],
        referrer=row["referrer"],
        entered=row["entered"],
        left=row["left_at"],
        utm=_json(row["utm"], type=dict[str, str]),
        gclid=row["gclid"],
        tab=row["tab"],
    )


def session(row: sqlite3.Row, pages: Iterable[sqlite3.Row]) -> SessionRecord:
    """Return a session with its pages, which tell of activity too."""
    seen = [page_view(each) for each in pages]
    return SessionRecord(
        id=row["id"],
        started=row["started"],
        last_activity=max([row["last_activity"], *(page.entered for page in seen)]),
        ended=row["ended"],
        end_reason=row["end_reason"],
        landing=row["landing"],
        referrer=row["referrer"],
        utm=_json(row["utm"], type=dict[str, str]),
        gclid=row["gclid"],
        pages=seen,
    )


def decision(row: sqlite3.Row) -> Decision:
    """Return a routing decision with its inputs."""
    return Decision(
        id=row["id"],
        conversation=row["conversation"],
        ts=row["ts"],
        rule=row["rule"],
        rep=row["rep"],
        reason=row["reason"],
        candidates=_json(row["candidates"], type=list[Candidate]),
    )


def document(row: sqlite3.Row) -> Document:
    """Return a page of shared settings."""
    return Document(
        kind=row["kind"],
        name=row["name"],
        version=row["version"],
        body=_json(row["body"]),
        by=row["made_by"],
        at=row["at"],
        dropped=bool(row["dropped"]),
    )


def job(row: sqlite3.Row, *, name: str = "") -> Job:
    """Return a job; `name` stands for the rep's id where it is shown."""
    return Job(
        id=row["id"],
        workflow=row["workflow"],
        version=row["version"],
        trigger=row["cause"],
        visitor=row["visitor"],
        created=row["created"],
        due=row["due"],
        conversation=row["conversation"],
        session=row["session"],
        state=row["state"],
        fence=row["fence"],
        until=row["lease"],
        rep=name or row["rep"],
        words=row["words"],
        data=_json(row["data"]),
        result=_json(row["result"]),
    )
