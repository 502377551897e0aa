"""Lists of companies: what there is, how fresh it is, and the editor of one.

Decided: the editor works on a draft that is checked with every change; conditions are
rows in groups, and a related object is a block of its own beneath them, as Salesforce
wants it. Nothing is asked of Salesforce while somebody types but describes.
"""
