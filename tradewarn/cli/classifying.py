"""Suggested tariff codes as a person reads them in the shell."""

from collections.abc import Sequence

from kb.hs.reasons import dotted
from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import say
from tradewarn.cli.wording import Wording
from tradewarn.model import Classification, HsCandidate

OURS = frozenset({"goods", "heading"})  # the reason itself names the list


def print_classification(found: Classification, speak: Wording) -> None:
    """Print the candidates of both levels with their reasons, the caveat, and what is loaded."""
    vi = speak.words.language == "vi"
    say(paragraph(f"“{found.words}”"))
    say(paragraph(speak.say(f"cli.classify.{found.surety}")))
    for heading, candidates in (
        ("cli.classify.subheadings", found.subheadings),
        ("cli.classify.headings", found.headings),
    ):
        if candidates:
            say(f"\n{speak.say(heading)}")
            say("\n".join(_lines(candidates, speak, vi=vi)))
    say("\n" + paragraph(found.caveat_vi if vi else found.caveat_en))
    lists = "; ".join(
        f"{t.name} ({speak.say(f'cli.classify.kind.{t.kind}')}: {t.rows})" for t in found.loaded
    )
    say(paragraph(f"{speak.say('cli.classify.loaded')}: {lists}"))


def _lines(candidates: Sequence[HsCandidate], speak: Wording, *, vi: bool) -> list[str]:
    lines: list[str] = []
    for candidate in candidates:
        title = (candidate.text_vi if vi else candidate.text_en) or candidate.text_vi or candidate.text_en
        percent = f"{candidate.score:.0%}"
        lines.append(paragraph(f"{dotted(candidate.digits)}  {percent:>4}  {title}".rstrip(), first="  "))
        for reason in candidate.reasons[:2]:
            text = reason.text_vi if vi else reason.text_en
            where = "" if reason.kind in OURS else f" [{reason.source.ref}]"
            lines.append(paragraph(text + where, first="        – "))
    return lines
