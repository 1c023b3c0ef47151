"""A firm's passport, as it is read in the shell."""

from collections.abc import Iterator

from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import say
from tradewarn.model import Appearance, Passport
from warn.passport import market_said

HEADS: dict[str, tuple[str, str]] = {
    "spellings": ("Cách viết được gộp", "Spellings joined"),
    "alike": ("Tên gần giống, không gộp", "Names like it, not joined"),
    "rates": ("Mức thuế theo thời gian", "Rates over time"),
    "peers": ("Doanh nghiệp khác trong vụ việc", "Other firms in the proceeding"),
    "sources": ("Nguồn đã nạp", "Sources loaded"),
}


def print_passport(found: Passport) -> None:
    """Print it, newest appearance first."""
    at = 0 if found.language == "vi" else 1
    say(paragraph(found.summary))
    for head, listed in (("spellings", found.spellings), ("alike", found.alike)):
        if listed:
            say(paragraph(f"{HEADS[head][at]}: " + "; ".join(one.name for one in listed)))
    for one in found.appearances:
        say("")
        for line in _lines(one, found, at):
            say(line)
    say("")
    for caveat in found.caveats:
        say(paragraph(f"! {caveat}"))
    named = ", ".join(f"{s.name} ({s.newest or '?'})" for s in found.sources_loaded)
    say(paragraph(f"{HEADS['sources'][at]}: {named or '-'}"))


def _lines(one: Appearance, found: Passport, at: int) -> Iterator[str]:
    product = (one.product_vi if at == 0 else None) or one.product
    kinds = "+".join(str(kind) for kind in one.instruments)
    yield f"{one.ref} · {market_said(one, found.language)} · {product} · {kinds} · {one.status}"
    for fact in one.facts:
        yield paragraph(f"- {fact.text}")
        yield paragraph(f"  “{fact.quote}” [{fact.source.ref}]")
    if one.measures:
        yield f"  {HEADS['rates'][at]}:"
    for measure in one.measures:
        rate = f"{measure.rate} {measure.unit or ''}".strip() if measure.rate else str(measure.kind or "?")
        yield f"    {measure.instrument}  {measure.from_} – {measure.to or '…'}  {rate}"
    if one.peers:
        yield paragraph(f"  {HEADS['peers'][at]}: " + "; ".join(one.peers))
