"""The mapping pages: which visitor field goes into which field of a Lead or Contact.

Decided: one page works on a draft that is checked with every change and saved as a
whole; a table shows all lines with what they would write for the visitor who is shown,
and one editor beneath changes the chosen line. Refused: editing inside the cells, where
neither the reason of a fault nor the values of a picklist have room.
"""
