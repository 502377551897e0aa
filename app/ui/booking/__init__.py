"""The booker: the rep's week, who is invited, and what the visitor will see.

Decided: each start is a real button on a grid of real days, so that keyboard, screen
reader and mouse meet the same thing; one of them takes part in the tab order and
arrow keys move it. A start that is not offered stays in its place, struck through,
and says why; hours in which nobody works are one button a stretch. The list is the same
week in another order. Refused: a painted calendar, whose cells nobody can name.

The service ends every reading in words; `free_week` gives up by itself all the same, so
that no fault of a provider leaves somebody waiting. News of others are only a reason to
read again, at most every ten seconds: readings are themselves news to all consoles.
"""
