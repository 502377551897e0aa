"""Pure rules: no I/O, no clock, no Qt, no asyncio.

Decided: what hub, console and agent must agree on lives here, so that none of
them can drift. Refused: rules inside services, which could not be tested
without fixtures and would be written twice, once on each side of the wire.
"""
