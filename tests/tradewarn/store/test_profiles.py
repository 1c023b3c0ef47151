"""Whose profile is whose: ids that never meet, names that can stand in an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewarn.errors import BadUse
from tradewarn.store.profiles import own_id

NAMES = st.text(alphabet="ab.@ -", min_size=1, max_size=8)
GIVEN = st.text(alphabet="ab.-_", min_size=1, max_size=8)


@given(NAMES, GIVEN, NAMES, GIVEN)
def test_two_owners_profiles_never_have_one_id(one, mine, other, theirs):
    try:
        ids = own_id(one, mine), own_id(other, theirs)
    except BadUse:
        return
    assert (ids[0] == ids[1]) == ((one, mine) == (other, theirs))


@pytest.mark.parametrize("name", ["", " ", "a:b", "a/b", "a\nb", " a", "a ", "a" * 41, "a%2Fb", "?"])
def test_a_name_that_parts_an_id_or_an_address_is_refused(any_store, name):
    with pytest.raises(BadUse, match="name"):
        any_store.people.add(name, role="business")
    with pytest.raises(BadUse):
        own_id(name, "tiles")


@pytest.mark.parametrize("name", ["a", "Nguyễn Văn An", "an.nguyen@example.org", "C-1"])
def test_an_ordinary_name_is_taken(any_store, name):
    assert any_store.people.of_token(any_store.people.add(name, role="business")).name == name


@pytest.mark.parametrize("bad", ["", "a:b", "b:tiles", "a/b", "a b", "x" * 81])
def test_an_id_that_parts_another_is_refused(bad):
    with pytest.raises(BadUse):
        own_id("an", bad)


def test_an_id_that_was_given_out_stays_as_it_is():
    assert own_id("an", own_id("an", "tiles")) == "an:tiles"
