"""Live View: everybody on the site, in streams.

Decided: one painted viewport per stream, a `QListView` without items or delegates.
It paints dirty, visible cards only (a third of what a table view costs), while Qt
still gives it selection, keyboard and a place in the accessibility tree: its rows
are read from `StreamModel` when an assistive tool asks, and nobody else asks.
Refused: a bare `QAbstractScrollArea` or `QAbstractItemView`, which Qt shows to assistive
tools as a filler without rows, with a `QAccessibleInterface` written in
Python, since PySide6 hands out no selection or table interface from one; and a
signal per row, since 2,000 rows change in a second.
"""
