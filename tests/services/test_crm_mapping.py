"""The mapping pages' service, in front of the practice org."""

import pytest

from app.core.clock import SystemClock
from app.domain import health
from app.domain.errors import RejectedError
from app.domain.health import SystemChanged, SystemHealth
from app.domain.mapping import LEAD, FieldMap, ObjectMap, Policy
from app.domain.mapping_page import page_of, to_body
from app.domain.shared import DocumentsLoaded
from app.domain.visitor_fields import BadFieldError, VisitorField, fields_of
from app.domain.wire.shared import Document
from app.services.crm.base import CrmError
from app.services.crm.mapping_source import SharedMapping, Validated
from app.services.crm_mapping import CrmMapping
from app.services.providers import CrmParts, salesforce
from app.services.settings import Crm
from app.services.shared_copy import SharedCopy
from app.services.shared_settings import SharedSettings
from app.services.store import Store
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures
from tests.services.eventually import eventually

ELSEWHERE = "00D000000000999AAA"
NAMES = (FieldMap("last_name", "LastName"), FieldMap("company", "Company"))


class Room:
    """The service with its store and shared settings, on one machine."""

    def __init__(self, rig):  # noqa: F811
        self.store, self.hurried = Store(), 0
        self.source = SharedMapping(
            lambda: self.store.state.shared, Validated(rig.database, SystemClock())
        )
        clock = SystemClock()
        parts = CrmParts(rig.database, rig.folder, rig.client, clock, None, self.source)
        self.crm = salesforce(rig.settings, parts)
        self.mapping = CrmMapping(self.crm, self.source, self.store, clock, self._hurry)
        self.mapping.share(SharedSettings(self.store, SharedCopy(rig.database, ""), clock))

    def _hurry(self):
        self.hurried += 1

    def settle(self, page):
        document = Document(kind="mapping", name=page.object, version=1, body=to_body(page))
        self.store.apply(DocumentsLoaded((document,)))

    @property
    def told(self):
        return self.store.state.health.systems.get("mapping")


@pytest.fixture
async def room(rig):  # noqa: F811  # the fixture above
    made = Room(rig)
    yield made
    await made.mapping.stop()


async def test_a_saved_page_is_in_force_and_names_its_org(room):
    await room.mapping.choices()
    page = ObjectMap("Lead", (*NAMES, FieldMap("city", "City", Policy.ALWAYS)))
    await room.mapping.save(page)
    kept = page_of(room.store.state.shared, "Lead")
    assert kept.fields == page.fields
    assert room.source.maps().lead == kept


async def test_the_pages_that_come_along_fit_the_practice_org(room):
    issues = await room.mapping.check()
    assert issues == {"Lead": (), "Contact": ()}
    assert room.told.state == health.OK


async def test_what_broke_is_told_with_the_way_to_mend_it(room):
    room.settle(ObjectMap("Lead", (*NAMES, FieldMap("city", "Gone__c"), FieldMap("x", "Lost__c"))))
    issues = await room.mapping.check()
    assert [(i.code, i.line) for i in issues["Lead"] if i.code == "UNKNOWN_FIELD"] == [
        ("UNKNOWN_FIELD", 2),
        ("UNKNOWN_FIELD", 3),
    ]
    assert room.told.state == health.FAULT
    assert "no field Gone__c that you can see" in room.told.words
    assert "And 1 more." in room.told.words
    assert room.told.words.endswith("Settings > Salesforce > Lead mapping.")


async def test_pages_are_checked_when_salesforce_comes_back_and_when_they_change(room):
    room.mapping.start()
    room.store.apply(SystemChanged("crm", SystemHealth(health.OK)))
    await eventually(lambda: room.told and room.told.state == health.OK)
    room.settle(ObjectMap("Lead", (*NAMES, FieldMap("city", "Gone__c"))))
    await eventually(lambda: room.told.state == health.FAULT)


async def test_a_mapping_of_another_org_is_checked_against_this_one_and_lifted(room, rig):  # noqa: F811
    room.settle(ObjectMap("Lead", NAMES, campaign="701000000000999AAA", org=ELSEWHERE))
    org = await room.crm.whoami()
    assert room.crm.held(org).code == "MAPPING_OTHER_ORG"
    bad = await room.mapping.revalidate()
    assert [issue.code for issue in bad] == ["CAMPAIGN_GONE"]
    assert room.crm.held(org) is not None
    assert room.hurried == 0
    campaign = rig.add("Campaign", Name="Here", IsActive=True)
    room.store.apply(
        DocumentsLoaded(
            (
                Document(
                    kind="mapping",
                    name="Lead",
                    version=2,
                    body=to_body(ObjectMap("Lead", NAMES, campaign=campaign, org=ELSEWHERE)),
                ),
            )
        )
    )
    assert await room.mapping.revalidate() == ()
    assert room.crm.held(org) is None
    assert room.hurried == 1
    assert page_of(room.store.state.shared, "Lead").org[:15] == org[:15]


