"""The page on which a rep signs in, before there is anything else to see.

Decided: a page of the window, not a dialog over it, since nothing behind it could
be used. It never sees a password: that is the browser's and the provider's.
"""
