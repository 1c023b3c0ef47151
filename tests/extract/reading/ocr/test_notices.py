"""Scanned notices of invented cases, from the picture to the record, where Tesseract is installed."""

import io
import zlib

import pypdfium2
import pytest

from extract.extractor import Extractor
from extract.reading import Limits, read
from extract.reading.sandbox import Readers
from tradewarn.errors import ScanUnread

DECISION = [
    "BỘ CÔNG THƯƠNG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 2417/QĐ-BCT",
    "Hà Nội, ngày 18 tháng 9 năm 2025",
    "QUYẾT ĐỊNH",
    "Về việc áp dụng biện pháp chống bán phá giá chính thức đối với một số sản phẩm",
    "giấy bìa tráng phủ có xuất xứ từ Cộng hòa Nhân dân Trung Hoa (mã vụ việc: AD23)",
    "BỘ TRƯỞNG BỘ CÔNG THƯƠNG",
    "Căn cứ Luật Quản lý ngoại thương số 05/2017/QH14 ngày 12 tháng 6 năm 2017;",
    "QUYẾT ĐỊNH:",
    "Điều 1. Áp dụng thuế chống bán phá giá chính thức đối với giấy bìa tráng phủ được",
    "phân loại theo các mã HS 4810.92.40 và 4810.99.40 nhập khẩu vào Việt Nam.",
    "Điều 2. Mức thuế chống bán phá giá đối với Công ty TNHH Giấy Bắc Hải là 17,94%;",
    "các nhà sản xuất, xuất khẩu khác của Trung Quốc là 23,56%.",
]
RESULTS = [
    "DEPARTMENT OF COMMERCE",
    "International Trade Administration",
    "[A-552-831]",
    "Certain Coated Paper Trays From the Socialist Republic of Vietnam: Final Results",
    "of Antidumping Duty Administrative Review; 2023-2024",
    "AGENCY: Enforcement and Compliance, International Trade Administration,",
    "Department of Commerce.",
    "SUMMARY: Hai Long Paper Co., Ltd. dumped its coated paper trays, Commerce finds.",
    "The period of review is February 1, 2023, through January 31, 2024.",
    "DATES: Applicable January 15, 2025.",
    "The merchandise is currently classifiable under subheading 4823.69.0040 of the",
    "Harmonized Tariff Schedule of the United States. We determine these margins:",
]
NOTICE = [
    "KERAJAAN MALAYSIA",
    "KEMENTERIAN PELABURAN, PERDAGANGAN DAN INDUSTRI",
    "NOTIS PERMULAAN PENYIASATAN DUTI ANTI-LAMBAKAN",
    "Menurut seksyen 20 Akta Duti Timbal Balas dan Anti-Lambakan 1993, Kerajaan Malaysia",
    "telah memulakan penyiasatan duti anti-lambakan terhadap import kertas bersalut",
    "dari Republik Sosialis Viet Nam dan Thailand yang diperihalkan di bawah kod",
    "HS 4810.92.40 00. Notis ini berkuat kuasa mulai 3 Mac 2025.",
]
SOIL = {"noise": 6, "skew": 0.6}


def record(data, readers=None):
    reading = readers.read(data) if readers else read(data, limits=Limits())
    made = Extractor().extract(reading.pages, path="scan.pdf", sha256="0" * 64, media_type=reading.media_type)
    assert len(made.notices) == 1, made.issues
    return made, made.notices[0]


def as_printed(notice, data):
    """Whether a scan gave what the printed page gives."""
    _, printed = record(data)
    for name in ("document_number", "case_numbers", "hs_codes", "publication_date", "countries_of_origin"):
        assert getattr(notice, name) == getattr(printed, name), name
    rates = [[(r.rate, r.unit, r.scope) for r in of.rates] for of in (notice, printed)]
    assert rates[0] == rates[1]
    return True


def proven(made):
    """Whether every quote is a verbatim piece of its page, and every box on the sheet."""
    pages = {page.number: page for page in made.pages}
    for name, items in made.notices[0].evidence.items():
        for item in items:
            assert pages[item.page].text[item.start : item.end] == item.quote, name
            assert item.boxes, name
            assert all(0 <= a < c <= 843 and 0 <= b < d <= 843 for a, b, c, d in item.boxes), name
    return True


def test_a_vietnamese_decision(paper, scanned, needs):
    needs("vie")
    sheet = paper()
    sheet.lines(DECISION)
    printed = sheet.bytes()
    made, notice = record(scanned(printed, **SOIL))
    assert (notice.authority, notice.document_number) == ("VN-MOIT", "2417/QĐ-BCT")
    assert notice.case_numbers == ("AD23",)
    assert notice.product == "giấy bìa tráng phủ"
    assert str(notice.publication_date) == "2025-09-18"
    assert [code.digits for code in notice.hs_codes] == ["48109240", "48109940"]
    assert as_printed(notice, printed)
    assert proven(made)
    assert all(item.confidence < 1 for items in notice.evidence.values() for item in items)


