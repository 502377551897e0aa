"""Deletes what is no longer needed, a little at a time.

Decided: at most 500 rows a go, since a longer delete would hold up chat. Of the
reliable lane the newest row of each recipient stays for good: it holds the
lane's number.
"""

import sqlite3

AT_MOST = 500  # rows a go
LOG_S = 600.0  # as long as events are replayed
COMMANDS_S = 30 * 24 * 3600.0
JOBS_S = 90 * 24 * 3600.0  # how long the history of workflows is kept
MEETINGS_S = 548 * 24 * 3600.0  # 18 months
SPENT_S = 24 * 3600.0  # how long a refused token can still be told from an unknown one

_LOG = """
    DELETE FROM log WHERE (recipient, q) IN (
        SELECT recipient, q FROM log AS old WHERE at < ?
        AND q < (SELECT max(q) FROM log WHERE recipient = old.recipient) LIMIT ?)
"""
_COMMANDS = """
    DELETE FROM commands WHERE (sender, id) IN (
        SELECT sender, id FROM commands WHERE at < ? LIMIT ?)
"""
_JOBS = "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE ended < ? LIMIT ?)"
_MEETINGS = "DELETE FROM meetings WHERE id IN (SELECT id FROM meetings WHERE ends < ? LIMIT ?)"
_TURNS = "DELETE FROM turns WHERE id IN (SELECT id FROM turns WHERE at < ? LIMIT ?)"
_DECISIONS = """
    DELETE FROM turn_decisions WHERE turn IN (
        SELECT turn FROM turn_decisions WHERE at < ? LIMIT ?)
"""
_SECRETS = "DELETE FROM secrets WHERE hash IN (SELECT hash FROM secrets WHERE expires < ? LIMIT ?)"
_OLD = (
    (_LOG, LOG_S),
    (_COMMANDS, COMMANDS_S),
    (_JOBS, JOBS_S),
    (_MEETINGS, MEETINGS_S),
    (_TURNS, MEETINGS_S),
    (_DECISIONS, MEETINGS_S),
    (_SECRETS, SPENT_S),
)


def trim(database: sqlite3.Connection, now: float) -> bool:
    """Delete some of what is too old; return whether there may be more."""
    database.execute("BEGIN IMMEDIATE")
    deleted = [database.execute(sql, (now - age_s, AT_MOST)).rowcount for sql, age_s in _OLD]
    database.execute("COMMIT")
    return AT_MOST in deleted
