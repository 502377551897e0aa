"""A hub that remembers what it is told and answers what it was given."""

from app.domain.errors import TransientError


class FakeHub:
    def __init__(self):
        self.connected = True
        self.sent = {}  # id -> command: the same id again is nothing new
        self.answers = {}  # type of question -> answers in turn; the last one stays
        self.asked = []
        self.refusal = None  # an error for the next requests
        self.on_request = lambda command: None

    async def send(self, command):
        self.sent.setdefault(command.id, command)

    async def request(self, command):
        await self.send(command)
        if self.refusal:
            raise self.refusal
        self.on_request(command)

    async def ask(self, question, kind):
        self.asked.append(question)
        waiting = self.answers.get(type(question).__name__)
        if not waiting:
            raise TransientError("The hub does not answer; try again.")
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    def told(self, kind):
        return [command for command in self.sent.values() if isinstance(command, kind)]