def test_american_results_with_a_ruled_table(paper, scanned, needs):
    needs("eng")
    sheet = paper()
    sheet.lines(RESULTS)
    sheet.grid((60, 360, 520), (330, 355, 380, 405))
    rows = [("Exporter", "Weighted-average dumping margin (percent)")]
    rows += [("Hai Long Paper Co., Ltd.", "25.76"), ("Vietnam-Wide Entity", "92.64")]
    for i, (left, right) in enumerate(rows):
        sheet.text(66, 346 + 25 * i, left, size=10)
        sheet.text(366, 346 + 25 * i, right, size=7 if not i else 10)
    made, notice = record(scanned(sheet.bytes(), dpi=200, **SOIL))
    assert (notice.authority, notice.stage, notice.case_numbers) == ("US-DOC", "review-final", ("A-552-831",))
    assert notice.product == "Certain Coated Paper Trays"
    assert {rate.rate for rate in notice.rates} == {"25.76", "92.64"}
    assert str(notice.period.start) == "2023-02-01"
    rate = next(f for f in notice.evidence["rates"] if f.value["rate"] == "25.76")
    assert all(355 < (b + d) / 2 < 380 for _, b, _, d in rate.boxes)
    assert proven(made)


def test_a_malay_notice(paper, scanned, needs):
    needs("vie", "eng", "msa")
    sheet = paper()
    sheet.lines(NOTICE)
    made, notice = record(scanned(sheet.bytes(), **SOIL))
    assert (made.language, notice.authority, notice.stage) == ("ms", "MY-MITI", "initiation")
    assert notice.product == "kertas bersalut"
    assert notice.countries_of_origin == ("VN", "TH")
    assert made.pages[0].scan.data == ("msa",)
    assert proven(made)


def test_values_off_a_poor_scan_become_proposals(paper, scanned, needs):
    needs("vie")
    sheet = paper()
    sheet.lines(DECISION, size=9)
    printed = sheet.bytes()
    _, clear = record(scanned(printed))
    made, notice = record(scanned(printed, dpi=100, noise=14, skew=0.8))
    assert made.pages[0].scan.confidence < 0.9
    assert str(clear.publication_date) == "2025-09-18" and len(clear.hs_codes) == 2
    assert (notice.publication_date, notice.hs_codes, notice.rates) == (None, (), ())
    assert "hs_codes" in notice.needs_review
    assert all(f.confidence < 0.6 for f in notice.evidence["hs_codes"])


def test_a_scanned_annex_is_read_behind_the_printed_pages_and_in_processes_apart(paper, scanned, needs):
    needs("vie")
    first, second = paper(), paper()
    first.lines(DECISION[:9])
    second.lines(DECISION[9:])
    both, annex = pypdfium2.PdfDocument(first.bytes()), second.bytes()
    both.import_pages(pypdfium2.PdfDocument(scanned(annex)))
    both.import_pages(pypdfium2.PdfDocument(scanned(annex, turn=180)))
    file = io.BytesIO()
    both.save(file)
    told = []
    with Readers(Limits(), jobs=2, progress=lambda done, of: told.append((done, of))) as readers:
        made, notice = record(file.getvalue(), readers)
        assert readers.read(file.getvalue()).pages == made.pages
    assert [page.scan is None for page in made.pages] == [True, False, False]
    assert all("Điều 2. Mức thuế" in page.text for page in made.pages[1:])
    assert notice.document_number == "2417/QĐ-BCT"
    assert [code.digits for code in notice.hs_codes[:1]] == ["48109240"]
    assert told[:2] == [(1, 2), (2, 2)]


@pytest.fixture
def picture_bomb():
    """A page of a megabyte whose one picture has 30,000 × 30,000 pixels."""
    side = 30_000
    packed = zlib.compress(bytes(side * side), 1)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        b"<</Length 28>>stream\nq 612 0 0 792 0 0 cm /I Do Q\nendstream",
        b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8"
        b"/Filter/FlateDecode/Length %d>>stream\n" % (side, side, len(packed)) + packed + b"\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + tail


def test_a_picture_bomb_ends_with_a_coded_error(picture_bomb, needs):
    needs("vie")
    with Readers(Limits(seconds=20, memory_mib=512), jobs=1) as readers, pytest.raises(ScanUnread):
        readers.read(picture_bomb)
