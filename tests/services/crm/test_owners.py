"""Which CRM user a rep is."""

import pytest

from app.services.crm.chores import User
from app.services.crm.owners import user_of

USERS = [
    User("1", "Ann Lee", "ann@example.org"),
    User("2", "Bo Cruz", "bo@example.org"),
    User("3", "Bo Cruz", "bo.cruz@example.org"),
]


@pytest.mark.parametrize(
    ("name", "email", "user"),
    [
        ("ann lee ", "", "1"),
        ("Ann Lee", "BO@example.org", "2"),
        ("Bo Cruz", "", ""),
        ("", "", ""),
        ("Nobody", "nobody@example.org", ""),
    ],
)
def test_the_address_comes_before_the_name_and_both_must_be_alone(name, email, user):
    assert user_of(USERS, name, email) == user
