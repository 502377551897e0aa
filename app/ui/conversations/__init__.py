"""The list column: whose conversations there are, and which one is open.

Decided: the list is an item model that inserts, removes and changes rows, so that
selection, scroll position and what a screen reader holds survive every change.
Refused: resetting the model, which loses all three.
"""
