"""How the tests of the content fields read a text without a whole document around it."""

import importlib

import pytest

from extract.authority import AuthorityForm
from extract.field import Findings, Reading
from extract.segment import Segment, whole
from tradewarn.model import Found, Page, Span, Table

FORM = AuthorityForm(name="US-DOC", recognise=lambda segment: None, nomenclature="HTSUS", language="en")


def _segment(text, tables=()):
    """Lay tables (rows of words, the first row the titles) behind the text, as readers do."""
    text, made = text.rstrip("\n") + "\n", []
    for rows in tables:
        spans = []
        for row in rows:
            cells = []
            for i, cell in enumerate(row):
                text += "\t" if i else ""
                cells.append(Span(start=len(text), end=len(text) + len(cell)))
                text += cell
            text += "\n"
            spans.append(tuple(cells))
        made.append(Table(header=1, rows=tuple(spans)))
    page = Page(number=1, text=text, tables=tuple(made))
    return Segment([page], whole([page]))


def _findings(**known):
    found = Findings()
    for name, values in known.items():
        pairs = [v if isinstance(v, tuple) else (v, str(v)) for v in values]
        found[name] = tuple(
            Found(value=v, quote=q, page=1, start=0, end=len(q), confidence=0.9, by="test") for v, q in pairs
        )
    return found


@pytest.fixture
def find():
    """Run one field over a text; `known` are the findings of earlier fields, (value, quote) or value."""

    def run(name, text, *, tables=(), **known):
        field = importlib.import_module(f"extract.fields.{name}").FIELD
        segment = _segment(text, tables)
        found = list(field.find(Reading(segment=segment, form=FORM, found=_findings(**known))))
        for item in found:
            assert segment.text[item.start : item.end] == item.quote
        return [f for f in found if f.confidence >= field.floor]

    return run


@pytest.fixture
def values(find):
    """Run one field and give the sure values alone."""
    return lambda *args, **known: [f.value for f in find(*args, **known)]
