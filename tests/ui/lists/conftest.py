"""The lists' page in front of the practice org's describes and a service that writes down."""

from types import SimpleNamespace

import pytest

from app.core.database import connect
from app.domain.crm_shape import shape_of
from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError
from app.domain.expression import AllOf, AnyOf, Compare, Not, Operator
from app.domain.list_query import ListQuery, Related
from app.domain.list_sync import ListSync, ListSyncChanged
from app.domain.shared import ListsLoaded
from app.domain.target_list import TargetList, to_body
from app.domain.wire.shared import Document, DocumentSet, ListSummary
from app.practice.org.describe import describe
from app.practice.org.objects import objects
from app.practice.org.records import Records
from app.practice.org.seed import users
from app.services.crm.base import Trips
from app.services.crm_lists import Tested
from app.services.list_reading import wanted_of
from app.ui.lists.editor_model import EditorModel
from app.ui.lists.pane import ListsPane
from app.ui.lists.view_model import ListsViewModel
from tests.desk_records import NOW

BIG = AllOf(
    (
        Compare("Industry", Operator.ONE_OF, ("Banking", "Energy")),
        Compare("NumberOfEmployees", Operator.AT_LEAST, 200),
        Compare("Owner.Name", Operator.FILLED),
        AnyOf(
            (
                Compare("BillingCountry", Operator.IS, "Norway"),
                Not(Compare("Name", Operator.CONTAINS, "Test")),
            )
        ),
    )
)
OPEN = AllOf(
    (Compare("IsClosed", Operator.IS, False), Compare("CloseDate", Operator.AFTER, "2027-01-01"))
)
TIER = TargetList("Tier 1", ListQuery("Account", BIG, (Related("Opportunity", "AccountId", OPEN),)))
FOUND = (
    {"Id": "001A", "Name": "Halden Castings", "Website": "https://haldencastings.example"},
    {"Id": "001B", "Name": "Orrin Bakeries", "Website": None},
)


class Org:
    """Describes of the practice org."""

    org = "org"

    def __init__(self, practice):
        self._practice = practice
        self.fault = ""

    async def shapes(self, names, trips):
        if self.fault:
            raise RejectedError(self.fault)
        objects, user = self._practice.inner.objects, self._practice.users["rep"]
        seen = [name for name in names if name in objects and user.may("R", name)]
        return {name: shape_of(describe(objects[name], user, "v60.0")) for name in seen}


class Service:
    """What the page asks of services, over those describes."""

    def __init__(self, desk, org):
        self.desk, self.org = desk, org
        self.asked, self.kept, self.fault = [], [], ""
        self.found = Tested(1234, FOUND, ("Name", "Website"))

    async def shapes(self, target):
        return (await wanted_of(self.org, "", target, Trips())).shapes

    async def related_shapes(self, names):
        return await self.org.shapes(names, Trips())

    async def test(self, target):
        self.asked.append(("test", target))
        if self.fault:
            raise RejectedError(self.fault)
        return self.found

    async def refresh(self, name):
        self.asked.append(("refresh", name))

    async def ask_hub(self):
        pass

    def stop_reading(self, name):
        self.asked.append(("stop", name))

    def hurry(self):
        self.asked.append(("hurry", ""))

    async def put(self, kind, name, body, *, base=None):
        if self.fault:
            raise RejectedError(self.fault)
        self.kept.append((kind, name, body, base))
        share(self.desk, name, body, version=(base or 0) + 1)

    async def drop(self, kind, name, *, base=None):
        self.kept.append((kind, name, None, base))


def share(desk, name, body, version=1):
    given = {"kind": "target_list", "name": name, "version": version, "body": body, "at": NOW}
    desk.apply(DocumentSet(document=Document(**given)))


def fill(desk):
    """Four lists: fresh, stale, being read, refused."""
    for name, title in (
        ("tier-1", "Tier 1"),
        ("b", "Key accounts"),
        ("c", "Open deals"),
        ("d", "Lost"),
    ):
        share(desk, name, to_body(TargetList(title, TIER.query)))
    desk.apply(
        ListsLoaded(
            (
                ListSummary(name="tier-1", title="Tier 1", count=1204, at=NOW - 720),
                ListSummary(name="b", title="Key accounts", count=1, at=NOW - 7200),
            )
        ),
        ListSyncChanged("c", ListSync("reading", 42_000, 100_000)),
        ListSyncChanged("d", ListSync("failed", words="Salesforce is not answering.")),
    )


@pytest.fixture(scope="session")
def practice():
    """Objects and users of the practice org, without its records."""
    database = connect(":memory:")
    known = objects()
    made = SimpleNamespace(objects=known)
    yield SimpleNamespace(inner=made, users=users(Records(database, known)))
    database.close()


@pytest.fixture
def admin(desk):
    desk.apply(SignedIn(Account("lena", "Lena Fischer", "lena@shop.example", role="admin")))
    return desk


@pytest.fixture
def org(practice):
    return Org(practice)


@pytest.fixture
def service(admin, org):
    return Service(admin, org)


@pytest.fixture
def model(admin, service):
    return EditorModel(admin.bridge, service, service)


@pytest.fixture
def view_model(admin, service):
    return ListsViewModel(admin.bridge, service, service, admin.clock)


@pytest.fixture
def pane(view_model, model, theme, qtbot):
    made = ListsPane(view_model, model)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    yield made
    made.hide()
