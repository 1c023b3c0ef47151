"""How a notice stands in its row."""

from typing import Any

from tradewarn.model import Notice
from tradewarn.store.rows import canonical


def notice_row(machine: Notice, seen: Notice) -> dict[str, Any]:
    """Keep the machine's reading whole, and to filter by what people see."""
    return {
        "id": machine.id,
        "document": machine.document,
        "authority": seen.authority,
        "market": seen.importing_country,
        "stage": seen.stage,
        "document_number": seen.document_number,
        "publication_date": seen.publication_date,
        "partial": int(seen.partial),
        "body": canonical(machine),
    }
