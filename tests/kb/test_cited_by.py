"""What a notice cites and what cites it, on each database."""

from datetime import date

import pytest
import sqlalchemy as sa

from kb.cited_by import citations_of, own_pages
from tradewarn.model import Document, Extraction, Notice, Page
from tradewarn.store.schema import notice_cites

ON = date(2032, 1, 1)
HEADS = [
    ("citation: 95 FR 1234\nAntidumping", ("95 FR 1234",)),
    ("1234   Federal Register / Vol. 95, No. 12 / Friday, March 7, 2031 / Notices\nx", ("95 FR 1234",)),
    ("Federal Register / Vol. 95, No. 12 / Friday, March 7, 2031 / Notices   1235\nx", ("95 FR 1235",)),
    ("see 95 FR 1234", ()),
]


def notice(name, day, **more):
    return Notice(
        id=name,
        document=name[2:].rjust(64, "0"),
        pages=(1, 1),
        importing_country="US",
        publication_date=day,
        title=f"Title of {name}",
        **more,
    )


@pytest.fixture
def put(any_store):
    def given(*notices, text="text"):
        for n in notices:
            any_store.documents.add(
                [Document(sha256=n.document, source="m", name="d", media_type="text/plain", size=1)]
            )
            read = Extraction(
                path="d",
                sha256=n.document,
                media_type="text/plain",
                language="en",
                pages=(Page(number=1, text=text),),
                relevant=True,
                notices=(n,),
                issues=(),
            )
            any_store.documents.read([read], version="1")
            any_store.notices.replace([read])

    return given


def cited(store, one):
    return [(c.id, c.by) for c in citations_of(one, store, language="en", on=ON).cited_by]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_the_page_that_a_notice_begins_on_is_read_where_it_is_printed(text, expected):
    assert own_pages(notice("n-1", ON), (Page(number=1, text=text),)) == expected


def test_a_notice_is_cited_by_its_number_and_by_its_page(any_store, put):
    first = notice("n-1", date(2031, 1, 1), document_number="2031-00001")
    put(first, text="citation: 95 FR 1234\nshrimp")
    put(
        notice("n-2", date(2031, 2, 1), citations=("95 FR 1234", "19 CFR 351.309")),
        notice("n-3", date(2031, 3, 1), related_acts=("2031-00001",)),
        notice("n-4", date(2031, 4, 1), citations=("95 FR 12345",)),
        notice("n-5", date(2030, 1, 1), related_acts=("2031-00001",)),
    )
    assert cited(any_store, first) == [("n-3", ("2031-00001",)), ("n-2", ("95 FR 1234",))]


def test_what_a_notice_cites_leads_to_loaded_records_and_stays_where_it_leads_nowhere(any_store, put):
    put(notice("n-1", date(2031, 1, 1), document_number="2031-00001"), text="citation: 95 FR 1234\nshrimp")
    second = notice("n-2", date(2031, 2, 1), citations=("96 FR 99",), related_acts=("2031-00001",))
    put(second)
    cites = citations_of(second, any_store, language="en", on=ON).cites
    assert [(c.normal, c.resolved and c.resolved.id) for c in cites] == [
        ("2031-00001", "n-1"),
        ("96 FR 99", None),
    ]


def test_a_number_that_begins_anew_each_year_counts_within_one_proceeding_only(any_store, put):
    first = notice("n-1", date(2031, 1, 1), document_number="2466/QĐ-BCT", case_numbers=("AD13",))
    put(
        first,
        notice("n-2", date(2031, 2, 1), related_acts=("2466/QĐ-BCT",)),
        notice("n-3", date(2031, 2, 1), related_acts=("2466/QĐ-BCT",), case_numbers=("AD13",)),
    )
    assert [name for name, _ in cited(any_store, first)] == ["n-3"]


def test_what_a_notice_no_longer_cites_is_forgotten(any_store, put):
    first = notice("n-1", date(2031, 1, 1), document_number="2031-00001")
    put(first, notice("n-2", date(2031, 2, 1), related_acts=("2031-00001",)))
    put(notice("n-2", date(2031, 2, 1)))
    assert cited(any_store, first) == []
    with any_store.engine.connect() as c:
        assert c.execute(sa.select(notice_cites)).all() == []
