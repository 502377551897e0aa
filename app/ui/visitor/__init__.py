"""Visitor 360: who this is, where they came from, what they did, and why they are ours.

Decided: `sections` turns a profile into lines without widgets, so that every line is
a plain test. The push card is placed from outside: panes do not know each other.
"""
