"""A mapping page in front of an org that is described in words."""

import json
from dataclasses import replace

import pytest

from app.domain.describe import FieldFacts, ObjectFacts, PickValue, RecordType
from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError
from app.domain.mapping_page import from_body, to_body
from app.domain.org_choices import (
    AssignmentRule,
    CampaignChoice,
    MemberStatus,
    OrgChoices,
    OrgUser,
)
from app.domain.profiles import ProfileLoaded, VisitorShown
from app.domain.shared import DocumentsLoaded
from app.domain.visitor_fields import body_of
from app.domain.wire.records import Fact
from app.domain.wire.shared import Document
from app.ui.mapping.view_model import MappingViewModel
from tests.desk_records import NOW, card, profile

TEXTS = ("FirstName", "Title", "Phone", "Website", "City", "State", "Country", "Description")
SOURCES = (
    PickValue("Web", "Web"),
    PickValue("Chat", "Website chat"),
    PickValue("Old", "Old", False),
)


def text(name, label, *, required=False):
    return FieldFacts(label, "string", 80, name=name, nillable=not required)


def described():
    fields = {name: text(name, name) for name in TEXTS}
    fields["LastName"] = text("LastName", "Last Name", required=True)
    fields["Company"] = text("Company", "Company", required=True)
    fields["Email"] = FieldFacts("Email", "email", 80, name="Email")
    fields["Industry"] = FieldFacts("Industry", "picklist", picks=SOURCES, name="Industry")
    fields["LeadSource"] = FieldFacts("Lead Source", "picklist", picks=SOURCES, name="LeadSource")
    fields["NumberOfEmployees"] = FieldFacts("Employees", "int", digits=8, name="NumberOfEmployees")
    fields["Score__c"] = FieldFacts("Score", "double", calculated=True, name="Score__c")
    fields["OwnerId"] = FieldFacts("Owner ID", "reference", name="OwnerId")
    fields["Segment__c"] = FieldFacts("Segment", "picklist", picks=SOURCES, name="Segment__c")
    types = (RecordType("012A", "Inbound"), RecordType("012M", "Master", master=True))
    return ObjectFacts("Lead", fields=fields, record_types=types, label="Lead")


CHOICES = OrgChoices(
    "00D1",
    campaigns=(
        CampaignChoice(
            "7011", "Spring webinar", True, (MemberStatus("Sent"), MemberStatus("Came"))
        ),
        CampaignChoice("7012", "Old fair", False),
    ),
    rules=(AssignmentRule("01Q1", "By region"),),
    users=(OrgUser("0051", "Anna Rossi"), OrgUser("0052", "Gone", False)),
)


class Mappings:
    """The service, with an org in memory; what is saved comes back as a document."""

    def __init__(self, desk):
        self.desk, self.facts, self.choices_, self.fault = desk, described(), CHOICES, ""
        self.saved, self.asked, self.version = [], [], 0
        self.record, self.changed_fields, self.record_types = None, [], []

    async def describe(self, name, *, fresh=False, record_type=""):
        self.asked.append((name, fresh))
        self.record_types.append(record_type)
        if self.fault:
            raise RejectedError(self.fault)
        return replace(self.facts, name=name)

    async def choices(self):
        return self.choices_

    async def save(self, page):
        if self.fault:
            raise RejectedError(self.fault)
        self.saved.append(page)
        self._share("mapping", page.object, to_body(page))

    async def add_field(self, field):
        known = self.desk.bridge.state.shared
        assert known is not None
        self._share("visitor_fields", "custom", body_of([field]))

    async def change_field(self, field):
        self.changed_fields.append(field)

    async def drop_field(self, name):
        self.changed_fields.append(name)

    async def save_activities(self, campaigns):
        self._share("crm", "activities", {"activity_campaigns": campaigns})

    async def record_of(self, email, page):
        return self.record

    def export(self, page):
        return json.dumps(to_body(page))

    def imported(self, name, text):
        return from_body(name, json.loads(text))

    def _share(self, kind, name, body):
        self.version += 1
        document = Document(kind=kind, name=name, version=self.version, body=body)
        self.desk.apply(DocumentsLoaded((document,)))


@pytest.fixture
def org(desk):
    account = Account("lena", "Lena Fischer", "lena@shop.example", role="admin")
    facts = [
        Fact(field="email", value="sarah@acme.example", source="form", at=NOW - 120),
        Fact(field="phone", value="+44 20 7946 0100", source="chat", at=NOW - 5),
        Fact(field="employees", value="many", source="chat", at=NOW - 5),
    ]
    desk.apply(
        SignedIn(account),
        VisitorShown("v1"),
        ProfileLoaded(profile(card=card("v1", name="Sarah Chen", company="Acme"), facts=facts)),
    )
    return Mappings(desk)


@pytest.fixture
def view_model(desk, org):
    return MappingViewModel("Lead", desk.bridge, org)


@pytest.fixture
def loaded(view_model):
    view_model.load()
    return view_model
