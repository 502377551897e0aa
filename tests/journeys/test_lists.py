"""A list from Salesforce to a visitor: org, console's services and hub over real sockets."""

import pytest

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.expression import AllOf, Compare, Operator
from app.domain.list_query import ListQuery, Related
from app.domain.target_list import TargetList, to_body
from app.domain.wire.console import SetRules
from app.domain.wire.events import Offered
from app.domain.wire.live import Show
from app.domain.wire.records import RoutingRule
from app.domain.wire.visitor import Identify, Say
from app.hub.experiences import Experience
from app.services.claims import Claims
from app.services.console_database import console_database
from app.services.crm_lists import CrmLists, ListGround
from app.services.link import HubLink
from app.services.link.place import Place
from app.services.list_shelf import ListShelf
from app.services.shared_copy import SharedCopy
from app.services.shared_settings import SharedSettings
from app.services.store import Store
from tests.hub.rig import running
from tests.journeys.tickets import VouchedTickets
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures
from tests.services.eventually import eventually

OPEN = AllOf((Compare("IsClosed", Operator.IS, False), Compare("Amount", Operator.MORE, 50_000)))
TIER = TargetList(
    "Tier 1", ListQuery("Account", related=(Related("Opportunity", "AccountId", OPEN),))
)
INSIDE = {"field": "list", "operator": "in", "value": "tier-1"}
RULES = [RoutingRule(id="vip", name="VIP", conditions=[INSIDE]), RoutingRule(id="all", name="All")]
DEAL = {"StageName": "Prospecting", "CloseDate": "2027-02-01", "Amount": 90_000}


class Console:
    """An admin's services for lists, as a session builds them."""

    def __init__(self, crm, hub, folder):
        self.store = Store()
        self.store.apply(SignedIn(Account("eve", "Eve", "eve@example.com", "admin")))
        tickets = VouchedTickets(hub, "eve")
        self.link = HubLink(Place(hub, "eve", folder), tickets, self.store.apply)
        self.database = console_database(folder)
        self.of_lists = console_database(folder)
        copy = SharedCopy(self.database, hub)
        self.settings = SharedSettings(self.store, copy, SystemClock(), self.link)
        ground = ListGround(
            crm=crm,
            budget=crm.connection.budget,
            shelf=ListShelf(self.of_lists),
            link=self.link,
            claims=Claims(self.link),
            store=self.store,
            clock=SystemClock(),
        )
        self.lists = CrmLists(ground)

    async def __aenter__(self):
        self.settings.start()
        await self.link.start()
        self.lists.start()
        await eventually(lambda: self.link.connected and self.store.state.shared.loaded)
        return self

    async def __aexit__(self, *_):
        await self.lists.stop()
        await self.settings.stop()
        await self.link.stop()
        self.database.close()
        self.of_lists.close()

    def published(self):
        return {each.name: each.count for each in self.store.state.shared.lists}


@pytest.mark.timeout(60)
async def test_an_open_deal_makes_its_company_s_visitor_known(rig, tmp_path):  # noqa: F811
    made = rig.add("Account", Name="Acme", Website="https://www.acme.example")
    rig.add("Account", Name="Other", Website="other.example")
    rig.add("Opportunity", Name="Deal", AccountId=made, **DEAL)
    greeting = Experience("experience-1", "Welcome back", lists=["tier-1"])
    async with (
        running(tmp_path, experiences=[greeting]) as hub,
        Console(rig.crm, hub.address, tmp_path) as console,
    ):
        await console.settings.put("target_list", "tier-1", to_body(TIER))
        console.lists.hurry()
        await eventually(lambda: console.published() == {"tier-1": 1})
        await console.link.once(SetRules(id="rules", rules=RULES))
        visitor = await hub.visitor()
        await hub.ready(visitor)
        await visitor.send(Identify(id="who", fields={"email": "kim@acme.example"}))
        shown = await visitor.until(lambda m: isinstance(m, Show))
        assert shown.name == "experience-1"
        await visitor.ask(Say(id="hello", text="hello?"))
        await eventually(lambda: console.store.state.desk.offers)
        (offer,) = console.store.state.desk.offers
        assert isinstance(offer, Offered)
        assert offer.rule == "VIP"
        assert offer.reason.endswith("is in the list 'Tier 1', read from Salesforce just now")
        await console.settings.drop("target_list", "tier-1")
        console.lists.hurry()
        await eventually(lambda: console.published() == {})
