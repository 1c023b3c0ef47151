"""Glossaries: one term a row, in English and Vietnamese, other languages where given."""

from kb.form import Form, GlossaryTerm, Loaded, Table, stable_id
from tradewarn.model import Issue


def read(table: Table) -> Loaded:
    """Turn a glossary into terms; a row without both languages is an issue."""
    terms: dict[str, GlossaryTerm] = {}
    issues: list[Issue] = []
    for row in table.rows:
        en, vi = row.cell("en"), row.cell("vi")
        if not en or not vi:
            issues.append(table.issue(row, f"term {en!r} / {vi!r} lacks a language", "give both"))
            continue
        record = stable_id("term", en, vi)
        term = GlossaryTerm(
            en=en,
            vi=vi,
            es=row.cell("es") or None,
            fr=row.cell("fr") or None,
            note=row.cell("note") or None,
            source=table.source(row, record),
        )
        if terms.setdefault(record, term) is not term:
            issues.append(table.issue(row, f"term {en!r} stands twice", "keep one row"))
    return Loaded(
        "glossary", table.name, rows=len(table.rows), terms=tuple(terms.values()), issues=tuple(issues)
    )


FORM = Form("glossary", frozenset({"en", "vi", "es", "fr"}), read)
