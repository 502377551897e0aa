"""A way to send that does what a test says, with a guard and a log beside it."""

from app.domain.opt_out import Consent, Standing


class FakeMailer:
    def __init__(self):
        self.sent, self.faults = [], []
        self.before = None  # raised before anything could go out

    async def send(self, message, going):
        if self.before:
            raise self.before
        await going()
        self.sent.append(message)
        if self.faults:
            raise self.faults.pop(0)


class FakeGuard:
    def __init__(self):
        self.answer = Standing(Consent.FREE)
        self.asked = []

    async def standing(self, address):
        self.asked.append(address)
        return self.answer
