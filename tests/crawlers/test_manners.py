"""Where a crawl may go, whom it trusts, and how it introduces itself."""

import ssl
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from replay import Replay, served
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request
from scrapy.settings import default_settings

from crawlers.job import Job, Manners
from crawlers.middlewares import Gate
from crawlers.scrapy_settings import scrapy_settings, user_agent
from crawlers.us_federal_register import SOURCE, UsFederalRegister


def gate(base_url=None):
    job = Job(source=SOURCE, windows=(), base_url=base_url)
    return Gate(SimpleNamespace(spider=UsFederalRegister(job)))


@pytest.mark.parametrize(
    "url",
    [
        "http://www.federalregister.gov/api/v1/documents.json",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://www.federalregister.gov.example.org/",
        "https://www.federalregister.gov:8443/",
        "https://user@www.federalregister.gov/",
        "https://federalregister.gov@10.0.0.1/",
        "file:///etc/passwd",
        "ftp://www.govinfo.gov/x",
    ],
)
def test_request_elsewhere_is_refused(url):
    with pytest.raises(IgnoreRequest, match="is not an address of this source"):
        gate().process_request(Request(url))


@pytest.mark.parametrize("url", ["https://www.govinfo.gov/content/x.xml", SOURCE.start_url])
def test_request_to_the_source_goes_through(url):
    assert gate().process_request(Request(url)) is None


def test_base_url_takes_every_request_with_path_and_query():
    made = gate("http://127.0.0.1:8000/replay").process_request(
        Request("https://www.govinfo.gov/a/b?c=1&d=%20")
    )
    assert made.url == "http://127.0.0.1:8000/replay/a/b?c=1&d=%20"


def test_every_setting_is_one_that_scrapy_has():
    assert [name for name in scrapy_settings(Manners()) if not hasattr(default_settings, name)] == []


def test_production_is_slow_obeys_robots_and_verifies_certificates():
    settings = scrapy_settings(Manners())
    assert settings["DOWNLOAD_DELAY"] >= 2
    assert settings["DOWNLOAD_DELAY_JITTER"] == 0
    assert settings["ROBOTSTXT_OBEY"]
    assert settings["DOWNLOAD_VERIFY_CERTIFICATES"]


def test_user_agent_names_the_program():
    assert user_agent("").startswith("tradewarn/")


@pytest.fixture
def self_signed(tmp_path):
    """A certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "cert.pem"
    plain = serialization.NoEncryption()
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
        + made.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context


def test_certificate_that_nobody_vouches_for_ends_the_crawl(home, january, self_signed):
    replay = Replay(january)
    with served(replay, tls=self_signed) as url:
        report = home.crawl(url)
    assert not report.complete
    assert "certificate is not valid" in report.issues[0].what
    assert replay.asked == []
