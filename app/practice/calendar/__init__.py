"""The practice stack's calendar server: Radicale, as a program of its own.

Decided: the console speaks real CalDAV to a real server, so that nothing in it
knows of practice. Radicale is GPL: it runs as a separate process and is never
packaged or imported. Refused: a small CalDAV server of our own, which would have
been as wrong as our client in the same places.
"""

from app.practice.calendar.server import PracticeCalendar

__all__ = ["PracticeCalendar"]
