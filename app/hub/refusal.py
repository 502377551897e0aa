"""A command that has no effect, and why."""

from app.domain.errors import FoyerError


class RefusedError(FoyerError):
    """Becomes an `Err`: a word for programs, a sentence for people."""

    def __init__(self, code: str, message: str, *, retryable: bool = False) -> None:
        super().__init__(message)
        self.code = code
        self.retryable = retryable


def forbidden(message: str) -> RefusedError:
    """Return the refusal of what this client may not do."""
    return RefusedError("forbidden", message)


def bad_request(message: str) -> RefusedError:
    """Return the refusal of what makes no sense."""
    return RefusedError("bad_request", message)


def gone(message: str) -> RefusedError:
    """Return the refusal of what came too late."""
    return RefusedError("gone", message)
