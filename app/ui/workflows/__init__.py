"""The workflows: what is done for a visitor without a rep, and what came of it.

Decided: a list at the top, one editor beneath; conditions as nested groups that read
like a sentence; steps as a row of cards in their order. A try with the visitor who is
looked at says beforehand what would be written. Refused: a canvas with arrows, which
cannot be used by keyboard and says no more than the order of the steps.
"""
