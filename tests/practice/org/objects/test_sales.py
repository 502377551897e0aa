"""Companies and deals."""

import pytest

from app.practice.org.objects.sales import complete_opportunity, size_band, subscription


@pytest.mark.parametrize(
    ("count", "band"),
    [(None, None), (1, "Small business"), (200, "Mid-market"), (1000, "Enterprise")],
)
def test_the_size_band_follows_the_head_count(count, band):
    assert size_band({"NumberOfEmployees": count}) == band


def test_a_stage_decides_chance_forecast_and_end():
    won = complete_opportunity({"StageName": "Closed Won", "Amount": 100.0})
    assert (won["IsClosed"], won["IsWon"], won["ExpectedRevenue"]) == (True, True, 100.0)
    early = complete_opportunity({"StageName": "Prospecting", "Amount": 100.0})
    assert (early["Probability"], early["ForecastCategoryName"]) == (10, "Pipeline")
    assert (
        complete_opportunity({"StageName": "Prospecting", "Probability": 35})["Probability"] == 35
    )


def test_subscriptions_belong_to_accounts():
    field = subscription().fields["Account__c"]
    assert (field.relation, field.child) == ("Account__r", "Subscriptions__r")
