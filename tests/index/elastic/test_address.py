"""What `TRADEWARN_INDEX_URL` says."""

import pytest

from index.elastic.address import NAME, Address
from tradewarn.errors import BadSetting


def test_several_hosts_are_asked_as_one_user():
    found = Address.of("https://officer:s%2Fecret@one:9201, https://two")
    assert found.hosts == ("https://one:9201", "https://two:9200")
    assert (found.user, found.password, found.name) == ("officer", "s/ecret", NAME)


def test_a_path_names_the_indexes_so_that_stores_can_share_a_cluster():
    assert Address.of("http://one/moit").name == "moit"


def test_an_address_of_the_sixth_version_of_the_protocol_keeps_its_brackets():
    assert Address.of("http://[::1]:9200").hosts == ("http://[::1]:9200",)


@pytest.mark.parametrize(
    "url",
    [
        "one:9200",
        "ftp://one",
        ",",
        "https://a:1@one,https://b:2@two",
        "http://one/a,http://two/b",
        "http://one:port",
        "http://one/Big",
        "http://one/a/b",
    ],
)
def test_what_is_no_address_is_told_with_its_setting(url):
    with pytest.raises(BadSetting) as told:
        Address.of(url)
    assert told.value.where == "TRADEWARN_INDEX_URL" and told.value.fix


def test_a_password_is_never_told():
    with pytest.raises(BadSetting) as told:
        Address.of("ftp://officer:hidden-word@one")
    assert "hidden-word" not in str(told.value)
    assert "hidden-word" not in repr(Address.of("http://officer:hidden-word@one"))
