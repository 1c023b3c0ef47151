"""The spaCy pipeline: one component a field, registered by factory, in order of need."""

from collections.abc import Callable
from typing import Any

from extract.field import Field, Findings, Reading, in_order
from extract.forms.corrected import of_the_act
from extract.spacy_light import spacy
from tradewarn.errors import FieldFailed
from tradewarn.model import Found, Issue
from tradewarn.plugins import load

Component = Callable[[Any], Any]


def fields() -> list[Field]:
    """Discover the fields, in the order in which they run."""
    return in_order(load("extract.fields", Field))


def build() -> Any:
    """Build the pipeline on a blank multi-language vocabulary: rules alone, no model."""
    lib = spacy()
    for extension in ("reading", "issues"):
        if not lib.tokens.Doc.has_extension(extension):
            lib.tokens.Doc.set_extension(extension, default=None)
    nlp = lib.blank("xx")
    nlp.max_length = 50_000_000  # no parser or tagger runs, so length costs only memory
    for field in fields():
        name = f"tradewarn_{field.name}"
        if not lib.Language.has_factory(name):
            lib.Language.factory(name, func=_factory(field))
        nlp.add_pipe(name)
    return nlp


def run(nlp: Any, reading: Reading) -> tuple[Findings, list[Issue]]:
    """Run every field over one segment; a field that raises becomes an Issue.

    The Doc carries the segment and no tokens: the rules read characters, whose offsets
    are the evidence, and tokenising took two fifths of the time and let the vocabulary
    grow with every name ever seen. A field that wants tokens makes them from the text.
    """
    doc = spacy().tokens.Doc(nlp.vocab)
    doc._.reading, doc._.issues = reading, []
    for _, component in nlp.pipeline:
        doc = component(doc)
    return reading.found, doc._.issues


def _factory(field: Field) -> Callable[[Any, str], Component]:
    def create(nlp: Any, name: str) -> Component:
        def component(doc: Any) -> Any:
            reading: Reading = doc._.reading
            find = reading.form.finders.get(field.name, field.find)
            find = of_the_act(find) if field.name == "rates" else find
            try:
                found = tuple(find(reading))
                for more in field.also:
                    reading.found[field.name] = found
                    found += tuple(more(reading))
            except Exception as error:  # noqa: BLE001  (one field's fault must not cost the others)
                found = ()
                doc._.issues.append(_failed(field, error))
            reading.found[field.name] = _distinct(found)
            return doc

        return component

    return create


def _distinct(found: tuple[Found, ...]) -> tuple[Found, ...]:
    kept: dict[tuple[str, int, int, int], Found] = {}
    for item in found:
        if item.quote.strip():
            kept.setdefault((repr(item.value), item.page, item.start, item.end), item)
    return tuple(kept.values())


def _failed(field: Field, error: Exception) -> Issue:
    return Issue(
        code=FieldFailed.code,
        what=f"the rules of {field.name} raised {type(error).__name__}: {error}",
        fix=f"mend extract/fields/{field.name}.py; the other fields stand",
        stage="extract",
    )
