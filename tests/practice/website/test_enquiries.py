import pytest

from app.practice.website.enquiries import LONGEST, Enquiries, IncompleteError, checked

KIM = {
    "first_name": "Kim",
    "last_name": "Osei",
    "email": "kim@example.org",
    "company": "Example",
    "phone": "",
    "plan": "plant",
    "message": "Bread, 40 machines",
}


class Noon:
    def now(self):
        return 1_800_000_000.0


def test_an_enquiry_survives_a_restart(tmp_path):
    first = Enquiries(tmp_path / "e.sqlite", Noon())
    sent = first.add(checked(KIM))
    first.close()
    again = Enquiries(tmp_path / "e.sqlite", Noon())
    assert again.all() == [sent]
    again.close()


@pytest.mark.parametrize("name", ["first_name", "last_name", "email", "company"])
def test_a_missing_field_is_named(name):
    with pytest.raises(IncompleteError, match=name.replace("_", " ")):
        checked(KIM | {name: "  "})


@pytest.mark.parametrize("email", ["kim", "kim@", "@example.org", "kim @example.org", "kim@host"])
def test_an_address_that_cannot_be_one_is_refused(email):
    with pytest.raises(IncompleteError, match="e-mail"):
        checked(KIM | {"email": email})


def test_unknown_fields_are_left_out_and_long_ones_cut():
    fields = checked(KIM | {"card_number": "4111", "message": "x" * 9000})
    assert "card_number" not in fields
    assert len(fields["message"]) == LONGEST
