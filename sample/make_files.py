"""Make the sample's binary files: two PDFs and one Word document.

Run once by a developer (needs reportlab) and commit what it writes; the
texts stand here so that a reviewer can read them.

    python sample/make_files.py
"""

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

FOLDER = Path(__file__).parent / "notices"
NOTE = "Sample for tradewarn: own wording, facts as cited in SOURCES.yaml"
MADE = (2026, 11, 22, 0, 0, 0)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
DOCUMENT = f'<w:document xmlns:w="{WORD}"><w:body>{{}}</w:body></w:document>'
TITLED = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{KIND}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{KIND}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "word/styles.xml": f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="Title">'
    '<w:name w:val="Title"/></w:style></w:styles>',
}
MARGIN, TOP, LEADING = 60, 780, 16

NYLON_YARN = (
    "Government of India",
    "Ministry of Commerce and Industry",
    "Directorate General of Anti-Dumping and Allied Duties",
    "New Delhi",
    "",
    "INITIATION NOTIFICATION",
    "",
    "F. No. 14/33/2016-DGAD",
    "Dated: 22 August 2017",
    "",
    "Subject: Initiation of anti-dumping investigation concerning imports of",
    "Nylon Multi Filament Yarn originating in or exported from the European Union and Vietnam.",
    "",
    "The product under consideration is classified under subheadings 5402.19, 5402.31,",
    "5402.32, 5402.45, 5402.51 and 5402.61 of the Customs Tariff Act, 1975.",
    "",
    NOTE,
)
STRAPPING = (
    "CUSTOMS ACT 1901 - PART XVB",
    "",
    "INVESTIGATION NO. 553",
    "",
    "TERMINATION OF PART OF THE INVESTIGATION INTO THE ALLEGED DUMPING OF",
    "PAINTED STEEL STRAPPING",
    "EXPORTED TO AUSTRALIA FROM CHINA AND VIETNAM",
    "",
    "The Commissioner of the Anti-Dumping Commission terminates the investigation (EPR 553)",
    "so far as it relates to Sam Hwan Vina Co., Ltd, whose dumping margin is below 2 per cent.",
    "",
    "The goods are classified to tariff subheadings 7211.90.00 and 7212.40.00.",
    "",
    NOTE,
)
SHRIMP = (
    "Hoa Kỳ áp thuế chống trợ cấp tôm đông lạnh của Việt Nam",
    "Ngày 26/12/2024, Bộ Thương mại Hoa Kỳ (DOC) đã ban hành lệnh áp thuế chống trợ cấp đối với tôm nước ấm"
    " đông lạnh nhập khẩu từ Việt Nam.",
    "Mức chung là 2,84%; Stapimex chịu 2,84%, còn Thông Thuận chịu 221,82% vì không hợp tác đầy đủ.",
    "Doanh nghiệp xuất khẩu tôm cần lưu hồ sơ nguồn gốc và theo dõi kỳ rà soát hành chính.",
    NOTE,
)


def pdf(name: str, lines: Sequence[str]) -> None:
    """Write one page of text; the same lines give the same bytes."""
    canvas = Canvas(str(FOLDER / name), pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 11)
    for row, line in enumerate(lines):
        canvas.drawString(MARGIN, TOP - row * LEADING, line)
    canvas.save()


def docx(name: str, lines: Sequence[str]) -> None:
    """Write a title and paragraphs: the four parts that a Word file must have, of one fixed date."""
    paragraphs = "".join(
        f"<w:p>{TITLED if row == 0 else ''}<w:r><w:t>{escape(line)}</w:t></w:r></w:p>"
        for row, line in enumerate(lines)
    )
    with ZipFile(FOLDER / name, "w", ZIP_DEFLATED) as archive:
        for part, text in {**PARTS, "word/document.xml": DOCUMENT.format(paragraphs)}.items():
            archive.writestr(ZipInfo(part, MADE), XML + text, ZIP_DEFLATED)


if __name__ == "__main__":
    pdf("in-dgtr-2017-nylon-yarn-initiation.pdf", NYLON_YARN)
    pdf("au-adc-553-painted-strapping-termination.pdf", STRAPPING)
    docx("press-vi-us-shrimp-cvd.docx", SHRIMP)
