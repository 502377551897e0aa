"""The outbox: everything that is to be written elsewhere, and what a person can do about it.

Decided: a list and the chosen item beside it; tabs say what needs a person and what
does not. Discarding needs no question, since it can be taken back from the banner and
from the item itself. Kinds of writes bring their own words (`kinds.add`).
"""
