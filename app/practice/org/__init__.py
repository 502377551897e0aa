"""A CRM org on this machine that answers like Salesforce's REST API.

Decided: real HTTP, the documented shapes and error codes, records in SQLite; the
console has no special case for it. It is an own reading of the documentation:
its describe and composite shapes are held against recordings of a real org.
Refused: canned answers, since a push is only proven against an org that keeps
what it was sent, refuses what Salesforce refuses and can lose an answer.
"""

from app.practice.org.server import PracticeOrg

__all__ = ["PracticeOrg"]
