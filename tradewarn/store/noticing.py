"""How a notice stands in its row."""

from typing import Any

from tradewarn.errors import BadUse
from tradewarn.model import Notice
from tradewarn.store.rows import canonical
from tradewarn.store.schema import notice

LONGEST_NUMBER = 500  # letters to filter by: what an index can hold; the record has it whole


def notice_row(machine: Notice, seen: Notice) -> dict[str, Any]:
    """Keep the machine's reading whole, and to filter by what people see."""
    return {
        "id": machine.id,
        "document": machine.document,
        "authority": seen.authority,
        "market": seen.importing_country,
        "stage": seen.stage,
        "document_number": _filtered(seen.document_number),
        "publication_date": seen.publication_date,
        "partial": int(seen.partial),
        "body": canonical(machine),
    }


def refuse_unfit(seen: Notice) -> None:
    """Refuse a notice with a code that no column of codes can hold.

    Raises:
        BadUse: Its authority or its importing country is none, as long as it is.
    """
    for column, value in ((notice.c.authority, seen.authority), (notice.c.market, seen.importing_country)):
        longest = getattr(column.type, "length", 0)
        if value and (len(value) > longest or "\0" in value):
            raise BadUse(
                f"{value[:LONGEST_NUMBER]!r} does not fit: it is no code of at most {longest} letters",
                fix="give the code of the contract, as US-DOC or US",
            )


def _filtered(number: str | None) -> str | None:
    return number.replace("\0", "")[:LONGEST_NUMBER] if number else number
