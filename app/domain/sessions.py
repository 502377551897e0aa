"""When a visit ends (rule H2).

A session ends after 60 minutes without activity, at the last activity; or when
the visitor has been gone for 5 minutes, at the time of leaving. Gone means: no
tab is open. Several tabs are one session. Coming back in time continues it.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """The two thresholds, in seconds."""

    idle_s: float = 3600.0
    gone_s: float = 300.0


@dataclass(frozen=True, slots=True)
class Session:
    """What the rule looks at; instants in Unix seconds."""

    started: float
    last_activity: float
    left: float | None = None  # when the last tab closed; None: a tab is open


@dataclass(frozen=True, slots=True)
class SessionEnd:
    """When and why a session ended."""

    at: float
    reason: str  # "idle" or "left"


def begin(now: float) -> Session:
    """Return a session that starts now, with a tab open."""
    return Session(started=now, last_activity=now)


def touched(session: Session, now: float) -> Session:
    """Return the session after activity in an open tab."""
    return replace(session, last_activity=max(session.last_activity, now), left=None)


def left(session: Session, now: float) -> Session:
    """Return the session after its last tab closed; leaving is no activity."""
    return replace(session, left=max(session.last_activity, now))


def returned(session: Session) -> Session:
    """Return the session after a tab opened again; that alone is no activity."""
    return replace(session, left=None)


def due(session: Session, limits: SessionLimits) -> float:
    """Return the instant from which `end_of` finds an end, if nothing happens before."""
    return min(deadline for deadline, _ in _ends(session, limits))


def end_of(session: Session, now: float, limits: SessionLimits) -> SessionEnd | None:
    """Return how the session has ended by now, or None while it lasts.

    Of two thresholds that have both passed, the one that passed first decides.
    """
    deadline, end = min(_ends(session, limits), key=lambda found: found[0])
    return end if deadline <= now else None


def _ends(session: Session, limits: SessionLimits) -> list[tuple[float, SessionEnd]]:
    idle = SessionEnd(session.last_activity, "idle")
    ends = [(session.last_activity + limits.idle_s, idle)]
    if session.left is not None:
        ends.append((session.left + limits.gone_s, SessionEnd(session.left, "left")))
    return ends
