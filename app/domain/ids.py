"""Typed ids."""

from typing import NewType

VisitorId = NewType("VisitorId", str)
RepId = NewType("RepId", str)
ConversationId = NewType("ConversationId", str)
SessionId = NewType("SessionId", str)
OfferId = NewType("OfferId", str)
CommandId = NewType("CommandId", str)  # made by the sender; the same id again has the same effect
EntryKey = NewType("EntryKey", str)  # outbox row and idempotency key of a write
BookingId = NewType("BookingId", str)
