"""Everything on one machine: website, CRM org, identity provider, calendar, visitors.

Decided: practice parts speak the real protocols over real sockets, so the
console has no special case for them. Refused: in-process fakes, which would
prove only themselves.
"""
