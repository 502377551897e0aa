"""Errors that callers can act on."""


class FoyerError(Exception):
    """A fault with plain words that may be shown to a person."""


class TransientError(FoyerError):
    """Nothing is known to be wrong with the request; try again later."""

    def __init__(self, reason: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after_s = retry_after_s


class UncertainError(TransientError):
    """The write may have happened; look before repeating it."""


class RejectedError(FoyerError):
    """The other side refused; a person or a changed request is needed.

    Attributes:
        code: the other side's own word for why; empty: none was given.
    """

    def __init__(self, reason: str = "", *, code: str = "") -> None:
        super().__init__(reason)
        self.code = code


class SignInNeededError(FoyerError):
    """A person has to sign in again.

    Attributes:
        code: the other side's own word for why, such as "invalid_grant"; empty: none was given.
        said: its description, untrusted and not to be shown as it is.
    """

    def __init__(self, reason: str = "", *, code: str = "", said: str = "") -> None:
        super().__init__(reason)
        self.code, self.said = code, said
