"""The owner of a visitor's account, and which rep that is."""

import pytest

from app.domain.account_match import Account, AccountMatch, Reason
from app.domain.account_owner import AccountOwner, owner_of
from app.domain.wire.meetings import RepCalendar

REPS = {
    rep: RepCalendar(rep=rep, name=name, email=f"{rep}@example.com")
    for rep, name in (("noa", "Noa Lind"), ("lee", "Lee Oh"), ("leo", "Lee Oh"))
}


def match(points=60, **account):
    return AccountMatch(Account("001", "Example", **account), points, (Reason.DOMAIN,))


@pytest.mark.parametrize(
    ("account", "owner"),
    [
        (
            {"owner": "N. Lind", "owner_email": "Noa@Example.com"},
            AccountOwner("N. Lind", "Noa@Example.com", "noa"),
        ),
        ({"owner": "noa lind"}, AccountOwner("noa lind", "", "noa")),
        ({"owner": "Lee Oh"}, AccountOwner("Lee Oh")),
        (
            {"owner": "Noa Lind", "owner_email": "noa@elsewhere.example"},
            AccountOwner("Noa Lind", "noa@elsewhere.example"),
        ),
        (
            {"owner_email": "lee@example.com"},
            AccountOwner("lee@example.com", "lee@example.com", "lee"),
        ),
        ({}, None),
    ],
)
def test_the_address_tells_and_a_name_only_where_it_is_one_reps(account, owner):
    assert owner_of((match(**account),), REPS) == owner


def test_an_account_that_is_not_clear_has_no_owner_here():
    assert owner_of((match(points=15, owner="Noa Lind"),), REPS) is None
    assert owner_of((), REPS) is None
