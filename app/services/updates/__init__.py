"""Newer versions of the console: found, fetched, checked, put in place, and taken back.

Decided: an `Updater` knows where releases come from; the console's schedule and its window know
only this protocol. The engine is tufup, since its metadata are signed (TUF), with an installer
step of our own: a version is unpacked beside the running one and a pointer is switched, so that
nothing is ever half replaced and the version before stays for the way back.
"""
