from hypothesis import given
from hypothesis import strategies as st

from app.hub.list_index import holds, index_of, key_of, packed, unpacked

domains = st.lists(st.text(min_size=1, max_size=20), max_size=50)


@given(domains, domains)
def test_exactly_what_was_put_in_is_found_again(inside, asked):
    index = unpacked(packed(index_of(map(key_of, inside))))
    assert len(index) == len(set(inside))
    for domain in asked:
        assert holds(index, key_of(domain)) is (domain in inside)


def test_a_domain_takes_eight_bytes():
    index = index_of(key_of(f"company{n}.example") for n in range(1000))
    assert len(packed(index)) == 8 * 1000
    assert len(unpacked(packed(index) + b"torn")) == 1000
