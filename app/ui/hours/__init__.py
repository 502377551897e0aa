"""The page on which a rep says when meetings may be.

Decided: the hours of a day are one line that is typed, "09:00-12:30, 13:30-18:00", not
two boxes for each span: a week is set without the pointer, and pasted from elsewhere.
"""
