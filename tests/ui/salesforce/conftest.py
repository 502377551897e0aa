"""The connection's page over a service that writes down what it is asked."""

import pytest

from app.domain.api_budget import Budget, Usage
from app.domain.crm_connection import BudgetChanged, CheckChanged, Checked, Connected, Synced
from app.domain.crm_connection import ConnectedChanged as WhoChanged
from app.domain.health import OK, SystemChanged, SystemHealth
from app.domain.preflight import Row, RowState
from app.ui.salesforce.view_model import ConnectionViewModel
from tests.desk_records import NOW

WHO = Connected(
    user="005Fy00000AbCdEIAX",
    org="00DFy0000000001",
    username="lena.fischer@shop.example",
    name="Lena Fischer",
    email="lena@shop.example",
    org_name="Tidemark",
    instance="https://tidemark.my.salesforce.com",
    since=NOW - 7200,
)
LEADS = Row(
    "leads",
    "Leads",
    RowState.FAIL,
    "Read ✓, Create ✗, Edit ✓. Nobody can be pushed.",
    "Setup > Permission Sets > the set of this user > Object Settings > Leads: Create.",
    ("Leads: Read", "Leads: Edit"),
    ("Leads: Create",),
)
FIELDS = Row(
    "lead_fields",
    "Mapped fields of Lead",
    RowState.WARN,
    "25 of 26 rights are there. Not there: Lead.Industry: Edit. These fields are left out.",
    "Setup > Object Manager > Lead > Fields & Relationships > Industry > Set Field-Level Security: "
    "Visible, and not Read-Only.",
)
API = Row("api", "API Enabled", RowState.OK, "Salesforce answers this user's calls.")
CONNECTOR = Row("connector", "Marketing automation", RowState.UNKNOWN, "Cannot be seen.")
CHECKED = Checked((API, LEADS, FIELDS, CONNECTOR), NOW - 60, ("Leads: Create",))


class Chosen:
    """Settings in memory."""

    def __init__(self):
        self.values = {("crm", "login_url"): "https://login.salesforce.com"}
        self.values[("crm", "client_id")] = "foyer"
        self.managed, self.error = set(), None

    def value(self, section, field):
        return self.values[(section, field)]

    def is_managed(self, section, field):
        return (section, field) in self.managed

    def save_connections(self, values):
        if self.error:
            raise self.error
        self.values |= values


class Service:
    """Writes down what it is asked."""

    def __init__(self, asked):
        self._asked = asked

    def __getattr__(self, name):
        return getattr(self._asked, name)

    def cancel(self):
        self._asked.calls.append(("cancel",))


@pytest.fixture
def chosen():
    return Chosen()


@pytest.fixture
def copied():
    return []


@pytest.fixture
def view_model(desk, chosen, copied):
    return ConnectionViewModel(desk.bridge, Service(desk.asked), chosen, desk.clock, copied.append)


@pytest.fixture
def connected(desk):
    """Lena is connected, was checked, and has used a part of the calls."""
    desk.apply(
        WhoChanged(WHO),
        CheckChanged(CHECKED),
        BudgetChanged(Budget(Usage(1840, 15_000, NOW))),
        Synced(NOW - 120),
        SystemChanged("crm", SystemHealth(OK)),
    )
    return desk
