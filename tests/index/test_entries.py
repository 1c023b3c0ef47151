from datetime import date

from index.entries import (
    each_number,
    entry_from_case,
    entry_from_notice,
    entry_from_precedent,
    entry_hash,
    passage_text,
)
from tradewarn.model import (
    Case,
    CaseEvent,
    Company,
    HsCode,
    Instrument,
    Notice,
    Page,
    Precedent,
    RelatedCountry,
    Source,
    Span,
    Stage,
)

PAGES = [
    Page(number=n, text=text) for n, text in enumerate(["before", "Frozen shrimp.", "More.", "after"], 1)
]


def notice(**fields):
    return Notice(id="n-1", document="d", pages=(2, 3), **fields)


def test_a_notice_is_indexed_by_its_own_pages():
    entry = entry_from_notice(notice(), PAGES)
    assert [(p.page, p.text) for p in entry.passages] == [(2, "Frozen shrimp."), (3, "More.")]


def test_the_reference_is_the_document_number_else_the_first_case_number():
    both = notice(document_number="2025-00815", case_numbers=("A-552-802", "C-552-803"))
    assert entry_from_notice(both, PAGES).ref == "2025-00815"
    assert entry_from_notice(notice(case_numbers=("A-552-802",)), PAGES).ref == "A-552-802"
    assert entry_from_notice(notice(), PAGES).ref == "n-1"


def test_names_in_both_languages_and_firms_become_keywords():
    entry = entry_from_notice(
        notice(
            product="Shrimp",
            product_vi="tôm",
            product_en="Shrimp",
            stage_vi="kết luận cuối cùng",
            companies=(Company(name="Minh Phu", role="exporter"),),
        ),
        PAGES,
        names=("chống bán phá giá",),
    )
    assert entry.keywords == ("Shrimp", "tôm", "kết luận cuối cùng", "Minh Phu", "chống bán phá giá")


def test_filters_come_from_the_record():
    entry = entry_from_notice(
        notice(
            authority="US-DOC",
            importing_country="US",
            instruments=(Instrument.AD, Instrument.AC),
            stage=Stage.FINAL,
            countries_of_origin=("CN",),
            related_countries=(RelatedCountry(country="VN", role="inquiry"),),
            hs_codes=(HsCode(printed="0306.17.0004", digits="0306170004"),),
            publication_date=date(2025, 1, 15),
            language="en",
        ),
        PAGES,
    )
    assert (entry.authority, entry.market, entry.instruments, entry.stage) == (
        "US-DOC",
        "US",
        ("AD", "AC"),
        "final",
    )
    assert (entry.countries, entry.hs, entry.date, entry.language) == (
        ("CN", "VN"),
        ("0306170004",),
        date(2025, 1, 15),
        "en",
    )


def test_a_measure_on_all_origins_says_so():
    assert entry_from_notice(notice(all_origins=True), PAGES).countries == ("*",)


def test_of_a_shared_page_only_the_notices_own_part_is_indexed():
    entry = entry_from_notice(notice(), PAGES, parts={2: Span(start=7, end=14), 3: Span(start=0, end=0)})
    assert [p.text for p in entry.passages] == ["shrimp."]


def test_a_case_is_found_by_its_events_words_and_dated_by_the_newest():
    source = Source(id="row-1", ref="2004-1")
    case = Case(
        id="case-1",
        importing_country="US",
        product="frozen shrimp",
        product_vi="tôm đông lạnh",
        case_numbers=("A-552-802",),
        events=(
            CaseEvent(date=date(2005, 2, 1), stage=Stage.ORDER, source=source, quote="Order published."),
            CaseEvent(date=date(2004, 1, 20), stage=Stage.INITIATION, source=source, quote=""),
        ),
    )
    entry = entry_from_case(case)
    assert (entry.kind, entry.ref, entry.title, entry.stage) == (
        "case",
        "A-552-802",
        "frozen shrimp",
        "order",
    )
    assert (entry.date, [p.text for p in entry.passages]) == (date(2005, 2, 1), ["Order published."])
    assert "tôm đông lạnh" in entry.keywords


def test_a_date_alone_is_no_passage_of_a_case():
    def passages(*quotes):
        events = tuple(
            CaseEvent(
                date=date(2005, 2, 1), stage=Stage.ORDER, source=Source(id="row-1", ref="2004-1"), quote=quote
            )
            for quote in quotes
        )
        case = Case(id="case-1", importing_country="US", product="frozen shrimp", events=events)
        return [(p.page, p.text) for p in entry_from_case(case).passages]

    assert passages("02/01/2005", "Order published.") == [(2, "Order published.")]
    assert passages("02/01/2005", "04/29/2016") == [(1, "frozen shrimp")]


def test_the_hash_changes_with_anything_that_is_indexed_and_with_nothing_else():
    made = notice(product="shrimp", importing_country="US")
    first = entry_hash(entry_from_notice(made, PAGES))
    assert first == entry_hash(entry_from_notice(made.model_copy(update={"needs_review": ("stage",)}), PAGES))
    assert first != entry_hash(entry_from_notice(made.model_copy(update={"importing_country": "EU"}), PAGES))
    assert first != entry_hash(
        entry_from_notice(made, [*PAGES[:2], Page(number=3, text="Changed."), PAGES[3]])
    )


def test_a_passage_is_embedded_under_its_records_title_once():
    entry = entry_from_notice(notice(title="Frozen shrimp"), PAGES)
    assert [passage_text(entry, p) for p in entry.passages] == ["Frozen shrimp.", "Frozen shrimp\nMore."]


def test_a_notice_and_its_passages_carry_the_issues_they_deal_with():
    text = (
        "The panel rejected zeroing.\n\n"
        + "Steel was shipped. " * 200
        + "\n\nThe court upheld adverse facts available."
    )
    entry = entry_from_notice(notice(language="en"), [Page(number=2, text=text)])
    assert entry.issues == ("CMP-1", "RAT-3")
    assert entry.passages[0].issues == ("CMP-1",) and entry.passages[-1].issues == ("RAT-3",)
    assert all(p.issues == () for p in entry.passages[1:-1])


def test_a_precedent_is_law_and_says_that_it_is_cited_and_unchecked():
    made = Precedent(
        id="precedent-x",
        case="A v. B",
        point="It held so.",
        issues=("CMP-1",),
        countries=("CN",),
        standing="unchecked",
        source="a book",
        row="x.csv:2",
    )
    entry = entry_from_precedent(made)
    assert (entry.kind, entry.issues, entry.standing) == ("law", ("CMP-1",), "unchecked")
    assert "unchecked" in entry.title and "a book" in entry.passages[0].text
    assert "*" in entry.countries  # authority for its point whatever the origin
    assert "Quy về không (zeroing)" in entry.keywords
    checked = entry_from_precedent(made.model_copy(update={"standing": "checked"}))
    assert "unchecked" not in checked.title + checked.passages[0].text


def test_each_number_stands_where_it_is_first_written():
    assert each_number(["A-1", "B-2", "A–1", "C-3", "B-2"]) == ("A-1", "B-2", "C-3")
