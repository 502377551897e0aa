"""Wishes survive storage, and odd files are harmless."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.crm.wish import body_of, wish_of

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=4,
)


@given(
    st.dictionaries(
        st.sampled_from(["key", "email", "fields", "campaign", "transcript", "talk"]), json_values
    )
)
def test_whatever_a_file_says_becomes_a_wish_that_is_stored_and_read(item):
    wish = wish_of(item)
    assert wish_of(body_of(wish)) == wish
    assert isinstance(wish.address, str)
