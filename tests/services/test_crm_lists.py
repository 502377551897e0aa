"""Lists from the org to the hub: due, on demand, stopped, refused."""

import msgspec
import pytest

from app.domain.desk import RoleKnown
from app.domain.errors import RejectedError
from app.domain.expression import AllOf, Compare, Operator
from app.domain.list_query import ListQuery, Related
from app.domain.shared import DocumentsLoaded, ListsLoaded
from app.domain.target_list import TargetList
from app.domain.wire.shared import AskClaim
from app.services.claims import claim_key
from app.services.crm_lists import CANCELLED, NO_HUB, SPENT
from tests.hub.playbook import BOB
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures
from tests.services.eventually import eventually
from tests.services.lists_rig import Lists, document


@pytest.fixture
async def lists(rig, tmp_path):  # noqa: F811
    made = []

    def make(*documents, **more):
        made.append(Lists(rig.crm, tmp_path, *documents, **more))
        return made[-1]

    yield make
    for each in made:
        await each.close()


def companies(rig, *names):  # noqa: F811
    for name in names:
        rig.add("Account", Name=f"Acme {name}", Website=f"{name}.example")


async def test_a_list_that_is_due_goes_from_the_org_to_the_hub(lists, rig):  # noqa: F811
    companies(rig, "one", "two")
    desk = lists(document())
    desk.service.start()
    await eventually(lambda: desk.line.published() == {"tier-1": 2})
    await eventually(lambda: desk.sync().phase == "idle")
    assert [each.name for each in desk.store.state.shared.lists] == ["tier-1"]
    assert next(each["tier-1"].phase for each in desk.heard if "tier-1" in each) == "reading"
    assert ("reading", 2, 2) in [
        (s.phase, s.done, s.total) for each in desk.heard if (s := each.get("tier-1"))
    ]


async def test_a_list_that_the_hub_has_fresh_is_left_alone(lists, rig):  # noqa: F811
    companies(rig, "one")
    desk = lists(document())
    await desk.service._round()
    sent = len(desk.line.sent)
    companies(rig, "two")
    await desk.service._round()
    assert len(desk.line.sent) == sent
    await desk.service.refresh("tier-1")
    assert desk.line.published() == {"tier-1": 2}


async def test_only_an_admin_s_console_reads_lists(lists, rig):  # noqa: F811
    companies(rig, "one")
    desk = lists(document())
    desk.store.apply(RoleKnown("rep"))
    await desk.service._round()
    assert (desk.line.sent, desk.service.may_work) == ([], False)


async def test_lists_wait_for_the_hub(lists, rig):  # noqa: F811
    companies(rig, "one")
    desk = lists(document())
    desk.line.connected = False
    await desk.service._round()
    assert desk.line.sent == []
    await desk.service.refresh("tier-1")
    assert (desk.sync().phase, desk.sync().words) == ("failed", NO_HUB)
    assert len(await desk.entries()) == 1


async def test_a_list_that_another_console_reads_is_left_to_it(lists, rig):  # noqa: F811
    desk = lists(document())
    other = desk.line.play.console(BOB)
    key = claim_key(rig.crm.org, "list:tier-1")
    desk.line.play.send(other, AskClaim(id="x", key=key, within_s=60.0))
    await desk.service.refresh("tier-1")
    assert (desk.sync().phase, desk.sync().words) == ("waiting", "Bob is reading it now.")
    assert desk.line.sent == []


async def test_the_rep_can_stop_and_go_on(lists, rig, monkeypatch):  # noqa: F811
    for module in ("app.services.list_reading", "app.domain.list_soql"):
        monkeypatch.setattr(f"{module}.PAGE", 1)
    companies(rig, "one", "two", "three")
    desk = lists(document())

    def stop(state):
        if (sync := state.lists.of.get("tier-1")) and sync.done == 2:
            desk.service.stop_reading("tier-1")

    desk.store.listen(stop)
    await desk.service.refresh("tier-1")
    assert (desk.sync().phase, desk.sync().words) == ("waiting", CANCELLED)
    assert desk.line.published() == {}
    desk.heard.clear()
    monkeypatch.setattr(desk.service, "stop_reading", lambda name: None)
    await desk.service.refresh("tier-1")
    assert desk.line.published() == {"tier-1": 3}
    assert min(each["tier-1"].done for each in desk.heard if each["tier-1"].total) == 2


