import pytest
from PIL import Image

from extract.extractor import Extractor
from extract.reading import Limits, read
from extract.reading.sandbox import Readers
from tradewarn.errors import ScanUnread

GREY = Image.new("L", (60, 80), 200)
NOTICE = [
    "INVESTIGATION NO. 553",
    "The Commissioner of the Anti-Dumping Commission terminates the investigation",
    "into the alleged dumping of paper trays exported to Australia from Vietnam.",
]

pytestmark = pytest.mark.usefixtures("without_tesseract")


@pytest.fixture
def mixed(paper):
    made = paper()
    made.lines(NOTICE)
    for _ in range(3):
        made.turn()
        made.picture(GREY, (0, 0, 595, 842))
    return made.bytes()


def test_the_rest_is_read_and_an_issue_names_the_pages_and_the_packages(mixed):
    with Readers(Limits(), jobs=1) as readers:
        reading = readers.read(mixed)
    assert "INVESTIGATION NO. 553" in reading.pages[0].text
    assert [page.text for page in reading.pages[1:]] == ["", "", ""]
    made = Extractor().extract(reading.pages, path="mixed.pdf", sha256="0" * 64, media_type="application/pdf")
    issue = next(i for i in made.issues if i.code == "TW-R08")
    assert issue.what == "3 scanned pages (pages 2–4) were not read: tesseract is not installed"
    assert "apt-get install tesseract-ocr tesseract-ocr-vie tesseract-ocr-eng tesseract-ocr-msa" in issue.fix
    assert (issue.where, issue.stage) == ("mixed.pdf", "read")


def test_a_file_of_scans_alone_is_an_error_of_the_same_code(paper):
    made = paper()
    made.picture(GREY, (0, 0, 595, 842))
    with pytest.raises(ScanUnread, match="tesseract is not installed"), Readers(Limits(), jobs=1) as readers:
        readers.read(made.bytes())


def test_reading_here_says_the_same(mixed):
    pages = read(mixed, limits=Limits()).pages
    assert [page.scan.unread for page in pages if page.scan] == ["no-tesseract"] * 3


def test_a_page_that_was_printed_says_nothing_of_scans(mixed):
    pages = read(mixed, limits=Limits()).pages
    assert "scan" not in pages[0].model_dump(mode="json")
    assert "scan" in pages[1].model_dump(mode="json")
