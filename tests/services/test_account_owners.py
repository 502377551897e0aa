"""Who owns a visitor's account is told to the hub, once, as a rep's fact."""

import pytest
from msgspec.structs import replace

from app.domain.account_match import Account, AccountMatch, Reason
from app.domain.meetings import CalendarsLoaded
from app.domain.profiles import ProfileLoaded
from app.domain.push_card import KEPT, AccountsFound
from app.domain.wire.console import SetFact
from app.domain.wire.meetings import RepCalendar
from app.domain.wire.records import Fact
from app.services.account_owners import AccountOwners
from app.services.store import Store
from tests.services.eventually import eventually
from tests.services.fake_hub import FakeHub
from tests.services.test_crm_sync import profile


def found(*owners):
    accounts = [Account("001", "Example", owner=name, owner_email=mail) for name, mail in owners]
    return AccountsFound("v", tuple(AccountMatch(a, 60, (Reason.DOMAIN,)) for a in accounts))


def noted(owner, source="rep"):
    fact = Fact(field="owner", value=owner, source=source, at=2.0)
    return ProfileLoaded(replace(profile(), facts=[fact]))


@pytest.fixture
async def world():
    hub, store = FakeHub(), Store()
    owners = AccountOwners(hub, store)

    async def told(*events):
        for event in events:
            store.apply(event)
        await eventually(lambda: not owners._tasks._tasks)
        return [(fact.visitor, fact.field, fact.value) for fact in hub.told(SetFact)]

    told.owners = owners
    yield told
    await owners.stop()


async def test_the_owner_is_told_once_and_again_when_it_is_another(world):
    noa, lee = found(("Noa", "noa@example.com")), found(("Lee", "lee@example.com"))
    first = ("v", "owner", "noa@example.com")
    assert await world(noa) == []  # nothing is known of the visitor yet
    assert await world(ProfileLoaded(profile()), CalendarsLoaded(()), noa) == [first]
    assert await world(lee) == [first, ("v", "owner", "lee@example.com")]
    assert (await world(found()))[-1] == ("v", "owner", "")


async def test_a_user_without_an_address_is_told_as_the_rep_of_that_name(world):
    rep = RepCalendar(rep="noa", name="Noa")
    await world(ProfileLoaded(profile()), found(("Noa", "")))
    assert await world(CalendarsLoaded((rep,))) == [("v", "owner", "noa")]


async def test_what_is_noted_already_is_not_told_and_a_reps_own_note_stays(world):
    assert await world(noted("bob"), found()) == []
    assert await world(noted("noa@example.com"), found(("Noa", "noa@example.com"))) == []


async def test_what_a_visitor_says_of_an_owner_counts_for_nothing(world):
    told = await world(noted("noa@example.com", "form"), found(("Noa", "noa@example.com")))
    assert told == [("v", "owner", "noa@example.com")]


async def test_who_is_not_among_the_newest_any_more_is_forgotten(world):
    await world(ProfileLoaded(profile()), found(("Noa", "noa@example.com")))
    others = [AccountsFound(f"w{n}", ()) for n in range(KEPT)]
    await world(*others)
    assert "v" not in world.owners._told