async def test_background_work_waits_when_calls_run_out(lists, rig):  # noqa: F811
    companies(rig, "one")
    desk = lists(document())
    desk.budget.refused()
    await desk.service._round()
    assert (desk.sync().phase, desk.sync().words) == ("failed", SPENT)
    await desk.service._round()
    assert desk.line.sent == []


async def test_a_faulty_list_says_what_is_wrong_and_the_old_one_stays(lists, rig):  # noqa: F811
    companies(rig, "one")
    desk = lists(document())
    await desk.service.refresh("tier-1")
    wrong = document(where=Compare("Secret__c", Operator.FILLED))
    desk.store.apply(DocumentsLoaded((msgspec.structs.replace(wrong, version=2),)))
    await desk.service.refresh("tier-1")
    assert desk.sync().phase == "failed"
    assert "Set Field-Level Security" in desk.sync().words
    assert desk.line.published() == {"tier-1": 1}


async def test_a_list_that_was_taken_away_goes_from_the_hub_too(lists, rig):  # noqa: F811
    companies(rig, "one")
    desk = lists(document())
    await desk.service.refresh("tier-1")
    gone = msgspec.structs.replace(document(), version=2, dropped=True)
    desk.store.apply(DocumentsLoaded((gone,)))
    await desk.service._round()
    assert desk.line.published() == {}
    assert desk.store.state.shared.lists == ()
    assert await desk.entries() == {}


async def test_a_list_by_opportunities_with_a_custom_field_of_the_account(lists, rig):  # noqa: F811
    companies(rig, "one", "two")
    first = rig.rows("Account", Name="Acme one")[0]["Id"]
    deal = {"StageName": "Prospecting", "CloseDate": "2027-02-01", "Amount": 90_000}
    rig.add("Opportunity", Name="Deal", AccountId=first, **deal)
    large = AllOf(
        (Compare("Amount", Operator.MORE, 50_000), Compare("IsClosed", Operator.IS, False))
    )
    where = Compare("Target_Tier__c", Operator.BLANK)
    desk = lists(document(where=where, related=(Related("Opportunity", "AccountId", large),)))
    await desk.service.refresh("tier-1")
    assert await desk.entries() == {first: ("one.example",)}


async def test_a_test_counts_and_shows_the_first(lists, rig):  # noqa: F811
    companies(rig, *(f"c{n}" for n in range(25)))
    desk = lists()
    query = ListQuery("Account", AllOf((Compare("Name", Operator.STARTS_WITH, "acme"),)))
    tested = await desk.service.test(TargetList("x", query))
    assert (tested.count, len(tested.rows), tested.columns) == (25, 20, ("Name", "Website"))
    assert tested.rows[0]["Name"] == "Acme c0"
    with pytest.raises(RejectedError, match="at least one condition"):
        await desk.service.test(TargetList("x"))
    assert "User" in await desk.service.shapes(
        TargetList("x", ListQuery("Account", Compare("Owner.Name", Operator.FILLED)))
    )


async def test_a_rep_sees_how_old_the_lists_are(lists, rig):  # noqa: F811
    companies(rig, "one")
    desk = lists(document())
    await desk.service.refresh("tier-1")
    desk.store.apply(ListsLoaded(()))
    desk.line.connected = False
    await desk.service.ask_hub()
    assert desk.store.state.shared.lists == ()
    desk.line.connected = True
    await desk.service.ask_hub()
    assert [each.name for each in desk.store.state.shared.lists] == ["tier-1"]
