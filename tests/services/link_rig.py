"""The link to a calendar with everything real but the browser, the keychain and the provider."""

from functools import partial

from app.core.clock import SystemClock
from app.domain.desk import Account as Rep
from app.domain.desk import SignedIn
from app.services.booking_service import BookingService
from app.services.booking_setup import provider_of
from app.services.calendar_link import CalendarLinkService, LinkParts
from app.services.calendar_sign_in import CalendarSignIn
from app.services.calendars.kept import KeptLink
from app.services.calendars.sign_in import BrowserSignIn
from app.services.console_database import console_database
from app.services.settings import Calendar
from app.services.store import Store
from app.services.vault import Vault
from tests.services.fake_keychain import FakeKeychain


class Chat:
    async def say(self, conversation, text, *, kind="text", data=None, command=""):
        pass

    async def say_times(self, conversation, text, starts, duration_min, subject):
        pass


class LateClock(SystemClock):
    """This machine's clock, some days on."""

    def __init__(self):
        self.later = 0.0

    def now(self):
        return super().now() + self.later


class LinkRig:
    def __init__(self, folder, browser, within_s=20.0):
        self.folder, self.chain, self.clock = folder, FakeKeychain(), LateClock()
        self._browser, self._within_s = browser, within_s
        self._open = []
        self.states = []

    def started(self, settings=None, *, run=True):
        """A console that has just come up."""
        self.store = Store()
        self.store.listen(self._note)
        self.store.apply(SignedIn(Rep("noa", "Noa", "noa@example.com")))
        database = console_database(self.folder)
        self.booking = BookingService(None, Chat(), self.store, self.clock)
        self.kept = KeptLink(Vault(self.folder / "secrets", self.chain))
        make = partial(self._made, database)
        parts = LinkParts(
            settings or Calendar(),
            self.folder,
            self.kept,
            make,
            self.booking,
            self.store,
            self.clock,
        )
        self.link = CalendarLinkService(parts)
        browser = BrowserSignIn(browser=self._browser, within_s=self._within_s)
        self.sign_in = CalendarSignIn(self.link, self.store, browser)
        self.saved = []
        self.sign_in.on_connected = self._saved
        self._open.append((self.link, self.booking, database))
        if run:
            self.link.start()
        return self

    def _made(self, database, settings, access):
        return provider_of(settings, database, self.store, self.clock, access)

    def _saved(self, settings):
        self.saved.append(settings)
        return ""

    async def stop(self):
        for link, booking, database in self._open:
            await link.stop()
            await booking.close()
            database.close()
        self._open.clear()

    def _note(self, state):
        if state.calendar_link.state not in self.states[-1:]:
            self.states.append(state.calendar_link.state)

    @property
    def shown(self):
        return self.store.state.calendar_link

    @property
    def health(self):
        return self.store.state.health.systems["calendar"]
