"""What a loaded list's row tells beside its steps: where it stands, and what it rests on."""

import re
from collections.abc import Iterable, Sequence

from tradewarn.model import Case, CaseEvent
from warn.language import Lang

ROW_SOURCE = "source: "  # how a cited row's notes begin that say what it rests on
UNNAMED = re.compile(r"\s*general knowledge\b", re.I)
GENERAL = re.compile(r"confidence: G\s*$|(?:rates_vn|outcome): .*\(G\)")
PLACE: tuple[str, str] = ("{name}, dòng {line}, cột {column}", "{name}, row {line}, column {column}")
LIST: tuple[str, str] = ("danh mục đã nạp", "a loaded list")


def row_source(case: Case) -> str:
    """Give what a cited row says it rests on; empty where several rows say it differently."""
    told = {n.removeprefix(ROW_SOURCE) for n in case.notes if n.startswith(ROW_SOURCE)}
    return next(iter(told)) if len(told) == 1 else ""


def names_no_source(notes: Iterable[str]) -> bool:
    """Tell whether a row says that it rests on what is generally known, not on an official source."""
    told = list(notes)
    said = [n.removeprefix(ROW_SOURCE) for n in told if n.startswith(ROW_SOURCE)]
    return any(UNNAMED.match(s) for s in said) or any(GENERAL.match(n) for n in told)


def row_place(event: CaseEvent, lang: Lang) -> str | None:
    """Say where a list has the words of a step: its name, row and column."""
    if event.notice or not event.place:
        return None
    name, line, column = event.place.rsplit(":", 2)
    return PLACE[0 if lang == "vi" else 1].format(name=name, line=line, column=column)


def row_refs(case: Case, event: CaseEvent, lang: Lang) -> list[str]:
    """Name a row as a reader knows it: by the printed number of its case, and by what it rests on.

    Its own id in the list, or its line, is nobody's case number.
    """
    named = []
    if event.source.ref in case.case_numbers:
        named.append(f"vụ {event.source.ref}" if lang == "vi" else f"case {event.source.ref}")
    rests = row_source(case)
    if rests:
        named.append(f"danh mục dẫn {rests}" if lang == "vi" else f"the list cites {rests}")
    listed = LIST[0 if lang == "vi" else 1]
    file = (event.place or "").partition(":")[0]
    return named or [f"{listed} {file}" if file else listed]


def printed_ref(case: Case, events: Sequence[CaseEvent], lang: Lang) -> str:
    """Give the number by which a reader finds a case: its own, else that of its newest printed act."""
    numbers = [n for n in case.case_numbers if n]
    acts = [e.source.ref for e in reversed(events) if e.notice and e.source.ref != e.notice]
    return next(iter([*numbers, *acts]), LIST[0 if lang == "vi" else 1])
