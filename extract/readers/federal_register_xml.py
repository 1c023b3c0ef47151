"""Federal Register XML in both dialects: GPO's element names, and USLM, which carries them as styles.

Paragraphs are parted by a blank line and headings stand on their own, but the lead-ins
of the preamble run into their text as in print (``SUMMARY: …``). A footnote comes after
the paragraph that refers to it, led by its number; the number in the running text is
left out, since ``margin of 20.33 percent.8`` would read as another figure. Any other
superscript stays, as ``km²``. A whole issue is one document with one page per notice or
rule, each closed by the issue's running head, where the date of publication is read.
"""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from extract.reading.builder import SUPERSCRIPTS, UNIT, PageBuilder
from extract.reading.gpo_table import gpo_table
from extract.reading.reader import Limits, Reader
from extract.reading.sniff import head, root_name
from extract.reading.xml_tree import chunks, local, parse
from tradewarn.errors import EmptyFile
from tradewarn.model import Page

DOCUMENTS = {"NOTICE": "Notices", "RULE": "Rules and Regulations", "PRORULE": "Proposed Rules"}
PRESIDENTIAL = {"PROCLA", "EXECORD", "DETERM", "PRNOTICE", "PRMEMO", "PROC"}
ROOTS = {"FEDREG", "NOTICES", "RULES", "PRORULES", "PRESDOCU", *DOCUMENTS}
USLM = {  # local names of the USLM dialect that bear no GPO style, or not everywhere
    "notice": "NOTICE",
    "rule": "RULE",
    "proposedRule": "PRORULE",
    "presidentialDocument": "PROC",
    "meta": "META",
    "p": "P",
    "heading": "HD",
    "headingText": "HD",
    "subject": "SUBJECT",
    "footnote": "FTNT",
    "frDocId": "FRDOC",
    "signature": "SIG",
    "action": "ACT",
    "table": "GPOTABLE",
    "br": "LI",
}
MARKS = {
    "SUBJECT": "title",
    "AGENCY": "agency",
    "SUBAGY": "agency",
    "AGY": "agency",
    "DEPDOC": "depdoc",
    "HD": "heading",
    "TTITLE": "heading",
    "SUM": "summary",
    "DATES": "dates",
    "EFFDATE": "dates",
    "FRDOC": "filing",
}
RUN_IN = {"AGY", "ACT", "SUM", "DATES", "EFFDATE", "ADD", "AUTH"}  # their heading leads the first paragraph
PARAGRAPHS = {"P", "FP", "FTNT", "GPOTABLE", "SIG", *MARKS, *RUN_IN}
DROPPED = {"FTREF", "PRTPAGE", "META", "GID", "CNTNTS"}  # no words of the notice
_IN_TABLES = frozenset(("ENT", "CHED", "TTITLE"))
_STYLE = re.compile(r"\s*-uslm-sgm:([A-Z]+)")
_NUMBER = re.compile(r"[\d*†‡]{1,4}")


def _claims(data: bytes) -> float:
    """Certain by the root element, or by the USLM namespace on it."""
    start = head(data)
    root = root_name(start) if start.startswith("<") else ""
    if root in ROOTS:
        return 1.0
    return 1.0 if "schemas.gpo.gov/xml/uslm" in start and kind_name(root) in DOCUMENTS else 0.0


def kind_name(local_name: str) -> str:
    """The GPO name of a USLM element."""
    return USLM.get(local_name, local_name)


def kind(element: Any) -> str:
    """The GPO name of an element in either dialect: ``FP`` for ``FP-2``, ``HD`` for ``HD1`` and ``HED``."""
    name = local(element)
    style = _STYLE.match(element.get("style") or "") if name else None
    found = style[1] if style else kind_name(name)
    return "HD" if found == "HED" else found


def _read(data: bytes, limits: Limits) -> list[Page]:
    """Read one notice, or every document of an issue."""
    root = parse(data)
    running = _running_head(root)
    documents = list(_documents(root)) or [root]
    pages = []
    for number, document in enumerate(documents, 1):
        builder = PageBuilder()
        _Walk(document, builder).element(document)
        if running:
            builder.block(running + DOCUMENTS.get(kind(document), "Presidential Documents"), "running-head")
        pages.append(builder.page(number))
    if not any(page.text for page in pages):
        raise EmptyFile("Federal Register XML without a document", fix="fetch the document's own XML")
    return pages


def _documents(root: Any) -> Iterator[Any]:
    """The notices, rules and presidential documents of an issue, in order, none inside another."""
    if kind(root) in DOCUMENTS or kind(root) in PRESIDENTIAL:
        yield root
        return
    for child in root:
        yield from _documents(child)


def _running_head(root: Any) -> str:
    """The head of the issue's printed pages, as far as the file states it."""
    volume, number, date = (root.findtext(name) for name in ("VOL", "NO", "DATE"))
    if not (volume and number and date):
        return ""
    return f"Federal Register / Vol. {volume}, No. {number} / {date} / "


