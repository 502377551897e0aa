"""Mail through Microsoft 365 or Gmail uses the calendar's sign-in, renewed in one place."""

from typing import Protocol

from app.domain.calendar_link import NAMES
from app.domain.errors import SignInNeededError
from app.services.calendars.kept import Kept
from app.services.calendars.session import KeptTokens
from app.services.mail.base import NO_CONSENT, NO_LINK

MAY_NOT = (
    "The calendar's sign-in at {name} may not send mail yet. "
    "Press “Allow mail” in Settings > Mail and opt-out."
)
NOT_LINKED = (
    "Mail goes out with the calendar's sign-in, and {name} is not connected. "
    "Connect it in Settings > Calendar."
)


class Link(Protocol):
    """What is asked of the calendar's link."""

    async def tokens(self, provider: str) -> tuple[Kept, KeptTokens] | None:
        """Return the kept sign-in with its tokens; see `CalendarLinkService`."""
        ...


class CalendarTokens:
    """The calendar's tokens as `Api` asks for them; looked up each time, since a rep may reconnect.

    See `oauth.TokenSource`.
    """

    def __init__(self, link: Link, provider: str) -> None:
        self._link, self._provider = link, provider

    async def current(self) -> str:
        """Return the newest access token; raise SignInNeededError with what a person does."""
        return await (await self._source()).current()

    async def renewed(self, refused: str) -> str:
        """Return another token; calendar and mail wait for one renewal."""
        return await (await self._source()).renewed(refused)

    @property
    def can_renew(self) -> bool:
        """Whether there is anything to renew with."""
        return True

    async def _source(self) -> KeptTokens:
        found = await self._link.tokens(self._provider)
        name = NAMES.get(self._provider, self._provider)
        if found is None:
            raise SignInNeededError(NOT_LINKED.format(name=name), code=NO_LINK)
        kept, tokens = found
        if not kept.mail:
            raise SignInNeededError(MAY_NOT.format(name=name), code=NO_CONSENT)
        return tokens
