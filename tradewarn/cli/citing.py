"""Cited texts for the shell: what is read, and the list of citations that people see."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from api.web.words import Language
from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import say
from tradewarn.cli.program import Program
from tradewarn.cli.wording import wording
from tradewarn.errors import BadUse, OversizeFile
from tradewarn.model import CitedRecord, ResolvedCitation

FILED = (b"%PDF", b"PK\x03\x04", b"<", b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"{")


def text_of(name: str, program: Program) -> str:
    """Read a text from a file or from stdin (``-``); pdf, docx and html are read page by page.

    Plain text is taken as it is, so that places count in it; of a document they count in its pages joined
    by line ends.

    Raises:
        BadUse: There is no such file.
        UnreadableFile: Its bytes are not what any reader takes.
    """
    limit = program.settings.size_limit
    try:
        if name == "-":
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(name).open("rb") as stream:
                data = stream.read(limit + 1)
    except OSError as error:
        raise BadUse(
            f"{name} cannot be opened: {error.strerror}", fix="check the path", where=name
        ) from error
    if len(data) > limit:
        raise OversizeFile(f"{name} has more than {limit:,} bytes", fix="give a part of it", where=name)
    if not data.lstrip().startswith(FILED) and b"\0" not in data:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass  # a reader finds out the charset
    return "\n".join(page.text for page in program.readers.read(data).pages)


def print_citations(found: Sequence[ResolvedCitation], language: Language) -> None:
    """Print citations in their order; one that is cited again is listed once, with how often."""
    speak = wording(language)
    say(speak.count("cite.found", len(found)) if found else speak.say("cite.none"))
    if not found:
        return
    often = Counter((c.type, c.normal) for c in found)
    first = {(c.type, c.normal): c for c in reversed(found)}
    rows = sorted(first.values(), key=lambda c: (c.start, c.end, c.normal))
    for number, citation in enumerate(rows, 1):
        times = often[citation.type, citation.normal]
        normal = citation.normal + (f" (×{times})" if times > 1 else "")
        status = "several" if citation.candidates else citation.status
        kind = speak.named("cite_type", citation.type)
        told = " · ".join([normal, kind, speak.say(f"cite_status.{status}")])
        say(("\n" if number == 1 else "") + paragraph(told, first=f"{number:3}. "))
        for one in [citation.resolved] if citation.resolved else citation.candidates:
            say(paragraph(_led_to(one), first="     → "))
        if citation.note and citation.status != "unresolved":
            say(paragraph(citation.note, first="     "))


def _led_to(one: CitedRecord) -> str:
    """Name a record: a precedent by its case, with the point that it is cited for."""
    if one.kind == "act":
        return one.title or one.ref
    named = f"{one.ref}: {one.title}" if one.kind == "precedent" and one.title else one.title or one.ref
    return f"{named} [{one.id}]"
