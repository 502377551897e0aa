"""Names of visitor fields."""

from app.domain.visit_values import condition_fields
from app.domain.visitor_fields import STANDARD as MAPPED
from app.ui.visitor_fields import visitor_field


def test_every_field_that_can_be_mapped_or_compared_has_a_name():
    names = {field.name for field in MAPPED} | set(condition_fields())
    assert [name for name in sorted(names) if not visitor_field(name, "")] == []


def test_a_field_of_ones_own_keeps_its_label():
    assert visitor_field("team_size", "Team size") == "Team size"
