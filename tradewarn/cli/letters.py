"""A letter that somebody received, as its answer is read in the shell."""

from collections.abc import Iterable, Iterator

from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import say, tell_issues
from tradewarn.model import Letter, LetterAct, LetterDue
from warn import naming
from warn.language import Lang
from warn.letter_said import term_said

HEADS: dict[str, tuple[str, str]] = {
    "means": ("Ý nghĩa", "What it means"),
    "dues": ("Thời hạn", "What falls due"),
    "todo": ("Nên làm", "What to do"),
    "asks": ("Thư yêu cầu hoặc mời", "It asks for or invites"),
    "warning": ("Hệ quả nếu không trả lời", "What silence costs"),
    "counted": ("ngày do máy đếm", "counted by machine"),
    "firms": ("Nêu tên", "It names"),
    "case": ("Vụ việc đã nạp", "Proceeding loaded"),
    "past": ("đã qua", "past"),
    "law": ("theo luật", "by law"),
    "instead": ("tính theo luật là", "the law gives"),
}
MOST_FIRMS = 12


def print_letter(letter: Letter) -> None:
    """Print the answer, with its proofs."""
    at = 0 if letter.language == "vi" else 1
    say(paragraph(letter.summary))
    for line in _asked(letter):
        say(line)
    for act in letter.acts:
        say("")
        for line in _lines(act, letter.language):
            say(line)
    for case in letter.cases:
        product = (case.product_vi if at == 0 else None) or case.product
        say("")
        say(paragraph(f"{HEADS['case'][at]}: {case.number} · {product} · {case.status} · {case.id}"))
        for line in _dues(case.dues, letter.language):
            say(line)
    say("")
    for caveat in letter.caveats:
        say(paragraph(f"! {caveat}"))
    tell_issues(letter.issues)


def _asked(letter: Letter) -> Iterator[str]:
    at = 0 if letter.language == "vi" else 1
    if letter.asks:
        yield f"\n{HEADS['asks'][at]}:"
    for ask in letter.asks:
        day = f"{naming.day(ask.day, letter.language)}: " if ask.day else ""
        notes = [term_said(ask, letter.language)]
        notes += [HEADS["counted"][at]] if ask.counted else []
        notes += [HEADS["past"][at]] if ask.past else []
        told = "; ".join(note for note in notes if note)
        yield paragraph(f"{day}{ask.what}" + (f" ({told})" if told else ""), first="  – ")
        yield paragraph(_quote(ask.words.quote), first="    ")
        yield paragraph(ask.means, first="    ")
        for step in ask.todo:
            yield paragraph(step, first="    · ")
        yield paragraph(f"[{'; '.join(ask.law)}]", first="    ")
    if letter.head and letter.head.warning:
        yield f"{HEADS['warning'][at]}:"
        yield paragraph(_quote(letter.head.warning.quote), first="    ")


def _lines(act: LetterAct, lang: Lang) -> Iterator[str]:
    at = 0 if lang == "vi" else 1
    if act.said:
        yield paragraph(act.said)
    if act.notice.stage and act.means:
        for found in act.notice.evidence.get("stage", ())[:1]:
            yield paragraph(_quote(found.quote), first="  ")
    firms = [company.name for company in act.notice.companies]
    if firms:
        more = f" (+{len(firms) - MOST_FIRMS})" if len(firms) > MOST_FIRMS else ""
        yield paragraph(f"{HEADS['firms'][at]}: {'; '.join(firms[:MOST_FIRMS])}{more}")
    if act.means:
        yield paragraph(f"{HEADS['means'][at]}: {act.means}")
    if act.dues:
        yield f"{HEADS['dues'][at]}:"
        yield from _dues(act.dues, lang)
    for step in act.todo:
        yield paragraph(f"{HEADS['todo'][at]}: {step}")


def _dues(dues: Iterable[LetterDue], lang: Lang) -> Iterator[str]:
    for due in dues:
        yield paragraph(_due(due, lang), first="  – ")
        if due.quote:
            yield paragraph(_quote(due.quote), first="    ")
        if due.law:
            yield paragraph(f"{due.law} [{due.law_source}]", first="    ")


def _quote(quote: str) -> str:
    return f"“{' '.join(quote.split())}”"


def _due(due: LetterDue, lang: Lang) -> str:
    at = 0 if lang == "vi" else 1
    day = f"{naming.day(due.day, lang)}: " if due.day else ""
    notes = [HEADS["past"][at]] if due.past else []
    notes += [] if due.printed else [HEADS["law"][at]]
    notes += [due.rule] if due.rule else []
    if due.differs and due.law_day:
        notes.append(f"{HEADS['instead'][at]} {naming.day(due.law_day, lang)}")
    return f"{day}{due.name} – {due.who}" + (f" ({'; '.join(notes)})" if notes else "")
