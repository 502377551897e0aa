"""Campaign, owner, assignment rule and record type of a page."""

import pytest

from app.ui.mapping.options import Options
from app.ui.mapping.view_model import MappingViewModel
from app.ui.widgets.choice import Choice


@pytest.fixture
def options(loaded, theme, qtbot):
    made = Options(loaded)
    qtbot.addWidget(made)
    return made


def entries(options, name):
    box = options.findChild(Choice, f"mapping-{name}")
    return [box.itemText(n) for n in range(box.count())]


def test_what_the_org_has_is_offered_by_name(options, loaded):
    assert entries(options, "campaign") == ["None", "Spring webinar"]
    assert entries(options, "owner") == [
        "Who pushes",
        "The assignment rules decide",
        "Anna Rossi",
    ]
    assert entries(options, "assignment") == [
        "Bypass them",
        "Honour the active one",
        "By region",
    ]
    assert entries(options, "record_type") == ["The user's default", "Inbound"]
    loaded.set_options(campaign="7011")
    assert entries(options, "member_status") == ["The campaign's own", "Sent", "Came"]


def test_another_campaign_forgets_the_status_of_the_first(options, loaded):
    loaded.set_options(campaign="7011", member_status="Came")
    options.findChild(Choice, "mapping-campaign").picked.emit("")
    assert (loaded.page.campaign, loaded.page.member_status) == ("", "")


def test_a_contact_is_never_made_so_it_has_no_owner(desk, org, theme, qtbot):
    options = Options(MappingViewModel("Contact", desk.bridge, org))
    qtbot.addWidget(options)
    assert options.findChild(Choice, "mapping-owner") is None
