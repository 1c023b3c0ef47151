import pytest

from extract.reading import Limits, read
from tradewarn.errors import TruncatedFile, UnreadableFile

NOTICE = """<NOTICE>
<PREAMB>
<AGENCY TYPE="S">DEPARTMENT OF COMMERCE</AGENCY>
<SUBAGY>International Trade Administration</SUBAGY>
<DEPDOC>[A-999-001]</DEPDOC>
<SUBJECT>Certain Paper Lanterns From Examplia: Final Results</SUBJECT>
<AGY><HD SOURCE="HED">AGENCY:</HD><P>Office of Examples.</P></AGY>
<SUM><HD SOURCE="HED">SUMMARY:</HD><P>The office finds (<E T="03">i.e.,</E> decides) so.</P><P>And more.</P></SUM>
<DATES><HD SOURCE="HED">DATES:</HD><P>Applicable May 2, 2024.</P></DATES>
<FURINF><HD SOURCE="HED">FOR FURTHER INFORMATION CONTACT:</HD><P>The desk.</P></FURINF>
</PREAMB>
<SUPLINF><HD SOURCE="HED">SUPPLEMENTARY INFORMATION:</HD><P/>
<HD SOURCE="HD1">Scope of the Order <SU>1</SU><FTREF/></HD>
<P>Lanterns of more than 2 km<SU>2</SU> are out.<SU>2</SU>
<FTREF/> The rest, as <PRTPAGE P="100"/>amended, is in.</P>
<FTNT><P><SU>1</SU> <E T="03">See</E> the first memorandum.</P></FTNT>
<FTNT><P><SU>2</SU> <E T="03">Id.</E></P></FTNT>
<GPOTABLE COLS="3"><TTITLE>Margins</TTITLE>
<BOXHD><CHED H="1">Exporter</CHED><CHED H="1">Rates</CHED><CHED H="2">Dumping<LI>margin</LI></CHED><CHED H="2">Cash-<LI>deposit</LI></CHED></BOXHD>
<ROW><ENT I="01">First Co.<SU>1</SU></ENT><ENT>1.50</ENT><ENT>0.00</ENT></ROW>
<ROW><ENT I="01">Second Co.</ENT><ENT/><ENT>2.00</ENT></ROW>
<TNOTE>* A note below.</TNOTE></GPOTABLE>
<SIG><DATED>Dated: May 1, 2024.</DATED><NAME>A. Person,</NAME><TITLE>Director.</TITLE></SIG>
</SUPLINF>
<FRDOC>[FR Doc. 2024-00001 Filed 5-1-24; 8:45 am]</FRDOC>
<BILCOD>BILLING CODE 0000-00-P</BILCOD>
</NOTICE>"""

TEXT = """DEPARTMENT OF COMMERCE

International Trade Administration

[A-999-001]

Certain Paper Lanterns From Examplia: Final Results

AGENCY: Office of Examples.

SUMMARY: The office finds (i.e., decides) so.

And more.

DATES: Applicable May 2, 2024.

FOR FURTHER INFORMATION CONTACT:

The desk.

SUPPLEMENTARY INFORMATION:

Scope of the Order

Lanterns of more than 2 km² are out. The rest, as amended, is in.

1 See the first memorandum.

2 Id.

Margins

Exporter\tRates\t
\tDumping margin\tCash-deposit
First Co.\t1.50\t0.00
Second Co.\t\t2.00

* A note below.

Dated: May 1, 2024.
A. Person,
Director.

[FR Doc. 2024-00001 Filed 5-1-24; 8:45 am]

BILLING CODE 0000-00-P"""

USLM = """<?xml version='1.0' encoding='utf-8'?>
<notice xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:xhtml="http://www.w3.org/1999/xhtml" style="-uslm-sgm:NOTICE">
  <meta><docNumber>not printed</docNumber></meta>
  <preface>
    <organization style="-uslm-sgm:AGENCY">DEPARTMENT OF COMMERCE
</organization>
    <property role="DEPDOC" style="-uslm-sgm:DEPDOC">[A–999–001]</property>
    <subject style="-uslm-sgm:SUBJECT">Certain Paper Lanterns From Examplia
</subject>
    <organization style="-uslm-sgm:AGY"><headingText style="-uslm-sgm:HED">AGENCY:</headingText> Office of Examples.</organization>
    <action><actionDescription><headingText style="-uslm-sgm:HED">ACTION:</headingText> Notice.</actionDescription></action>
  </preface>
  <main><content>
    <statement style="-uslm-sgm:SUM" role="summary"><content><heading style="-uslm-sgm:HED">SUMMARY:</heading>
      <p style="-uslm-sgm:P">From <date date="2023-01-01">January 1, 2023</date>, on.</p></content></statement>
    <p style="-uslm-sgm:P">Under the <inline style="-uslm-sgm:E">Order</inline>
      <ref id="a" idref="b" style="-uslm-sgm:SU">1</ref> and <ref href="/us/fr/1/1">1 FR 1</ref>, the <?page num="7"?>rest.</p>
    <footnote id="b" style="-uslm-sgm:FTNT"><content><p style="-uslm-sgm:P"><ref idref="a" style="-uslm-sgm:SU">1</ref>
      <inline style="-uslm-sgm:E">See</inline> below.</p></content></footnote>
    <xhtml:table cols="2" style="-uslm-sgm:GPOTABLE"><xhtml:thead style="-uslm-sgm:BOXHD"><xhtml:tr>
      <xhtml:th style="-uslm-sgm:CHED">Company</xhtml:th><xhtml:th style="-uslm-sgm:CHED">Weighted-<br style="-uslm-sgm:LI"/>average</xhtml:th></xhtml:tr></xhtml:thead>
      <xhtml:tbody><xhtml:tr style="-uslm-sgm:ROW"><xhtml:td style="-uslm-sgm:ENT">First Co.</xhtml:td><xhtml:td style="-uslm-sgm:ENT">1.00
</xhtml:td></xhtml:tr></xhtml:tbody></xhtml:table>
  </content></main>
  <notes><frDocId style="-uslm-sgm:FRDOC">[FR Doc. 2024–00001 Filed 5–1–24; 8:45 am]</frDocId></notes>
</notice>"""

