"""What a wrong or absent server makes of a question: each fault its own coded error, in time.

The servers here only shake hands; what a right one answers is tested on a right one.
"""

import socket
import ssl
import subprocess
import threading
from time import monotonic

import pytest

from index.backend import Query
from index.elastic.address import Address
from index.elastic.asking import SECONDS
from index.elastic.engine import ElasticIndex
from tradewarn.errors import (
    IndexDamaged,
    IndexEngineOld,
    IndexForeign,
    IndexRefused,
    IndexUnavailable,
    IndexUntrusted,
)

PRODUCT = {"X-Elastic-Product": "Elasticsearch"}


def asked(url, ca=None):
    return ElasticIndex(Address.of(url, ca)).lexical(Query(limit=1))


@pytest.mark.parametrize(
    "status, body, headers, error",
    [
        (401, '{"error": {"type": "security_exception"}}', PRODUCT, IndexRefused),
        (403, '{"error": {"type": "security_exception"}}', PRODUCT, IndexRefused),
        (429, '{"error": {"type": "circuit_breaking_exception"}}', PRODUCT, IndexUnavailable),
        (503, '{"error": {"type": "master_not_discovered_exception"}}', PRODUCT, IndexUnavailable),
        (200, '{"version": {"distribution": "opensearch"}}', {}, IndexForeign),
        (406, '{"error": {"type": "media_type_header_exception"}}', PRODUCT, IndexEngineOld),
        (400, '{"error": {"type": "media_type_header_exception"}}', PRODUCT, IndexEngineOld),
        (500, '{"error": {"type": "node_closed_exception"}}', PRODUCT, IndexUnavailable),
        (404, '{"error": {"type": "search_context_missing_exception"}}', PRODUCT, IndexUnavailable),
        (500, '{"error": {"type": "unheard_of"}}', PRODUCT, IndexDamaged),
    ],
    ids=[
        *("password", "role", "no room", "no master", "OpenSearch", "version 7", "version 7, old"),
        *("ending", "gone with what it held", "fault"),
    ],
)
def test_each_refusal_is_its_own_coded_error(stand_in, status, body, headers, error):
    with stand_in(status, body, headers) as place, pytest.raises(error) as told:
        asked(f"http://user:hidden-word@{place}")
    assert type(told.value) is error and told.value.fix and "hidden-word" not in str(told.value)


def test_nobody_at_the_address_is_an_engine_that_is_away():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(IndexUnavailable):
        asked(f"http://127.0.0.1:{port}")


def test_a_server_that_ends_while_it_shakes_hands_is_away_and_not_distrusted():
    with socket.socket() as ending:
        ending.bind(("127.0.0.1", 0))
        ending.listen(16)

        def end():
            while True:
                try:
                    ending.accept()[0].close()
                except OSError:
                    return

        thread = threading.Thread(target=end, daemon=True)
        thread.start()
        with pytest.raises(IndexUnavailable):
            asked(f"https://127.0.0.1:{ending.getsockname()[1]}")
        ending.shutdown(socket.SHUT_RDWR)
        thread.join(timeout=10)


def test_a_server_that_never_answers_is_given_up_in_time():
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen(16)
        began = monotonic()
        with pytest.raises(IndexUnavailable):
            asked(f"http://127.0.0.1:{mute.getsockname()[1]}")
    assert monotonic() - began < 15, "the contract's limit for an answer that says so"
    assert SECONDS < 15


def test_a_certificate_of_an_unknown_authority_is_not_trusted(stand_in, tmp_path):
    certificate, key = tmp_path / "own.pem", tmp_path / "own.key"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=own"]
    subprocess.run(
        [*made, "-keyout", key, "-out", certificate, "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with stand_in(503, context=context) as place:
        with pytest.raises(IndexUntrusted) as told:
            asked(f"https://{place}")
        assert told.value.where == "TRADEWARN_INDEX_CA"
        with pytest.raises(IndexUnavailable):  # trusted, it is asked, and says that it is away
            asked(f"https://{place}", certificate)


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_a_certificate_file_that_is_none_is_told(tmp_path, content):
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_text(content)
    with pytest.raises(IndexUntrusted):
        asked("https://127.0.0.1:9", file)
