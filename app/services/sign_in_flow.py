"""A person's way through signing in, step by step, as a window shows it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from app.domain.errors import FoyerError, SignInNeededError
from app.services.identity.base import Account, SignInBarredError, SignInCancelledError

# "renewing": what is kept is tried; "asking": the person is asked; "browser": the person is on the
# provider's page; "checking": the answer has come; "done": somebody is signed in.
Stage = Literal["renewing", "asking", "browser", "checking", "done"]


@dataclass(frozen=True, slots=True)
class Step:
    """Where it stands."""

    stage: Stage = "renewing"
    link: str = ""  # to be copied into any browser
    no_browser: bool = False  # none could be opened for the link
    words: str = ""  # why it did not work, or why the person is asked again
    failed: bool = False  # `words` tell of a failure
    code: str = ""  # the provider's own word for it, for IT
    redirect: str = ""  # in the browser: the address that it is to come back to
    hint: str = ""  # the address of whoever was signed in last
    notice: str = ""  # done, but not for the next time: why


class SignIn(Protocol):
    """What signs in; `services.sign_in.SignInService` is one."""

    account: Account | None
    no_browser: bool
    redirect: str

    @property
    def issuer(self) -> str:
        """The identity provider's address."""
        ...

    @property
    def timeout_s(self) -> float:
        """Seconds that a sign-in may take."""
        ...

    @property
    def trouble(self) -> str:
        """Why it lives in memory only; empty when it is kept."""
        ...

    def listen(self, listener: Callable[[str], None]) -> Callable[[], None]:
        """Call `listener` when the link changes."""
        ...

    def cancel(self) -> None:
        """End the sign-in that is under way."""
        ...

    async def sign_in(self, hint: str = "") -> Account:
        """Sign in through the browser."""
        ...

    async def silent(self) -> Account | None:
        """Renew what is kept."""
        ...

    async def remembered(self) -> Account | None:
        """Return who is kept, if the hub still knows them."""
        ...

    async def last_address(self) -> str:
        """Return the address of whoever was signed in last."""
        ...


class SignInFlow:
    """Tries what is kept, then asks; tells each step to who listens."""

    def __init__(self, service: SignIn) -> None:
        self._service = service
        self._listeners: list[Callable[[Step], None]] = []
        self.step = Step()

    @property
    def issuer(self) -> str:
        """The identity provider's address."""
        return self._service.issuer

    @property
    def timeout_s(self) -> float:
        """Seconds that a person has in the browser."""
        return self._service.timeout_s

    @property
    def account(self) -> Account | None:
        """Who is signed in."""
        return self._service.account

    def listen(self, listener: Callable[[Step], None]) -> Callable[[], None]:
        """Call `listener` on every step; return a function that stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def cancel(self) -> None:
        """Give the browser up; the person is asked again."""
        self._service.cancel()

    async def resume(self) -> None:
        """Sign in without a browser if that can be done; otherwise ask.

        A provider that is down keeps nobody out whom the hub still knows.
        """
        self._go(Step())
        try:
            account = await self._service.silent()
        except SignInNeededError as error:
            await self._ask(str(error), code=error.code)
        except FoyerError as error:
            if await self._service.remembered():
                self._done()
            else:
                await self._ask(str(error), failed=True)
        else:
            await self._ask() if account is None else self._done()

    async def begin(self, hint: str = "") -> None:
        """Send the person to the browser and wait; `hint` is an account's address."""
        stop = self._service.listen(self._on_link)
        self._go(Step("checking", hint=self.step.hint))
        try:
            await self._service.sign_in(hint)
        except SignInBarredError as error:
            await self._ask(str(error), failed=True, code=error.code)
        except SignInCancelledError:
            await self._ask()
        except FoyerError as error:
            await self._ask(str(error), failed=True, code=_code(error))
        else:
            self._done()
        finally:
            stop()

    async def _ask(self, words: str = "", *, failed: bool = False, code: str = "") -> None:
        hint = await self._service.last_address()
        self._go(Step("asking", words=words, failed=failed, code=code, hint=hint))

    def _done(self) -> None:
        self._go(Step("done", notice=self._service.trouble))

    def _on_link(self, link: str) -> None:
        if link:
            told = replace(self.step, stage="browser", link=link)
            service = self._service
            self._go(replace(told, no_browser=service.no_browser, redirect=service.redirect))
        elif self.step.stage == "browser":
            self._go(replace(self.step, stage="checking", link="", redirect="", no_browser=False))

    def _go(self, step: Step) -> None:
        self.step = step
        for listener in tuple(self._listeners):
            listener(step)


def _code(error: FoyerError) -> str:
    code = getattr(error, "code", "")
    return code if isinstance(code, str) else ""
