"""A real SMTP server that can be told to fail, and a mail to send to it."""

import pytest

from app.practice.mail import PracticeMail
from app.services.mail.base import Letter, Sender
from app.services.mail.message import made

REP = Sender("noa@example.com", "Noa Rep")
LETTER = Letter("mail:1", "kim@example.org", "Hello Kim", "Dear Kim,\n.dot\nbye", created=1.8e9)


@pytest.fixture
def message():
    return made(LETTER, REP)


@pytest.fixture
def make_server(tmp_path):
    made_servers = []

    async def make(**more):
        server = PracticeMail(tmp_path / f"mail{len(made_servers)}", **more)
        made_servers.append(server)
        server.page = await server.start()
        return server

    make.made = made_servers
    return make


@pytest.fixture
async def server(make_server):
    yield await make_server()
    for each in make_server.made:
        await each.stop()
