"""A looking-glass over the whole database, for practice and tests."""

import sqlite3

import msgspec

from app.hub.store import Observed

_QUERIES = {
    "visitors": "SELECT id AS visitor, first_seen AS at, '{}' AS what FROM visitors",
    "pages": "SELECT visitor, entered AS at, json_object('url', url, 'title', title) AS what"
    " FROM page_views",
    "forms": "SELECT visitor, at, json_object('form', form, 'fields', json(fields)) AS what"
    " FROM forms",
    "events": "SELECT visitor, at, json_object('name', name, 'props', json(props)) AS what"
    " FROM events",
    "messages": "SELECT conversations.visitor, ts AS at, json_object('from', author, 'text', text,"
    " 'kind', kind, 'conversation', conversation, 'seq', seq) AS what"
    " FROM messages JOIN conversations ON conversations.id = messages.conversation",
}


def observed(database: sqlite3.Connection, table: str) -> list[Observed]:
    """Return all rows of `table` so far, oldest first; raise KeyError for other names."""
    rows = database.execute(f"SELECT * FROM ({_QUERIES[table]}) ORDER BY at")  # noqa: S608 own text
    return [
        Observed(
            row["visitor"], row["at"], msgspec.json.decode(row["what"], type=dict[str, object])
        )
        for row in rows
    ]
