"""A whole console after round after round of everything that a rep does: nothing grows.

The whole day, with memory, is `python -m tests.bench.soak`.
"""

import time

import pytest

from app.core.clock import SystemClock
from app.domain.wire import events as wire
from app.domain.wire.console import Accept, AskMessages, Close, RepSay
from app.domain.wire.events import Answer
from app.services.settings import Hub, Settings
from tests.assembly.waiting import until
from tests.bench.soak import town
from tests.bench.soak_parts import census, leaks, rep
from tests.bench.soak_parts.desk import connected, console, sign_in_again
from tests.bench.soak_parts.quick import QuickClock, hurried
from tests.desk_records import card, message, offered, record

WARM, ROUNDS = 2, 6
# What is counted exactly alike after each round; memory is left to the long run.
EXACT = ("tasks", "running timers", "timers", "widgets", "threads", "descriptors", "listeners")


@pytest.fixture(autouse=True)
def no_long_moments(monkeypatch):
    monkeypatch.setattr(rep, "A_MOMENT_S", 0.005)


class Visitor:
    """One visitor a round: asks, is accepted and answered, says thanks."""

    def __init__(self, hub):
        self._hub, self._number = hub, 0
        usual = hub.on_message

        async def on_message(socket, sent):
            return await self._on(socket, sent) or await usual(socket, sent)

        hub.on_message = on_message

    async def _on(self, socket, sent):
        """Let the hub do what a command asks for, which is acknowledged all the same."""
        match sent:
            case Accept():
                await self._hub.post(wire.Joined(conversation=self._record(), visitor=self.card))
            case RepSay():
                self._said += [f">{sent.text}", rep.THANKS]
                mine = message(self.name, 2, sent.text, "rep", client_id=sent.id)
                await self._hub.post(wire.Posted(message=mine))
                await self._hub.post(wire.Posted(message=message(self.name, 3, rep.THANKS)))
            case Close():
                self._status = "closed"
                await self._hub.post(wire.Closed(conversation=self.name, by="rep"))
            case AskMessages():
                await self._hub.send(Answer(id=sent.id, result=self._record()), socket)
                return True
        return False

    def _record(self):
        return record(self.name, self.visitor, *self._said, status=self._status)

    async def come(self):
        self._number += 1
        self.offer, self.visitor = f"o{self._number}", f"v{self._number}"
        self.name, self._said, self._status = f"c-{self.offer}", ["Do you offer SSO?"], "open"
        self.card = card(self.visitor, name="Grace Okafor", email=f"{self.visitor}@example.org")
        now = SystemClock().now()
        await self._hub.post(offered(self.offer, visitor=self.card, created=now, expires=now + 600))


async def rounds(session, hub, leak=None):
    """Do everything again and again; return the counts after each round but the first ones."""
    visitor, desk = Visitor(hub), rep.Rep(session, session._ground.desktop)
    counted = []
    for number in range(WARM + ROUNDS):
        await visitor.come()
        await until(lambda: session.store.state.desk.offers)
        await desk.accept()
        await until(desk._waiting)
        await desk.everything(but=("change_theme",))  # it takes seconds, and has tests of its own
        await until(lambda: desk._over() or not desk._open())
        await desk.end()
        await until(lambda: not desk._open())
        if number % 2:
            await break_line(session, hub)
        if leak:
            leak(desk)
        await desk.rest()
        if number >= WARM:
            counted.append(census.taken(session))
    return counted


async def break_line(session, hub):
    before = len(hub.hellos)
    for socket in list(hub.sockets):
        socket.transport.abort()
    await until(lambda: not session.link.connected or len(hub.hellos) > before)
    session.link.reconnect()  # otherwise it waits longer after each break that comes so soon
    await until(lambda: session.link.connected and len(hub.hellos) > before)


def grown(counted):
    return [words for words in census.grown(counted) if words.startswith(EXACT)]


@pytest.mark.timeout(90)
def test_round_after_round_nothing_is_left_behind(in_session):
    async def scenario(session, hub):
        return await rounds(session, hub)

    assert grown(in_session(scenario)) == []


@pytest.mark.timeout(90)
def test_each_kind_of_leak_is_found(in_session):
    planted = [leaks.KINDS[name] for name in leaks.KINDS if name != "memory"]

    async def scenario(session, hub):
        desk, counted = rep.Rep(session, session._ground.desktop), []
        with leaks.kept():
            for _ in range(2 * census.FEW):
                for leak in planted:
                    leak(desk)
                counted.append(census.taken(session))
        return counted

    found = {words.split(":")[0] for words in grown(in_session(scenario))}
    assert found == {*EXACT}


@pytest.mark.timeout(90)
def test_the_console_of_the_long_day_opens_and_comes_back(qapp, run_on_qt_loop, tmp_path):
    """The long run is too long for every day; that its console still starts is not."""
    clock = QuickClock(time.time(), speed=1.0)
    (tmp_path / "town").mkdir()

    async def scenario(address):
        settings = Settings(hub=Hub(url=address))
        async with console(qapp, tmp_path, settings, clock) as (made, _):
            signed_in = [connected(made)]
            await sign_in_again(made)
            return [*signed_in, connected(made)]

    with town(tmp_path / "town", clock, visitors=3) as (_, told), hurried(clock.speed):
        assert run_on_qt_loop(lambda: scenario(told["hub"])) == [True, True]
