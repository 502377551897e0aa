"""The calendar's page over a service that writes down what it is asked."""

import pytest

from app.domain.calendar_link import LinkAttempt, LinkAttemptChanged, LinkJudged, LinkState, Verdict
from app.services.settings import Calendar, Settings
from app.ui.calendar.view_model import CalendarViewModel
from tests.desk_records import NOW

OK = LinkJudged("graph", Verdict(LinkState.OK), "noa@example.com", "Calendar", NOW - 120)
BROKEN = LinkJudged(
    "graph",
    Verdict(
        LinkState.NEEDS_SIGN_IN,
        "Your sign-in to Microsoft 365 has ended.",
        "Reconnect the calendar.",
        "invalid_grant",
        NOW - 60,
    ),
    "noa@example.com",
    "Calendar",
    NOW - 7200,
)
WAITING = LinkAttemptChanged(LinkAttempt("https://login.example/authorize", True, NOW + 90))


class Chosen:
    def __init__(self, **given):
        self.settings, self.managed = Settings(calendar=Calendar(**given)), set()

    def is_managed(self, section, field):
        return (section, field) in self.managed


class Service:
    """Remembers every call, also those that wait for nothing."""

    def __init__(self):
        self.calls = []

    def cancel(self):
        self.calls.append(("cancel",))

    def __getattr__(self, name):
        async def done(*given):
            self.calls.append((name, *given))

        return done


@pytest.fixture
def rig(desk, theme, qtbot):
    class Rig:
        service, chosen, copied = Service(), Chosen(provider="graph", client_id="foyer"), []

        def apply(self, *events):
            desk.apply(*events)

        def model(self, **given):
            if given:
                self.chosen = Chosen(**given)
            return CalendarViewModel(
                desk.fill().bridge,
                self.service,
                self.service,
                self.chosen,
                desk.clock,
                self.copied.append,
            )

    return Rig()
