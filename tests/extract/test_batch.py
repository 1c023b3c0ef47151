"""Many documents are understood in processes; what comes out is what one process gives, in order."""

import os

import pytest

from extract import batch as batches
from extract.batch import Batch, Original
from extract.extractor import Extractor
from extract.reading import Limits
from extract.reading.sandbox import Readers
from tradewarn.store.archive import sha256

NOTICE = (
    "DEPARTMENT OF COMMERCE\nInternational Trade Administration\n[A-552-{number}]\n"
    "Certain Bamboo Trays From the Socialist Republic of Vietnam: Initiation of "
    "Less-Than-Fair-Value Investigation\n\nSUMMARY: Imports are being sold at less than fair value.\n"
)
FAULTY = """
import os
from extract import batch_child
understood = batch_child._extract

def extract(extractor, data):
    if b"LETHAL" in data:
        os._exit(9)
    if b"FAULTY" in data:
        extractor.extract = lambda *a, **k: 1 / 0
    try:
        return understood(extractor, data)
    finally:
        vars(extractor).pop("extract", None)

batch_child._extract = extract
batch_child.main()
"""


def named(name, data):
    return Original(name, sha256(data), data)


def notices(count):
    return [named(f"{n}.txt", NOTICE.format(number=800 + n).encode()) for n in range(count)]


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.fixture
def made(extractor):
    """Make batches that end with the test."""
    with Readers(Limits(), jobs=1) as readers:
        made = []

        def make(jobs=2):
            made.append(Batch(extractor, lambda: readers, limits=Limits(), jobs=jobs))
            return made[-1]

        yield make
        for batch in made:
            batch.close()


@pytest.fixture
def at_once(monkeypatch):
    """Let the first document be enough for processes."""
    monkeypatch.setattr(batches, "ENOUGH", 1)
    monkeypatch.setattr(batches, "MOST", 1)


def test_few_documents_are_understood_here(made):
    batch = made()
    assert [len(m.notices) for m in batch.extract(notices(3))] == [1, 1, 1]
    assert not batch._workers


def test_many_small_ones_are_many(made, monkeypatch):
    monkeypatch.setattr(batches, "ENOUGH", sum(len(o.data) for o in notices(5)))
    batch = made()
    assert [m.path for m in batch.extract(notices(6))] == [f"{n}.txt" for n in range(6)]
    assert batch._workers


def test_one_large_document_is_not_many(made, monkeypatch):
    monkeypatch.setattr(batches, "ENOUGH", 80)
    monkeypatch.setattr(batches, "MOST", 10)
    batch = made()
    assert len(list(batch.extract(notices(1)))) == 1
    assert not batch._workers


def test_files_that_turn_out_to_hold_much_text_are_many(made, monkeypatch):
    here = list(made(jobs=1).extract(notices(10)))
    monkeypatch.setattr(batches, "_weight", lambda data: 0)  # as of a PDF that is packed well
    monkeypatch.setattr(batches, "ENOUGH", sum(len(o.data) for o in notices(6)))
    batch = made()
    assert list(batch.extract(notices(10))) == here
    assert batch._workers


def test_one_core_needs_no_processes(made, at_once):
    batch = made(jobs=1)
    assert len(list(batch.extract(notices(2)))) == 2
    assert not batch._workers


def test_processes_give_in_order_what_one_gives(made):
    originals = [*notices(20), named("bad.pdf", b"%PDF-1.7\n1 0 obj\n<<"), *notices(2)]
    here = list(made(jobs=1).extract(originals))
    batch = made()
    batch._come = batches.ENOUGH
    assert list(batch.extract(originals)) == here
    assert batch._workers
    assert [m.issues[0].stage for m in here if not m.pages] == ["read"]


def test_a_document_that_ends_its_process_is_told_and_the_others_go_on(made, at_once, tmp_path, monkeypatch):
    (tmp_path / "faulty_child.py").write_text(FAULTY)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(batches, "CHILD", "faulty_child")
    first, second, third = notices(3)
    lethal = named("lethal.txt", NOTICE.encode() + b"LETHAL")
    faulty = named("faulty.txt", NOTICE.encode() + b"FAULTY")
    outcomes = list(made().extract([first, lethal, second, faulty, third]))
    assert [m.path for m in outcomes] == ["0.txt", "lethal.txt", "1.txt", "faulty.txt", "2.txt"]
    assert [bool(m.notices) for m in outcomes] == [True, False, True, False, True]
    assert [(m.issues[0].code, m.issues[0].stage) for m in (outcomes[1], outcomes[3])] == [
        ("TW-X00", "extract"),
        ("TW-X00", "extract"),
    ]
    assert "ZeroDivisionError" in outcomes[3].issues[0].what


@pytest.mark.parametrize("jobs", [1, 2])
def test_documents_are_taken_a_bounded_number_ahead(made, at_once, jobs):
    taken = []

    def endless():
        for number in range(10_000):
            taken.append(number)
            yield notices(1)[0]

    going = made(jobs).extract(endless())
    next(going)
    assert len(taken) < 100
    going.close()


def test_closing_amid_the_work_leaves_no_process(made, at_once):
    batch = made()
    going = batch.extract(notices(40))
    next(going)
    pids = [w._process.pid for w in batch._workers if w._process]
    assert pids
    batch.close()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
