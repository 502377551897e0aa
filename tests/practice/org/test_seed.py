"""A new org starts with a small company's records, once."""

from app.practice.org.seed import organization, sow, users


def test_sowing_twice_adds_nothing(org):
    def count():
        return {name: len(list(org.records.all(name))) for name in ("Lead", "Contact", "Account")}

    before = count()
    sow(org.records, org.users, 0)
    assert count() == before
    assert all(number >= 4 for number in before.values())


def test_users_and_org_keep_their_ids(org):
    assert users(org.records)["rep"].id == org.users["rep"].id
    assert organization(org.records, 0) == organization(org.records, 1)


def test_only_the_admin_may_create_contacts(org):
    may = {short: user.may("C", "Contact") for short, user in org.users.items()}
    assert {short for short, allowed in may.items() if allowed} == {"admin"}
