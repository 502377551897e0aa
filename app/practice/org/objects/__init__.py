"""The objects that the practice org has: standard ones, custom fields and one custom object.

Decided: the standard fields that a rep's work touches, with the types, lengths and
rights that recordings of a real org show; custom fields of every type that a mapping
meets. Refused: all of a real org's objects, since nothing would ask for them.
"""

from app.practice.org.objects.catalogue import KEY_FIELD, objects

__all__ = ["KEY_FIELD", "objects"]