async def test_who_is_no_admin_lifts_it_for_this_machine(room):
    class Refusing:
        async def put(self, *_given, **_more):
            raise RejectedError("Admins only.")

    room.mapping.share(Refusing())
    room.settle(ObjectMap("Lead", NAMES, org=ELSEWHERE))
    assert await room.mapping.revalidate() == ()
    assert room.crm.held(await room.crm.whoami()) is None
    assert page_of(room.store.state.shared, "Lead").org == ELSEWHERE


async def test_campaigns_of_activities_are_kept_and_checked(room, rig):  # noqa: F811
    campaign = rig.add("Campaign", Name="Chats", IsActive=True)
    await room.mapping.save_activities({"chat": campaign, "form": ""})
    assert room.source.maps().activities == {"chat": campaign}
    body = {"activity_campaigns": {"chat": "701000000000999AAA"}, "org": ELSEWHERE}
    document = Document(kind="crm", name="activities", version=2, body=body)
    room.store.apply(DocumentsLoaded((document,)))
    assert [i.part for i in await room.mapping.revalidate()] == ["activities"]


async def test_visitor_fields_are_made_changed_and_dropped(room):
    size = VisitorField("size", "Size", "choice", ("S", "L"), custom=True)
    await room.mapping.add_field(size)
    fields = fields_of(room.store.state.shared)
    assert fields["size"].choices == ("S", "L")
    with pytest.raises(BadFieldError, match="already"):
        await room.mapping.add_field(size)
    await room.mapping.change_field(VisitorField("size", "Size", "choice", ("M",), custom=True))
    await room.mapping.change_field(VisitorField("city", "City", prefill="keep_blank"))
    changed = fields_of(room.store.state.shared)
    assert (changed["size"].choices, changed["city"].prefill) == (("M",), "keep_blank")
    await room.mapping.drop_field("size")
    assert "size" not in fields_of(room.store.state.shared)


async def test_the_record_that_a_push_would_change_is_read_with_the_pages_fields(room, rig):  # noqa: F811
    rig.add("Lead", LastName="O", Company="E", Email="kim@example.org", Rating="Hot")
    await room.mapping.describe("Lead")
    page = ObjectMap("Lead", (FieldMap("rating", "Rating"), FieldMap("x", "Gone__c")))
    record = await room.mapping.record_of("kim@example.org", page)
    assert record.values["Rating"] == "Hot"
    assert await room.mapping.record_of("nobody@example.org", page) is None
    assert await room.mapping.record_of("kim@example.org", ObjectMap("Contact", ())) is None


async def test_a_page_goes_into_a_file_and_comes_back(room):
    assert room.mapping.imported("Lead", room.mapping.export(LEAD)) == LEAD


async def test_without_an_org_or_shared_settings_it_is_said(room, rig):  # noqa: F811
    parts = CrmParts(rig.database, rig.folder, rig.client, SystemClock())
    bare = CrmMapping(salesforce(Crm(), parts), room.source, Store(), SystemClock())
    for call in (bare.describe("Lead"), bare.choices(), bare.check()):
        with pytest.raises(RejectedError, match="not set up"):
            await call
    with pytest.raises(RejectedError, match="hub"):
        await bare.save(LEAD)
    with pytest.raises(CrmError, match="Nothing__c is not in this org"):
        await room.mapping.describe("Nothing__c")


async def test_pages_of_another_org_that_fit_this_one_count_here_by_themselves(room):
    room.mapping.start()
    room.settle(ObjectMap("Lead", (*NAMES, FieldMap("city", "Gone__c")), org=ELSEWHERE))
    room.store.apply(SystemChanged("crm", SystemHealth(health.OK)))
    await eventually(lambda: room.told and room.told.state == health.FAULT)
    assert "made for another Salesforce org" in room.told.words
    assert "no field Gone__c" in room.told.words
    room.settle(ObjectMap("Lead", NAMES, org=ELSEWHERE))
    await eventually(lambda: room.told.state == health.OK)
    assert room.crm.held(await room.crm.whoami()) is None
    assert page_of(room.store.state.shared, "Lead").org == ELSEWHERE
    assert room.hurried == 1


async def test_reading_the_fields_anew_checks_the_pages_again(room):
    room.settle(ObjectMap("Lead", NAMES, org=ELSEWHERE))
    await room.mapping.describe("Lead", fresh=True)
    await eventually(lambda: room.hurried == 1)
