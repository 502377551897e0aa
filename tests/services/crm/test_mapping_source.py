"""Which mapping is in force, and whether it may be used in an org."""

from app.domain.mapping import LEAD, FieldMap, Maps, ObjectMap
from app.domain.mapping_page import to_body
from app.services.crm.mapping_source import StandardMapping

HERE, ELSEWHERE = "00D000000000001", "00D000000000002AAA"
OWN = ObjectMap("Lead", (FieldMap("email", "Email"),), org=ELSEWHERE)


async def test_a_change_of_the_shared_settings_is_in_force_at_once(rig):
    mapping = rig.mapping
    assert mapping.maps() == StandardMapping().maps() == Maps()
    rig.settle("mapping", "Lead", to_body(OWN))
    assert mapping.maps().lead == OWN
    rig.settle("crm", "activities", {"activity_campaigns": {"chat": "701"}})
    assert mapping.maps().activities == {"chat": "701"}


async def test_pages_made_for_another_org_hold_everything_until_they_were_checked(rig):
    mapping = rig.mapping
    rig.settle("mapping", "Lead", to_body(OWN))
    rig.settle("crm", "activities", {"org": ELSEWHERE})
    assert mapping.held(ELSEWHERE[:15]) is None
    assert mapping.held("") is None
    why = mapping.held(HERE)
    assert why.code == "MAPPING_OTHER_ORG"
    assert "The Lead mapping and list of campaigns was made for another" in why.reason
    assert "Read the fields anew" in why.reason
    for document in mapping.foreign(HERE):
        mapping.validated.mark(HERE, document)
    assert mapping.held(HERE) is None
    rig.settle("mapping", "Lead", to_body(OWN), version=2)
    assert mapping.held(HERE).code == "MAPPING_OTHER_ORG"


async def test_a_page_that_cannot_be_read_holds_everything(rig):
    mapping = rig.mapping
    rig.settle("mapping", "Lead", {"format": 9, "lines": []})
    assert mapping.maps().lead == LEAD
    assert mapping.held(HERE).code == "MAPPING_UNREADABLE"
    assert "newer Foyer" in mapping.held(HERE).reason
    assert StandardMapping().held(HERE) is None
