"""The push card: what a push would change, the one button, and what became of it.

Decided: the card is placed in the visitor pane from outside, and follows the visitor
whom that pane shows by the state alone. `phrases` turns its slice into words without
widgets, so that every line is a plain test.
"""
