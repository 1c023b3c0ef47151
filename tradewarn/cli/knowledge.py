"""Put what a knowledge file holds into the store, and enter the work that follows."""

from typing import TYPE_CHECKING

from tradewarn.store import Store

if TYPE_CHECKING:
    from kb.form import Loaded


def keep(store: Store, loaded: "Loaded") -> None:
    """Store the rows of one file; cases of the markets it speaks of are remade.

    A second load of the same file replaces what the first one gave.
    """
    store.issues.replace(loaded.source_name, "kb", loaded.issues)
    if loaded.cases:
        with store.transaction() as c:
            store.cited.put(loaded.cases, form=loaded.form, source=loaded.source_name, connection=c)
            markets = sorted({case.importing_country for case in loaded.cases})
            store.jobs.reopen("cases", markets, version="1", connection=c)
    if loaded.hs_lines:
        origin = loaded.source_name
        lines = [
            {"code": x.code, "source": f"{x.nomenclature}, {origin}", "en": x.en, "vi": x.vi}
            for x in loaded.hs_lines
        ]
        store.reference.put_hs(lines)
    if loaded.terms:
        store.reference.put_terms({t.source.id: t.model_dump(mode="json") for t in loaded.terms})
    if loaded.watch:
        rows = {w.id: w.model_dump(mode="json") for w in loaded.watch}
        store.reference.put_watch(rows, source=loaded.source_name)
