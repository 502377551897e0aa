"""The booker: the rep's week, who is invited, and what the visitor will see.

Decided: each start is a real button on a grid of real days, so that keyboard, screen
reader and mouse meet the same thing; one of them takes part in the tab order and
arrow keys move it. A start that is not offered stays in its place, struck through,
and says why. Refused: a painted calendar, whose cells nobody can name.
"""
