"""The open conversation: header, messages, composer, and the offers above everything.

Decided: `entries` turns a thread into what is shown without Qt, so that grouping,
days and delivery states are plain tests; bubbles are labels, since words in them can
be selected and are read aloud. Refused: a painted list, which has neither for free.
"""
