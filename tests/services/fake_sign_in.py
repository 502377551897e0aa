"""A sign-in that goes as it is told."""

from app.services.identity.base import Account

ADA = Account("https://login.okta.com", "ada", "ada@example.test", "Ada Lovelace")


class FakeSignIn:
    """Signs Ada in, or fails with `error`."""

    issuer = "https://tidemark.okta.com/oauth2/default"
    timeout_s = 180.0

    def __init__(self):
        self.account = None
        self.kept = None
        self.known_to_the_hub = None
        self.error = None
        self.trouble = ""
        self.no_browser = False
        self.redirect = "http://127.0.0.1/callback"
        self.hints = []
        self.cancelled = 0
        self._listeners = []

    def listen(self, listener):
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def cancel(self):
        self.cancelled += 1

    def tell(self, link, *, no_browser=False):
        self.no_browser = no_browser
        for listener in tuple(self._listeners):
            listener(link)

    async def sign_in(self, hint=""):
        self.hints.append(hint)
        self.tell("https://link")
        self.tell("https://link", no_browser=True)
        self.tell("")
        if self.error:
            raise self.error
        self.account = ADA
        return ADA

    async def silent(self):
        if self.error:
            raise self.error
        self.account = self.kept
        return self.kept

    async def remembered(self):
        self.account = self.known_to_the_hub
        return self.account

    async def last_address(self):
        return "ada@example.test"
