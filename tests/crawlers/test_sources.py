"""What is known of the sources without crawling, and when they are too quiet."""

import re
import subprocess
import sys
from datetime import date

import pytest

import crawlers
from crawlers.registry import source, spider
from crawlers.source import silence
from tradewarn.errors import NotFound

CODE = re.compile(r"[A-Z]{2,4}-[A-Z]+|WTO")


def test_sources_are_found_by_their_files():
    assert [s.name for s in crawlers.sources()] == ["us_federal_register"]


@pytest.mark.parametrize("info", crawlers.sources(), ids=lambda s: s.name)
def test_source_names_authorities_by_code_and_a_host_it_may_ask(info):
    assert all(CODE.fullmatch(code) for code in info.authorities)
    assert info.start_url.split("/")[2] in info.hosts
    assert spider(info).source is info


def test_listing_the_sources_does_not_load_scrapy():
    asked = (
        "import sys, crawlers; crawlers.sources(); sys.exit('scrapy' in sys.modules or 'lxml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", asked], timeout=60).returncode == 0


def test_unknown_source_is_told_with_the_known_ones():
    with pytest.raises(NotFound, match="name one of: us_federal_register"):
        source("nowhere")


@pytest.mark.parametrize(("day", "alarm"), [(12, False), (13, True)])
def test_three_usual_gaps_of_silence_are_an_alarm(day, alarm):
    issue = silence(source("us_federal_register"), newest=date(2025, 3, 1), today=date(2025, 3, 1 + day))
    assert (issue is not None) == alarm


def test_source_never_crawled_is_not_silent():
    assert silence(source("us_federal_register"), newest=None, today=date(2025, 3, 1)) is None
