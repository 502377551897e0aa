"""How the SQLite files are, without a row of them."""

from contextlib import closing

from app.services.bundle.databases import databases, waiting
from app.services.console_database import console_database


def test_tables_are_counted_and_writes_by_what_they_are(tmp_path):
    with closing(console_database(tmp_path)) as database:
        for number, state in enumerate(("new", "refused", "refused")):
            database.execute(
                "INSERT INTO outbox (key, kind, lane, subject, body, state, created, changed, code,"
                " attempts) VALUES (?, 'crm.push', 'crm', 'kim@acme.example', '{}', ?, 0, 0, ?, 2)",
                (f"k{number}", state, "REQUIRED_FIELD_MISSING" if state == "refused" else None),
            )
    [told] = databases(tmp_path).values()
    assert (told["check"], told["rows"]["outbox"]) == ("ok", 3)
    rows = sorted(waiting(tmp_path), key=lambda row: row["count"])
    assert [(row["kind"], row["state"], row["count"]) for row in rows] == [
        ("crm.push", "new", 1),
        ("crm.push", "refused", 2),
    ]
    assert rows[1]["code"] == "REQUIRED_FIELD_MISSING"
