"""Salesforce over its REST API.

Decided: two composite requests per push (look up; write with a closing look-up),
one when the look-up ran as the e-mail became known. Records are created with
POST and, where the org has one, a unique key field in the body: a second create
is then refused instead of overwriting a colleague's newer value. Refused: upsert
by e-mail, which needs View All Data, and upsert by key, whose update half writes
every field.
"""
