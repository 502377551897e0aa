"""Lists are read from the practice org: whole, and then what changed."""

import pytest

from app.domain.errors import RejectedError
from app.domain.expression import AllOf, Compare, Operator
from app.domain.list_query import ListQuery, Related
from app.domain.target_list import TargetList
from app.services import list_reading
from app.services.crm.base import Trips
from app.services.list_reading import ListReader, wanted_of
from app.services.list_shelf import ListShelf
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures

OPEN = AllOf((Compare("IsClosed", Operator.IS, False),))
HAS_OPEN = (Related("Opportunity", "AccountId", OPEN),)
RECENT = AllOf((Compare("CreatedDate", Operator.WITHIN_DAYS, 3),))
ACME = AllOf((Compare("Name", Operator.STARTS_WITH, "Acme"),))


class Clock:
    now_s = 1_800_000_000.0

    def now(self):
        return self.now_s


class Counting:
    """The org's lists; counts round trips."""

    def __init__(self, lists):
        self._lists, self.trips, self.asked = lists, 0, []
        self.org = "org"

    async def shapes(self, names, trips):
        return await self._lists.shapes(names, trips)

    async def ask(self, queries, trips):
        self.trips += 1
        self.asked += queries
        return await self._lists.ask(queries, trips)


class Desk:
    def __init__(self, rig):  # noqa: F811
        self.rig, self.clock = rig, Clock()
        self.crm = Counting(rig.crm.lists)
        self.shelf = ListShelf(rig.database)
        self.reader = ListReader(self.crm, self.shelf, self.clock)
        self.told = []

    async def read(self, query, *, whole=False, fields=("Website",), check=lambda: None):
        target = TargetList("A", query, fields)
        wanted = await wanted_of(self.crm, "a", target, Trips())
        await self.reader.read(wanted, lambda *p: self.told.append(p), check, whole=whole)
        found = await self.shelf.do(lambda store: store.entries("a"))
        return {record: domains for record, domains in found}


@pytest.fixture
def desk(rig):  # noqa: F811
    return Desk(rig)


@pytest.fixture
def paged(monkeypatch):
    """Pages of two records, so that a list has several."""
    for module in ("app.services.list_reading", "app.domain.list_soql"):
        monkeypatch.setattr(f"{module}.PAGE", 2)
    monkeypatch.setattr(list_reading, "SMALL", 0)


def companies(rig, *names):  # noqa: F811
    return [
        rig.add("Account", Name=n, Website=f"https://www.{n.split()[1]}.example") for n in names
    ]


async def test_a_list_is_read_page_by_page(desk, rig, paged):  # noqa: F811
    made = companies(rig, "Acme one", "Acme two", "Other three", "Acme four")
    found = await desk.read(ListQuery("Account", ACME))
    assert found == {
        made[0]: ("one.example",),
        made[1]: ("two.example",),
        made[3]: ("four.example",),
    }
    assert desk.told == [(0, 3), (2, 3), (3, 3)]


async def test_fields_of_parents_and_several_domains_are_read(desk, rig):  # noqa: F811
    made = rig.add("Account", Name="Acme", Website="acme.example; gmail.com, acme.test")
    query = ListQuery("Account", AllOf((Compare("Owner.Name", Operator.FILLED),)))
    assert await desk.read(query, fields=("Website", "Owner.Email")) == {
        made: ("acme.example", "acme.test", "tidemark.example")
    }


async def test_what_changed_is_read_in_two_calls(desk, rig, paged):  # noqa: F811
    made = companies(rig, "Acme one", "Acme two", "Acme three", "Other four")
    now = stamp(rig)
    await desk.read(ListQuery("Account", ACME))
    let_time_pass(rig)
    rig.org.records.change("Account", made[0], {"Name": "Gone", "SystemModstamp": now})
    desk.crm.trips = 0
    found = await desk.read(ListQuery("Account", ACME))
    assert set(found) == {made[1], made[2]}
    assert desk.crm.trips == 2


async def test_nothing_changed_costs_one_call(desk, rig, paged):  # noqa: F811
    made = companies(rig, "Acme one", "Acme two")
    assert len(made) == len(await desk.read(ListQuery("Account", ACME)))
    let_time_pass(rig)
    desk.crm.trips = 0
    assert len(await desk.read(ListQuery("Account", ACME))) == 2
    assert desk.crm.trips == 1


async def test_a_related_record_brings_its_account_in_and_out(desk, rig, paged):  # noqa: F811
    (made,) = companies(rig, "Acme one")
    query = ListQuery("Account", ACME, HAS_OPEN)
    assert await desk.read(query) == {}
    now = stamp(rig)
    let_time_pass(rig)
    open_deal = {"StageName": "Prospecting", "CloseDate": "2027-02-01"}
    deal = rig.add("Opportunity", Name="Deal", AccountId=made, **open_deal)
    let_time_pass(rig)
    assert made in await desk.read(query)
    rig.org.records.change("Opportunity", deal, {"IsClosed": True, "SystemModstamp": now})
    assert made not in await desk.read(query)


async def test_a_sweep_sees_what_was_deleted(desk, rig, paged):  # noqa: F811
    made = companies(rig, "Acme one", "Acme two", "Acme three")
    await desk.read(ListQuery("Account", ACME))
    let_time_pass(rig)
    rig.org.records.change("Account", made[1], {"IsDeleted": True})
    assert made[1] in await desk.read(ListQuery("Account", ACME))
    desk.clock.now_s += list_reading.SWEEP_S + 1
    assert set(await desk.read(ListQuery("Account", ACME))) == {made[0], made[2]}


async def test_too_many_changes_are_read_by_a_sweep(desk, rig, paged):  # noqa: F811
    companies(rig, "Acme one", "Acme two", "Acme three")
    await desk.read(ListQuery("Account", ACME))
    desk.crm.asked.clear()
    await desk.read(ListQuery("Account", ACME))
    assert any("COUNT()" in text for text in desk.crm.asked)


async def test_days_that_pass_are_swept(desk, rig, paged, monkeypatch):  # noqa: F811
    companies(rig, "Acme one")
    monkeypatch.setattr(list_reading, "SWEEP_S", 10 * list_reading.DAY_S)
    for where, swept in ((ACME, False), (RECENT, True)):
        desk.clock.now_s = Clock.now_s
        await desk.read(ListQuery("Account", where))
        let_time_pass(rig)
        desk.crm.asked.clear()
        desk.clock.now_s += list_reading.DAY_S
        await desk.read(ListQuery("Account", where))
        assert any("COUNT()" in text for text in desk.crm.asked) is swept


async def test_a_reading_that_is_stopped_goes_on_later(desk, rig, paged):  # noqa: F811
    companies(rig, "Acme one", "Acme two", "Acme three")
    calls = []

    def check():
        calls.append(1)
        if len(calls) == 3:
            raise RejectedError("stop")

    with pytest.raises(RejectedError):
        await desk.read(ListQuery("Account", ACME), check=check)
    assert await desk.shelf.do(lambda store: store.entries("a")) == []
    desk.told.clear()
    assert len(await desk.read(ListQuery("Account", ACME))) == 3
    assert desk.told[0] == (2, 3)


def let_time_pass(rig):  # noqa: F811
    """Make every account look as if it had not changed for long."""
    for row in list(rig.org.records.all("Account")):
        rig.org.records.change("Account", row["Id"], {"SystemModstamp": "2020-01-01T00:00:00Z"})


def stamp(rig):  # noqa: F811
    return max(row["SystemModstamp"] for row in rig.org.records.all("Account")) or ""
