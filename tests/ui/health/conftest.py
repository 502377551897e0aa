"""A health page with looks that say what a test wants."""

from dataclasses import replace

import pytest

from app.domain.checkup import TITLES, Row
from app.domain.page_snippet import Finding
from app.services.checkup import Check
from app.services.checkup.page import Report
from app.ui.health.pane import HealthPane
from app.ui.health.view_model import HealthActions, HealthViewModel

GROUPED = {"crm": ("crm", "rights", "calls")}
WELL = {
    "hub": "The hub at https://hub.example is well.",
    "link": "The live link to the hub is open.",
    "identity": "https://id.example describes itself and shows its keys.",
    "sign_in": "Your sign-in is kept, and was last renewed 4 min ago.",
    "keychain": "The system's keychain is open.",
    "settings": "Foyer can work with its settings.",
    "crm": "Connected as lena@tidemark.example to Tidemark (production).",
    "rights": "All 14 rights that Foyer needs are there.",
    "calls": "1180 of 15000 calls of the day are used by your whole org.",
    "calendar": "Microsoft 365 is connected as lena@shop.example.",
    "mail": "The mail server mail.shop.example takes the sign-in.",
    "notifications": "Alerts can be accepted from the desktop.",
    "website": "The messenger was seen on all 2 websites of this hub in the last day.",
    "versions": "Foyer 0.1.0 is the newest version that is known.",
    "disk": "83 GB are free where Foyer keeps its files.",
    "memory": "Foyer uses 180 MB; 6.4 GB are free on this computer.",
    "clock": "This computer's clock is right, to the second.",
    "zone": "The time zone is Europe/Rome, now 16:00.",
    "proxy": "A proxy is used: http://proxy.shop.example:3128.",
}


class Never:
    """What is never there."""

    def __await__(self):
        yield


class Holding:
    """Starts intents and keeps hold of those that wait."""

    def __init__(self):
        self.waiting = []

    def start(self, intent, *, name):
        try:
            intent.send(None)
        except StopIteration:
            return
        self.waiting.append(intent)

    def close(self):
        for intent in self.waiting:
            intent.close()


class Looks:
    """Looks that answer with `rows`, but for those named in `hangs`."""

    def __init__(self):
        self.rows = {name: Row(name, "ok", words) for name, words in WELL.items()}
        self.hangs, self.looked = set(), []
        self.clock = None
        inside = {row for rows in GROUPED.values() for row in rows}
        names = [name for name in TITLES if name not in inside or name in GROUPED]
        self.checks = [Check(name, GROUPED.get(name, (name,)), self._none) for name in names]

    async def _none(self):
        return []

    def say(self, name, state, words="", **more):
        self.rows[name] = Row(name, state, words or WELL[name], **more)

    def check_of(self, row):
        return next(check.name for check in self.checks if row in check.rows)

    async def look(self, name, told=None):
        self.looked.append(name)
        if name in self.hangs:
            await Never()
        check = next(check for check in self.checks if check.name == name)
        rows = [replace(self.rows[row], at=self.clock.now()) for row in check.rows]
        for row in rows:
            told(row)
        return rows


class Hands:
    """Writes down what is asked for."""

    def __init__(self):
        self.done, self.copied, self.seen, self.waits = [], [], [], False
        self.report = Report("https://www.example.com/", (Finding("ok", "All is well."),))

    def repair(self, name):
        async def done():
            self.done.append(name)

        return done

    async def check_page(self, address):
        self.done.append(address)
        return self.report

    def actions(self, *names):
        return HealthActions(
            {name: self.repair(name) for name in names},
            self.copied.append,
            self.seen.append,
            self.check_page,
            lambda: self.waits,
        )


@pytest.fixture
def looks(desk):
    made = Looks()
    made.clock = desk.clock
    return made


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def model(desk, looks, hands):
    actions = hands.actions(
        "sign_in", "reconnect", "connect_crm", "open_general", "open_calendar", "test_alert",
        "compact", "notification_settings", "clock_settings", "reconnect_calendar", "update",
    )  # fmt: skip
    return HealthViewModel(desk.bridge, looks, actions, desk.clock)


@pytest.fixture
def holding(model):
    """Let looks of `hangs` hang."""
    model._bridge = made = Holding()
    yield made
    made.close()


@pytest.fixture
def pane(model, theme, qtbot):
    made = HealthPane(model)
    qtbot.addWidget(made)
    made.resize(900, 1400)
    yield made
    made.hide()