class _Walk:
    """One document laid into one page."""

    def __init__(self, document: Any, builder: PageBuilder) -> None:
        self.builder = builder
        self.notes = {_note_number(note) for note in document.iter() if kind(note) == "FTNT"}
        self.waiting: list[Any] = []  # footnotes that stood inside the paragraph under way

    def element(self, element: Any) -> None:
        """Lay down one element: a paragraph, or the blocks in it."""
        name = kind(element)
        if not local(element) or name in DROPPED:
            return
        if name == "GPOTABLE":
            self.table(element)
        elif name == "FTNT":
            self.footnote(element)
        elif name == "SIG":
            self.signature(element)
        elif name in RUN_IN and self.lead_in(element, MARKS.get(name, "")):
            pass
        elif any(kind(inner) in PARAGRAPHS for inner in element.iterdescendants()):
            with self.section(MARKS.get(name, "")):
                self.blocks(element)
        else:
            self.paragraph(self.words(element), MARKS.get(name, ""))

    def section(self, mark: str) -> AbstractContextManager[None]:
        """Mark all of a section, where it has a mark of its own."""
        return self.builder.marked(mark) if mark else nullcontext()

    def blocks(self, element: Any) -> None:
        """Lay down the children, and loose text between them as paragraphs."""
        for text, child in chunks(element):
            if child is not None:
                self.element(child)
            self.builder.block(text)

    def paragraph(self, text: str, mark: str, *, heading: str = "") -> None:
        """Lay down one paragraph, then the footnotes that stood inside it."""
        if heading:
            self.builder.run_in(heading, text, mark)
        else:
            self.builder.block(text, *filter(None, [mark]))
        waiting, self.waiting = self.waiting, []
        for note in waiting:
            self.footnote(note)

    def lead_in(self, element: Any, mark: str) -> bool:
        """Run a section's heading into its first paragraph; false where it has none."""
        while len(element) == 1 and local(element[0]) and kind(element[0]) not in PARAGRAPHS:
            element = element[0]
        children = [child for child in element if local(child)]
        if not children or kind(children[0]) != "HD":
            return False
        heading, rest = children[0], children[1:]
        if (heading.tail or "").strip():
            self.paragraph(self.words(element, skip=heading), mark, heading=self.words(heading))
            return True
        if not rest or kind(rest[0]) != "P":
            return False
        self.paragraph(self.words(rest[0]), mark, heading=self.words(heading))
        with self.section(mark):
            for child in rest[1:]:
                self.element(child)
        return True

    def footnote(self, note: Any) -> None:
        """Lay down a footnote, its number in front."""
        raised, number = _raised(note), _note_number(note)
        paragraphs = [p for p in note.iter() if kind(p) in {"P", "FP"}] or [note]
        with self.builder.marked("footnote"):
            for i, paragraph in enumerate(paragraphs):
                text = self.words(paragraph, skip=raised)
                self.builder.block(text if i else f"{number} {text}")

    def signature(self, signature: Any) -> None:
        """Lay down who signed and when, each on a line."""
        parts = [part for part in signature if local(part) and kind(part) not in DROPPED]
        with self.builder.marked("signature"):
            for part in parts or [signature]:
                self.builder.block(self.words(part), after="\n")
        self.builder.gap()

    def table(self, element: Any) -> None:
        """Lay down a table between its title and its notes."""
        table = gpo_table(element, kind=kind, words=self.words)
        self.builder.block(table.title, "heading")
        self.builder.table(table.rows, header=table.header)
        for note in table.notes:
            self.builder.block(note, "footnote")

    def words(self, element: Any, *, skip: Any = None) -> str:
        """The text of an element with all that is inline in it."""
        out = ""
        for text, child in chunks(element):
            if child is not None and child is not skip:
                out += self.inline(child, out)
                following = child.getnext()
                if text.isspace() and "\n" in text and following is not None and kind(following) in DROPPED:
                    text = ""  # a line end that a printer put before an empty element
            out += text
        return out

    def inline(self, child: Any, before: str) -> str:
        """The text that one inline element adds."""
        name = kind(child)
        if not local(child) or name in DROPPED:
            return ""
        if name == "FTNT":
            self.waiting.append(child)
            return ""
        if name == "SU":
            text = self.words(child).strip()
            return "" if self.refers(child, text, before) else text.translate(SUPERSCRIPTS)
        if name == "LI":
            return ("" if before.rstrip().endswith("-") else " ") + self.words(child)
        return self.words(child)

    def refers(self, raised: Any, text: str, before: str) -> bool:
        """Tell the number of a footnote from any other superscript.

        In tables nothing but the number itself says so.
        """
        following = raised.getnext()
        if raised.get("idref") or (following is not None and kind(following) == "FTREF"):
            return True
        if UNIT.search(before) or not any(kind(part) in _IN_TABLES for part in raised.iterancestors()):
            return False
        return bool(_NUMBER.fullmatch(text)) and text in self.notes


def _note_number(note: Any) -> str:
    """The number that a footnote begins with; empty: it has none."""
    raised = _raised(note)
    return "".join(raised.itertext()).strip() if raised is not None else ""


def _raised(note: Any) -> Any:
    """The first raised text of a footnote: its number."""
    return next((part for part in note.iter() if kind(part) == "SU"), None)


READER = Reader(
    name="Federal Register XML", media_types=("application/xml", "text/xml"), claims=_claims, read=_read
)
