"""Record ids carry the checksum that Salesforce gives them."""

from app.practice.org.ids import looks_like_id, record_id, with_checksum


def test_the_checksum_is_the_documented_one():
    assert with_checksum("0017000000XFw7a") == "0017000000XFw7aAAD"
    assert with_checksum("001A0000006Vm9r") == "001A0000006Vm9rIAC"


def test_ids_of_one_object_differ_and_have_its_prefix():
    made = {record_id("00Q", number) for number in range(1, 200)}
    assert len(made) == 199
    assert all(looks_like_id(each) and each.startswith("00Q") for each in made)


def test_other_text_is_left_as_it_is():
    assert with_checksum("not an id") == "not an id"
    assert not looks_like_id("00Q-00000000000")
