import json

import pytest

PART_A = (
    "authority", "importing_country", "instruments", "stage", "stage_vi", "countries_of_origin", "all_origins",
    "related_countries", "product", "product_vi", "product_en", "goods", "case_numbers", "document_number", "related_acts",
    "title", "publication_date",
)  # fmt: skip


def proves(extraction):
    """Every non-empty field has evidence, and every quote stands where it says."""
    pages = {p.number: p.text for p in extraction.pages}
    for notice in extraction.notices:
        for found in (f for e in notice.evidence.values() for f in e):
            assert pages[found.page][found.start : found.end] == found.quote
        for name in PART_A:
            if getattr(notice, name):
                assert notice.evidence.get(name), name


def test_a_printed_notice_becomes_a_record_with_proof(printed, extract_pages):
    text = printed(
        "Certain Frozen Warmwater Shrimp From Ecuador: Countervailing Duty Order", docket="C–331–999"
    )
    done = extract_pages(text)
    proves(done)
    (notice,) = done.notices
    assert (notice.authority, notice.importing_country, notice.language) == ("US-DOC", "US", "en")
    assert notice.case_numbers == ("C-331-999",)
    assert done.relevant


def test_the_tail_of_a_notice_says_nothing_of_what_it_is(printed, extract_pages):
    tail = (
        "the antidumping duty on coffee from Kenya of 12.34 percent, as Commerce determines. The antidumping duty "
        "order, the antidumping duty margin and the antidumping duty case remain.\n\n"
        "[FR Doc. 2031–00009 Filed 1–1–31; 8:45 am]\n\nBILLING CODE 3510–DS–P\n\n"
    )
    done = extract_pages(tail + printed("Tea From India: Antidumping Duty Order"))
    proves(done)
    first = done.notices[0]
    assert first.partial
    assert (first.stage, first.product, first.countries_of_origin, first.case_numbers) == (None, None, (), ())
    assert done.notices[-1].countries_of_origin == ("IN",)


def test_other_matters_give_a_reason_and_no_record(extract_pages):
    done = extract_pages("BUREAU OF SOMETHING\n\nNotice of a public meeting on fish.")
    assert (done.relevant, done.notices) == (False, ())
    assert [i.code for i in done.issues] == ["TW-X02"]


def test_an_authority_we_have_no_form_for_gives_an_issue_and_no_record(extract_pages):
    done = extract_pages("MINISTRY OF TRADE OF RURITANIA\n\nAnti-dumping duty on tea from Viet Nam.")
    assert (done.relevant, done.notices) == (True, ())
    assert [i.code for i in done.issues] == ["TW-X01"]


def test_equal_input_gives_equal_bytes(printed, extract_pages):
    text = printed("Tea From India: Antidumping Duty Order")
    assert extract_pages(text).model_dump_json() == extract_pages(text).model_dump_json()


def test_hostile_text_is_read_without_a_fault(extract_pages):
    for text in (
        "From " * 20_000,
        "Tea From China; " * 5_000,
        "[FR Doc. 2031-1 " * 5_000,
        "AAAA BBBB\n" * 9_000,
        "[" * 90_000,
    ):
        done = extract_pages(f"Antidumping duty\n{text}")
        assert [i for i in done.issues if i.code == "TW-X03"] == []


@pytest.mark.parametrize("kind", ["us_fr_pdf/*.pdf", "us_fr_xml/*.xml"])
def test_every_value_of_a_real_notice_is_proved(real, extract_file, kind):
    for path in sorted((real / "notices").glob(kind)):
        done = extract_file(path)
        assert done.notices, path.name
        proves(done)


def test_the_real_abstracts_give_one_record_each_with_proof(abstracts, extract_pages):
    for row in abstracts[::40]:
        lines = [f"{k}: {json.dumps(v)}" for k, v in row.items() if k not in {"title", "abstract"}]
        done = extract_pages("\n".join([row["title"], row["abstract"], *lines]))
        proves(done)
        assert done.relevant, row["title"]
        assert len(done.notices) == 1 or done.issues, row["title"]


def test_the_two_paper_plate_orders_keep_their_own_countries(abstracts, extract_pages):
    rows = {row["document_number"]: row for row in abstracts}
    found = {}
    for number in ("2025-04764", "2025-04765"):
        row = rows[number]
        (notice,) = extract_pages(f"{row['title']}\n{row['abstract']}\ndocument_number: {number}").notices
        assert (notice.stage, notice.product_vi, notice.hs_codes, notice.rates) == (
            "order",
            "đĩa giấy",
            (),
            (),
        )
        found[notice.instruments] = set(notice.countries_of_origin)
    assert found == {("AD",): {"CN", "TH", "VN"}, ("CVD",): {"CN", "VN"}}
