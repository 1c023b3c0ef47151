"""Commands run as a user runs them, on a home of their own."""

import json

import pytest
from click.testing import CliRunner

from tradewarn.cli import tradewarn

ORDER = {
    "document_number": "2031-00001",
    "publication_date": "2031-03-20",
    "title": "Certain Blue Widgets From the Socialist Republic of Vietnam: Antidumping Duty Order",
    "abstract": "The U.S. Department of Commerce (Commerce) publishes the order that follows its own finding and that "
    "of the Commission on certain blue widgets from the Socialist Republic of Vietnam (Vietnam).",
    "html_url": "https://www.federalregister.gov/d/2031-00001",
    "type": "Notice",
}


@pytest.fixture
def run(tmp_path, monkeypatch, tiny_model):
    monkeypatch.setenv("TRADEWARN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TRADEWARN_MODEL", str(tiny_model))
    monkeypatch.delenv("TRADEWARN_DATABASE_URL", raising=False)

    def invoke(*words, stdin=None):
        done = CliRunner().invoke(tradewarn, list(words), input=stdin, standalone_mode=False)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.return_value, done.stdout

    return invoke


@pytest.fixture
def order():
    """One API record of a made-up order."""
    return dict(ORDER)


@pytest.fixture
def record(tmp_path):
    """Write the made-up order into a file, and give its path."""

    def write(**more):
        path = tmp_path / "order.json"
        path.write_text(json.dumps(ORDER | more), encoding="utf-8")
        return str(path)

    return write
