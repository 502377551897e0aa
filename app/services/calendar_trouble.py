"""What an attempt on a calendar met, as the link is judged by it."""

from collections.abc import Iterator

from app.core.http import Fault, NoAnswerError
from app.domain.calendar_link import Met, Trouble, kind_of
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.calendars.breaker import RestingError

DEEPEST = 8


def met_of(error: Exception, now: float) -> Met:
    """Return what kind of trouble an error is; never a person's where only the network is away."""
    match error:
        case SignInNeededError():
            return Met(kind_of(error.code, error.said), error.code, str(error))
        case RestingError():  # the pause is ours; the trouble is what came before it
            words = str(error.__cause__ or error)
            return Met(Trouble.NETWORK, words=words, host=_host(error))
        case TransientError(retry_after_s=float() | int() as pause):
            return Met(Trouble.BUSY, words=str(error), until=now + pause)
        case RejectedError():
            return Met(Trouble.POLICY, words=str(error))
        case TimeoutError():
            return Met(Trouble.NETWORK, words="The calendar did not answer in time.")
    return Met(Trouble.NETWORK, words=str(error), host=_host(error))


def _host(error: BaseException) -> str:
    """Return who could not be reached, where the network itself is the trouble (K7)."""
    blocked = {Fault.UNREACHABLE, Fault.UNTRUSTED, Fault.SLOW, Fault.CUT_OFF}
    for cause in _causes(error):
        if isinstance(cause, NoAnswerError) and cause.fault in blocked:
            return cause.host.partition(":")[0]
    return ""


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(DEEPEST):  # the causes of httpx's errors can go round in a circle
        if error is None:
            return
        yield error
        error = error.__cause__
