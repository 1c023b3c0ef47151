"""Put what a knowledge file holds into the store, and enter the work that follows."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tradewarn.errors import BadKnowledge
from tradewarn.model import Issue
from tradewarn.store import Store
from tradewarn.store.following import PROJECTION

if TYPE_CHECKING:
    from kb.form import Loaded


def keep(store: Store, loaded: "Loaded") -> list[Issue]:
    """Store the rows of one file; cases of the markets it speaks of are remade.

    A second load of the same file replaces what the first one gave; one of the same name
    in another folder is another list.

    Returns:
        What a person must look at: its own issues, and rows it took over from other lists.
    """
    origin = loaded.kept_as
    issues = [*loaded.issues, *_taken_over(store, loaded)]
    store.issues.replace(origin, "kb", issues)
    if loaded.cases:
        with store.transaction() as c:
            store.cited.put(loaded.cases, form=loaded.form, source=origin, connection=c)
            markets = sorted({case.importing_country for case in loaded.cases})
            store.jobs.reopen("cases", markets, version="1", connection=c)
    if loaded.hs_lines:
        lines = [
            {"code": x.code, "source": f"{x.nomenclature}, {origin}", "en": x.en, "vi": x.vi}
            for x in loaded.hs_lines
        ]
        store.reference.put_hs(lines)
    if loaded.classified:
        goods = [
            {"id": g.source.id, "code": g.code, "body": g.model_dump(mode="json")} for g in loaded.classified
        ]
        store.reference.put_classified(goods, source=origin)
    if loaded.terms:
        store.reference.put_terms({t.source.id: t.model_dump(mode="json") for t in loaded.terms})
    if loaded.precedents:
        with store.transaction() as c:
            touched = store.precedents.put(loaded.precedents, source=origin, connection=c)
            store.jobs.reopen("index", touched, version=PROJECTION, connection=c)
    if loaded.watch:
        rows = {w.id: w.model_dump(mode="json") for w in loaded.watch}
        store.reference.put_watch(rows, source=origin)
    return issues


def _taken_over(store: Store, loaded: "Loaded") -> Iterator[Issue]:
    """Tell once for each other list that some of its rows are now this one's."""
    held = store.cited.held_by_others([case.id for case in loaded.cases], source=loaded.kept_as)
    for other, count in sorted(Counter(held.values()).items()):
        yield Issue(
            code=BadKnowledge.code,
            what=f"{count} rows of {loaded.source_name} bear ids of {other} and stand in place of its rows",
            fix=f"if it is the same list, moved, load it with --as '{other}'; else correct the ids",
            where=loaded.kept_as,
            stage="kb",
        )
