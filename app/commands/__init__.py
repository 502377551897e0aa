"""One file per command of the command line, found by its name.

Decided: a command is a module with ``run(arguments) -> exit code``, imported
only when it is called, so that `foyer slots` never waits for Qt. Refused: one
parser for everything in `__main__`, which imports the world to print help.
"""
