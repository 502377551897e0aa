"""What a failed call means for the row that it was made for."""

from app.domain.errors import SignInNeededError, TransientError
from app.services.crm.base import CrmError, Retry, Trips
from app.services.crm.progress import CUT_SETTLES_S, SETTLES_S, SIGN_IN
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Entry, RowState

LONG_WAIT_S = 120.0  # after "used up for the day", "maintenance"
SIGN_IN_WAIT_S = 60.0
FIRST_CALL_S, LONGEST_CALL_S = 10.0, 60.0
UNREACHED = {"UNREACHABLE", "UNTRUSTED"}  # codes that say nothing about the row
GATEWAY = {"HTTP_502", "HTTP_504"}  # somebody in between gave up waiting


def trips_for(entry: Entry, so_far: int = 0) -> Trips:
    """Return the meter for a try: each try has more patience, and asks for less."""
    within = min(FIRST_CALL_S * 2 ** min(entry.attempts, 5), LONGEST_CALL_S)
    return Trips(so_far, within, plain=entry.attempts > 0)


def verdict_of(error: CrmError | TransientError | SignInNeededError) -> Verdict:
    """Return what becomes of a row whose call failed as a whole."""
    match error:
        case CrmError():
            return _of_crm(error)
        case SignInNeededError():
            return Verdict(Next.LATER, SIGN_IN, str(error), SIGN_IN_WAIT_S, everyone=True)
        case _:
            wait = error.retry_after_s
            return Verdict(Next.LATER, "NO_SESSION", str(error), wait, everyone=True)


def over_at(verdict: Verdict, now: float) -> float | None:
    """Return until when a write that failed as a whole may still be under way, behind our back.

    None: as it was noted when it went out.
    """
    if verdict.code == "SLOW":
        return None
    if not verdict.uncertain:
        return 0.0
    return now + (SETTLES_S if verdict.code in GATEWAY else CUT_SETTLES_S)


def settle(notes: Notes, verdict: Verdict, now: float) -> None:
    """Note until when nothing may be written again, if the row's write went out in this try."""
    at = over_at(verdict, now)
    if at is not None and notes.state is RowState.SENT:
        notes.mark(notes.state, {"settled_at": at})


def _of_crm(error: CrmError) -> Verdict:
    match error.retry:
        case Retry.NO | Retry.LOOK:
            return Verdict(Next.REFUSED, error.code, error.reason)
        case Retry.SIGN_IN:
            return Verdict(Next.LATER, SIGN_IN, error.reason, SIGN_IN_WAIT_S, everyone=True)
        case Retry.LATER:
            wait = LONG_WAIT_S if error.retry_after_s is None else error.retry_after_s
            return Verdict(Next.LATER, error.code, error.reason, wait, everyone=True)
        case Retry.SOON:
            return Verdict(
                Next.LATER,
                error.code,
                error.reason,
                everyone=error.code in UNREACHED,
                uncertain=error.uncertain,
            )
