"""A stranger's file is read and understood apart: whatever it does, the caller goes on."""

import os
import signal
from dataclasses import replace

import pytest

from extract import upload
from extract.extractor import Extractor
from extract.reading import Limits, read
from extract.upload import Uploads
from tradewarn.errors import EmptyFile, OversizeFile, SlowFile, UnreadableFile
from tradewarn.store.archive import sha256

NOTICE = (
    b"DEPARTMENT OF COMMERCE\nInternational Trade Administration\n[A-552-899]\n"
    b"Certain Bamboo Trays From the Socialist Republic of Vietnam: Initiation of "
    b"Less-Than-Fair-Value Investigation\n\nSUMMARY: Imports are being sold at less than fair value.\n"
)


@pytest.fixture(scope="module")
def pool():
    with Uploads(Limits(seconds=30), jobs=1) as uploads:
        yield uploads


def test_it_gives_what_the_extractor_gives(pool):
    reading = read(NOTICE, limits=Limits())
    own = Extractor().extract(
        reading.pages, path="x.txt", sha256=sha256(NOTICE), media_type=reading.media_type
    )
    assert pool.extract(NOTICE, path="x.txt") == own
    assert own.notices


def test_any_language_is_told_under_the_limits(pool):
    made = pool.extract("Bộ Công Thương thông báo về cuộc họp ngày mai.".encode(), path="hop.txt")
    assert made.language == "vi"
    assert {issue.where for issue in made.issues} == {"hop.txt"}


@pytest.mark.parametrize(
    "data, error",
    [
        (b"", EmptyFile),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, UnreadableFile),
        (b"<html>" + b"<div>" * 50_000, OversizeFile),
    ],
)
def test_a_bad_file_is_a_coded_error_and_the_next_is_read(pool, data, error):
    with pytest.raises(error):
        pool.extract(data, path="x")
    assert pool.extract(NOTICE, path="x.txt").notices


def test_rules_that_never_end_are_stopped_and_the_next_file_is_read():
    with Uploads(Limits(seconds=2), jobs=1) as uploads:
        assert uploads.extract(NOTICE, path="x").notices
        with pytest.raises(SlowFile) as caught:
            uploads.extract(NOTICE * 20_000, path="x")
        assert (caught.value.code, caught.value.status) == ("TW-R07", 504)
        assert uploads.extract(NOTICE, path="x").notices


def test_a_file_that_swells_is_stopped():
    with Uploads(Limits(seconds=30, memory_mib=1), jobs=1) as uploads:
        uploads._limits = replace(uploads._limits, memory_mib=420)
        with pytest.raises(OversizeFile):
            uploads.extract(b"word " * 8_000_000, path="x")


def test_a_process_that_died_idle_is_replaced_and_its_next_file_is_read(pool):
    pool.extract(NOTICE, path="x")
    os.killpg(pool._workers[0]._process.pid, signal.SIGKILL)
    assert pool.extract(NOTICE, path="x").notices


def test_the_room_for_the_rules_is_beside_the_memory_of_a_file():
    with Uploads(Limits(memory_mib=100), jobs=1) as uploads:
        assert uploads._limits.memory_mib == 100 + upload.ROOM_MIB
