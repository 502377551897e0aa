"""Slice of the console's state: how each system that we talk to is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

# States of a system, worst last: "off" is not set up.
OK, OFF, CONNECTING, OFFLINE, NEEDS_SIGN_IN, FAULT = (
    "ok",
    "off",
    "connecting",
    "offline",
    "needs_sign_in",
    "fault",
)


@dataclass(frozen=True, slots=True)
class SystemHealth:
    """One system as the status bar shows it."""

    state: str  # one of the constants above
    words: str = ""  # what it means for the rep, in a sentence
    since: float = 0.0
    next_try: float | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """Every system by name: "hub", "crm", "calendar", "notifications"."""

    systems: Mapping[str, SystemHealth] = field(default_factory=dict)
    outbox_waiting: int = 0
    outbox_refused: int = 0
    alert_latency_ms: float | None = None  # newest: event at the hub until the OS took the alert


@dataclass(frozen=True, slots=True)
class SystemChanged:
    """A system's health changed."""

    system: str
    health: SystemHealth


@dataclass(frozen=True, slots=True)
class OutboxCounted:
    """So many writes wait to go out, and so many were refused."""

    waiting: int
    refused: int = 0


@dataclass(frozen=True, slots=True)
class AlertShown:
    """The OS took a notification this long after its event."""

    latency_ms: float


HealthEvent = SystemChanged | OutboxCounted | AlertShown


def reduce_health(health: Health, event: object) -> Health:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case SystemChanged(system, now):
            return replace(health, systems={**health.systems, system: now})
        case OutboxCounted(waiting, refused):
            return replace(health, outbox_waiting=waiting, outbox_refused=refused)
        case AlertShown(latency_ms):
            return replace(health, alert_latency_ms=latency_ms)
        case _:
            return health
