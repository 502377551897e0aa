"""The support bundle: one zip with what helps to find a fault, and nothing about anybody.

Decided: what goes in is built from fixed words, numbers, names of our own and counts; texts
that come from elsewhere are replaced by tags (`app.core.told.safe`). So it does not depend on a
list of secrets to look for. Log files and crash reports are masked already as they are written,
and once more on the way in.
"""