PRINTED = """<NOTICE>
    <PREAMB>
        <SUBJECT>Lanterns</SUBJECT>
    </PREAMB>
    <P>
        The parties (
        <E T="03">i.e.,</E>
         the exporters of the 
        <E T="03">First Notice</E>
        ) have, as 
        <PRTPAGE P="2"/>
        amended, no say.
        <SU>7</SU>
        <FTREF/>
    </P>
</NOTICE>"""


def test_the_gpo_dialect_reads_as_it_is_printed(page_of):
    assert page_of(NOTICE.encode()).text == TEXT


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("title", ["Certain Paper Lanterns From Examplia: Final Results"]),
        ("depdoc", ["[A-999-001]"]),
        ("agency", ["DEPARTMENT OF COMMERCE", "International Trade Administration", "Office of Examples."]),
        ("summary", ["The office finds (i.e., decides) so.", "And more."]),
        ("dates", ["Applicable May 2, 2024."]),
        ("footnote", ["1 See the first memorandum.", "2 Id.", "* A note below."]),
        ("signature", ["Dated: May 1, 2024.\nA. Person,\nDirector."]),
        ("filing", ["[FR Doc. 2024-00001 Filed 5-1-24; 8:45 am]"]),
    ],
)
def test_what_the_elements_state_is_marked(page_of, marked, kind, texts):
    assert marked(page_of(NOTICE.encode()), kind) == texts


def test_a_table_keeps_empty_cells_and_levels_of_heads(page_of, cells):
    page = page_of(NOTICE.encode())
    assert page.tables[0].header == 2
    assert cells(page)[0] == ["Exporter", "Rates", ""]
    assert cells(page)[3] == ["Second Co.", "", "2.00"]


def test_the_uslm_dialect_reads_alike(page_of, marked, cells):
    page = page_of(USLM.encode())
    assert "not printed" not in page.text
    assert "AGENCY: Office of Examples.\n\nACTION: Notice.\n\nSUMMARY: From January 1, 2023, on." in page.text
    assert "Under the Order and 1 FR 1, the rest.\n\n1 See below." in page.text
    assert marked(page, "title") == ["Certain Paper Lanterns From Examplia"]
    assert marked(page, "footnote") == ["1 See below."]
    assert cells(page) == [["Company", "Weighted-average"], ["First Co.", "1.00"]]


def test_indentation_by_a_printer_is_no_space_of_the_text(page_of):
    text = page_of(PRINTED.encode()).text
    assert text.endswith("The parties (i.e., the exporters of the First Notice) have, as amended, no say.")


def test_an_issue_is_a_page_a_notice_each_with_the_head_of_the_issue(marked):
    issue = f"<FEDREG><VOL>89</VOL><NO>86</NO><DATE>Thursday, May 2, 2024</DATE><CNTNTS><P>Lists</P></CNTNTS><NOTICES>{NOTICE}{NOTICE}</NOTICES></FEDREG>"
    pages = read(issue.encode(), limits=Limits()).pages
    assert [page.number for page in pages] == [1, 2]
    head = "Federal Register / Vol. 89, No. 86 / Thursday, May 2, 2024 / Notices"
    assert marked(pages[1], "running-head") == [head]
    assert pages[1].text == f"{TEXT}\n\n{head}"


def test_more_notices_than_the_page_limit_are_refused():
    issue = f"<FEDREG><NOTICES>{NOTICE * 3}</NOTICES></FEDREG>"
    with pytest.raises(UnreadableFile, match="3 pages, more than the limit of 2"):
        read(issue.encode(), limits=Limits(pages=2))


def test_xml_that_breaks_off_is_named_so():
    with pytest.raises(TruncatedFile):
        read(NOTICE[:900].encode(), limits=Limits())
