"""Each wrong setting of the search engine is found by `doctor`, under a code of its own, with its fix."""

import json

import pytest

from index.backend import Query
from index.elastic.address import Address
from index.elastic.engine import ElasticIndex
from tradewarn.errors import (
    IndexEngineOld,
    IndexForeign,
    IndexHalfSwitched,
    IndexNewer,
    IndexRefused,
    IndexUnavailable,
    IndexUntrusted,
)

PRODUCT = {"X-Elastic-Product": "Elasticsearch"}


@pytest.fixture
def found(run, monkeypatch):
    """What `doctor` says of the index at an address."""

    def look(url):
        monkeypatch.setenv("TRADEWARN_INDEX_URL", url)
        code, out = run("doctor", "--json")
        assert "hidden-word" not in out
        [part] = [part for part in json.loads(out)["parts"] if part["part"] == "index"]
        assert (code, part["well"]) == (1, False)
        return part

    return look


@pytest.mark.parametrize(
    "status, body, headers, error",
    [
        (401, '{"error": {"type": "security_exception"}}', PRODUCT, IndexRefused),
        (200, '{"version": {"distribution": "opensearch"}}', {}, IndexForeign),
        (406, '{"error": {"type": "media_type_header_exception"}}', PRODUCT, IndexEngineOld),
        (503, '{"error": {"type": "master_not_discovered_exception"}}', PRODUCT, IndexUnavailable),
    ],
    ids=["password", "OpenSearch", "version 7", "no master"],
)
def test_a_server_that_is_not_the_right_one(found, stand_in, status, body, headers, error):
    with stand_in(status, body, headers) as place:
        part = found(f"http://user:hidden-word@{place}")
    assert part["code"] == error.code and part["fix"]


@pytest.fixture
def cluster(elasticsearch_url, monkeypatch):
    """The address of a right server, and an index on it."""
    import os
    from pathlib import Path

    ca = os.environ.get("TRADEWARN_INDEX_CA")
    made = ElasticIndex(Address.of(elasticsearch_url, Path(ca) if ca else None))
    made.lexical(Query(limit=1))
    yield elasticsearch_url, made.indexes
    made.close()


def test_a_wrong_password_on_the_right_server(found, cluster):
    url, _ = cluster
    wrong = ",".join(f"https://tradewarn:hidden-word@{host.rpartition('@')[2]}" for host in url.split(","))
    assert found(wrong)["code"] == IndexRefused.code


def test_an_authority_that_did_not_sign_its_certificate(found, cluster, monkeypatch):
    url, _ = cluster
    monkeypatch.delenv("TRADEWARN_INDEX_CA")
    part = found(url)
    assert part["code"] == IndexUntrusted.code and "TRADEWARN_INDEX_CA" in part["fix"]


def test_a_name_that_a_broken_switch_left_between_two(found, cluster):
    url, indexes = cluster
    [name] = indexes.client.indices.get_alias(name=indexes.records)
    indexes.client.indices.create(index=f"{indexes.records}-1-2", aliases={indexes.records: {}})
    assert name != f"{indexes.records}-1-2"
    assert found(url)["code"] == IndexHalfSwitched.code


def test_an_index_of_a_newer_version_of_the_program(found, cluster):
    url, indexes = cluster
    [name] = indexes.client.indices.get_alias(name=indexes.records)
    indexes.client.indices.put_mapping(index=name, meta={"tradewarn": 99})
    assert found(url)["code"] == IndexNewer.code
