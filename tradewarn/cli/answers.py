"""Answers and warnings as a person reads them in the shell."""

from collections.abc import Iterator, Sequence

from tradewarn.cli.layout import paragraph, table
from tradewarn.cli.output import say
from tradewarn.cli.wording import Wording, wording
from tradewarn.model import AppliedRate, Deadline, EarlyWarning, Fact, Reason, SourceLoaded, Verdict
from tradewarn.settings import Settings

QUOTED = 200  # letters of a quote: enough to find it in the original


def language() -> Wording:
    """Give the words of the language that commands speak."""
    return wording(Settings.read().lang)


def quote(text: str, ref: str) -> str:
    """Write a quote with its source, cut where it is long."""
    plain = " ".join(text.split())
    cut = plain[:QUOTED].rsplit(" ", 1)[0] + " …" if len(plain) > QUOTED else plain
    return paragraph(f"“{cut}” [{ref}]" if cut else f"[{ref}]", first="     ")


def print_verdict(verdict: Verdict) -> None:
    """Print a verdict in its own language, under headings."""
    speak = wording(verdict.language)
    say(paragraph(speak.say(f"verdict.{verdict.verdict}.title").upper()))
    say(paragraph(f"{speak.say('check.as_of', date=speak.formats.date(verdict.as_of))} · {verdict.verdict}"))
    if verdict.summary:
        say("\n" + paragraph(verdict.summary))
    for heading, lines in _parts(verdict, speak):
        if lines:
            say(f"\n{speak.say(heading)}")
            say("\n".join(lines))


def _parts(verdict: Verdict, speak: Wording) -> Iterator[tuple[str, Sequence[str]]]:
    yield "check.facts", [line for n, fact in enumerate(verdict.facts, 1) for line in _fact(n, fact)]
    yield "check.rates", _rates(verdict.rates, speak)
    yield "check.caveats", [paragraph(text, first="  – ") for text in verdict.caveats]
    yield "check.next", [paragraph(text, first="  – ") for text in verdict.next_steps]
    yield "check.loaded", _loaded(verdict.sources_loaded, speak)


def _fact(number: int, fact: Fact) -> Iterator[str]:
    yield paragraph(fact.text, first=f"{number:3}. ")
    yield quote(fact.quote, "; ".join(part for part in (fact.source.ref, fact.place) if part))


def _rates(rates: Sequence[AppliedRate], speak: Wording) -> list[str]:
    if not rates:
        return []
    head = [speak.say(f"{key}") for key in ("facet.instrument", "rate.rate", "rate.who", "rate.basis")]
    rows = [
        (
            str(rate.instrument),
            speak.formats.amount(rate.rate, rate.unit),
            _whom(rate, speak),
            speak.named("basis", rate.basis),
            rate.source.ref,
        )
        for rate in rates
    ]
    return [table([*head, speak.say("case.source")], rows, numbers=[1])]


def _whom(rate: AppliedRate, speak: Wording) -> str:
    whom = rate.company or speak.named("rate_scope", rate.scope)
    if rate.producer and rate.producer != rate.company:
        whom += f" ({speak.say('rates.made_by')} {rate.producer})"
    return whom


def _loaded(sources: Sequence[SourceLoaded], speak: Wording) -> list[str]:
    rows = [
        (speak.names.source(s.name), speak.formats.date(s.from_) or "–", speak.formats.date(s.to) or "–")
        for s in sources
    ]
    return [table([speak.say(k) for k in ("cli.name", "facet.from", "facet.to")], rows)] if rows else []


def print_warning(item: EarlyWarning, speak: Wording) -> None:
    """Print one warning whole."""
    _heading(item, speak)
    say("")
    for line in _text(item, speak).splitlines():
        say(paragraph(line))
    if item.reasons:
        say(f"\n{speak.say('cli.reasons')}")
    for reason in item.reasons:
        print_reason(reason, speak)
    if item.deadlines:
        say(f"\n{speak.say('cli.deadlines')}")
    for deadline in item.deadlines:
        say(paragraph(f"{speak.names.due(deadline.what)}: {_when(deadline, speak)}", first="  – "))


def print_reason(reason: Reason, speak: Wording) -> None:
    """Print why a warning was raised, with the words that raised it."""
    say(paragraph(speak.names.reason(reason.signal, reason.text), first="  – "))
    say(quote(reason.quote, reason.source.ref))


def print_brief(item: EarlyWarning, speak: Wording) -> None:
    """Print a warning's heading and its first sentences."""
    _heading(item, speak)
    say(paragraph(_text(item, speak).splitlines()[0], first="  "))


def _heading(item: EarlyWarning, speak: Wording) -> None:
    level, status = speak.named("level", str(item.level)), speak.named("warning_status", item.status)
    say(f"{item.id}\n  {level} · {status} · {speak.formats.date(item.created)}")


def _text(item: EarlyWarning, speak: Wording) -> str:
    return item.text_vi if speak.words.language == "vi" else item.text_en


def _when(deadline: Deadline, speak: Wording) -> str:
    if deadline.date:
        return speak.formats.date(deadline.date)
    if deadline.days_after_publication is not None:
        return speak.count("deadline.days", deadline.days_after_publication)
    return deadline.rule or "–"
