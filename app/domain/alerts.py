"""Slice of the console's state: alerts that nobody has handled yet."""

from dataclasses import dataclass, replace

from app.domain.desk import SignedOut
from app.domain.wire import events as wire

KEPT = 50  # alerts; the oldest go first


@dataclass(frozen=True, slots=True)
class Alert:
    """Something that wants the rep's attention, about one conversation."""

    key: str  # the conversation: a newer alert replaces an older one
    title: str
    body: str
    at: float  # when it happened, by the hub's clock
    offer: str = ""  # the offered chat that "Accept" takes
    missed: str = ""  # why it is too late: "timed_out", "visitor_left"


@dataclass(frozen=True, slots=True)
class Alerts:
    """What is not handled, oldest first."""

    inbox: tuple[Alert, ...] = ()


@dataclass(frozen=True, slots=True)
class AlertRaised:
    """Something new wants attention."""

    alert: Alert


@dataclass(frozen=True, slots=True)
class AlertHandled:
    """The rep has seen to it, or does not want to see it."""

    key: str


AlertEvent = AlertRaised | AlertHandled


def reduce_alerts(alerts: Alerts, event: object) -> Alerts:  # noqa: PLR0911 one line a case
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case AlertRaised(alert):
            return Alerts((*_others(alerts, alert.key), alert)[-KEPT:])
        case AlertHandled(key):
            return Alerts(_others(alerts, key))
        case wire.Joined():
            return Alerts(_others(alerts, event.conversation.id))
        case wire.Closed():
            return Alerts(_others(alerts, event.conversation))
        case wire.Withdrawn():
            return _withdrawn(alerts, event)
        case SignedOut():
            return Alerts()
        case _:
            return alerts


def _withdrawn(alerts: Alerts, event: wire.Withdrawn) -> Alerts:
    """A chat that others have, or that the rep declined, needs nothing; a missed one stays."""
    if event.reason in {"timed_out", "visitor_left"}:
        return Alerts(
            tuple(
                replace(alert, missed=event.reason) if alert.offer == event.offer else alert
                for alert in alerts.inbox
            )
        )
    return Alerts(tuple(alert for alert in alerts.inbox if alert.offer != event.offer))


def _others(alerts: Alerts, key: str) -> tuple[Alert, ...]:
    return tuple(alert for alert in alerts.inbox if alert.key != key)
