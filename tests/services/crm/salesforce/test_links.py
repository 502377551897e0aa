"""The record that a refused write pointed to is named, however little Salesforce says."""

import pytest

from app.services.crm.salesforce.links import linked

CAMPAIGN, OWNER, TYPE = "701Fy00000AbCdEIAX", "005Fy00000AbCdEIAX", "012Fy00000AbCdEIAX"
SENT = {"LastName": "Osei", "OwnerId": OWNER, "RecordTypeId": TYPE, "Phone": "004420794601234"}
LABELS = {"OwnerId": "Owner ID", "RecordTypeId": "Record Type ID", "CampaignId": "Campaign ID"}


@pytest.mark.parametrize(
    ("fields", "message", "sent", "words"),
    [
        (["OwnerId"], "invalid cross reference id", SENT, f"The owner {OWNER} (Owner ID)"),
        ([], f"insufficient access on: {TYPE}", SENT, f"The record type {TYPE} (Record Type ID)"),
        ([], f"invalid cross reference id: {OWNER[:15]}", SENT, f"The owner {OWNER} (Owner ID)"),
        ([], f"no {CAMPAIGN}", SENT, f"The campaign {CAMPAIGN}"),
        (
            [],
            "invalid cross reference id",
            {"CampaignId": CAMPAIGN},
            f"The campaign {CAMPAIGN} (Campaign ID)",
        ),
        (
            [],
            "invalid cross reference id",
            SENT,
            f"The owner {OWNER} (Owner ID) or the record type {TYPE} (Record Type ID)",
        ),
        (["CampaignId"], "", {}, "The campaign (Campaign ID)"),
        ([], "invalid cross reference id", {"LastName": "x"}, "A linked record"),
        (["Partner__c"], "", {"Partner__c": "a0BFy00000AbCdEIAX"}, "The linked record a0B"),
    ],
)
def test_field_id_and_kind_are_named(fields, message, sent, words):
    assert linked(fields, message, sent, lambda name: LABELS.get(name, name)).startswith(words)
