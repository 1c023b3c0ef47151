"""Two officers decide about one warning at once: what was withdrawn stays so."""

import threading
from datetime import date

import pytest

from tradewarn.errors import BadUse
from tradewarn.model import EarlyWarning
from tradewarn.store import warnings


@pytest.fixture
def raised(any_store):
    item = EarlyWarning(
        id="w-1",
        level=3,
        kind="match",
        profile="p",
        record="n-1",
        reasons=(),
        deadlines=(),
        score=0.5,
        created=date(2025, 1, 1),
        text_vi="…",
        text_en="…",
    )
    any_store.warnings.raise_new([(item, "act")], at="t1")
    return any_store.warnings


def test_one_cannot_publish_what_another_withdraws_meanwhile(raised, monkeypatch):
    """The withdrawal is held back just before it is committed: the other must wait for it."""
    writing, through, refused = threading.Event(), threading.Event(), []
    tell = raised._tell

    def slowly(c, *args, **more):
        tell(c, *args, **more)
        writing.set()
        through.wait(1)  # the other has begun, and waits

    def publish():
        try:
            warnings.Warnings(raised._engine).set_status("w-1", "published", by="B", at="t3")
        except BadUse as error:
            refused.append(error)

    other = threading.Thread(target=publish)
    monkeypatch.setattr(raised, "_tell", slowly)
    first = threading.Thread(target=lambda: raised.set_status("w-1", "withdrawn", by="A", at="t2"))
    first.start()
    assert writing.wait(20)
    other.start()
    other.join(0.5)
    through.set()
    first.join()
    other.join()
    assert len(refused) == 1
    assert raised.get("w-1").status == "withdrawn"
    assert [r["event"] for r in raised.history("w-1")] == ["raised", "withdrawn"]
