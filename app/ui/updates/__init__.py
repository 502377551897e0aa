"""Newer versions of Foyer: a bar above the panes, and a page in the settings.

Decided: the bar speaks only when the rep can do something about it, or the hub talks to this
version no more; that one is merely not the newest stands in the status bar and on the page.
Nothing here restarts by itself.
"""
