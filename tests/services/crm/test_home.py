"""A row goes to the org that it was meant for, or stays."""

from types import SimpleNamespace

import pytest

from app.services.crm.home import meant_for_another

HERE, OTHER = "00D000000000001AAA", "00D000000000002AAA"
HOST = "https://here.example"


class Org:
    """An org that says who it is when it is asked."""

    def __init__(self, told=""):
        self.hosts, self.told, self.asked = {HOST}, told, 0

    async def whoami(self):
        self.asked += 1
        return self.told


@pytest.mark.parametrize(
    ("org", "host", "answered", "told", "other"),
    [
        (HERE, HOST, HERE[:15], "", False),
        (HERE, "https://moved.example", HERE, "", False),  # My Domain was renamed
        (OTHER, HOST, HERE, "", True),
        (OTHER, HOST, "", HERE[:15], True),
        (HERE, HOST, "", HERE[:15], False),
        (HERE, "https://else.example", "", "", True),
        ("", HOST, HERE, "", False),
        ("", "https://else.example", HERE, "", True),
        ("", "", HERE, "", False),
    ],
)
async def test_the_id_decides_where_it_is_known_and_the_address_otherwise(
    org, host, answered, told, other
):
    crm, entry = Org(told), SimpleNamespace(org=org, host=host)
    assert await meant_for_another(crm, entry, answered) is other
    assert crm.asked == (bool(org) and not answered)
