"""Documents as received, and what the extractor read in them."""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import NotFound
from tradewarn.model import Document, Extraction, Page
from tradewarn.store.rows import Rows, canonical, insert_new, upsert
from tradewarn.store.schema import document, reading


class Documents(Rows):
    """The documents and their pages."""

    def add(self, documents: Iterable[Document], *, connection: Connection | None = None) -> int:
        """Keep documents that are new; return how many were."""
        with self._write(connection) as c:
            return insert_new(c, document, [d.model_dump() for d in documents])

    def get(self, sha256: str) -> Document:
        """Return one document.

        Raises:
            NotFound: No document has this digest.
        """
        row = self._row(sa.select(document).where(document.c.sha256 == sha256))
        if row is None:
            raise NotFound(f"no document {sha256}", fix="see `tradewarn search` for what is loaded")
        return Document.model_validate(dict(row._mapping))

    def names(self, digests: Sequence[str]) -> dict[str, str]:
        """Map those of the digests that are kept to what people call the document."""
        query = sa.select(document.c.sha256, document.c.name).where(document.c.sha256.in_(list(digests)))
        return {row.sha256: row.name for row in self._rows(query)}

    def known(self, digests: Sequence[str]) -> set[str]:
        """Return those of the digests that are kept already."""
        known: set[str] = set()
        for start in range(0, len(digests), 500):
            part = digests[start : start + 500]
            query = sa.select(document.c.sha256).where(document.c.sha256.in_(part))
            known |= {row[0] for row in self._rows(query)}
        return known

    def of_name(self, source: str, name: str) -> set[str]:
        """Return the digests a source has given under one name: versions of one document."""
        query = sa.select(document.c.sha256).where(document.c.source == source, document.c.name == name)
        return {row[0] for row in self._rows(query)}

    def count(self) -> int:
        """Return how many documents there are."""
        row = self._row(sa.select(sa.func.count()).select_from(document))
        return int(row[0]) if row else 0

    def all(self) -> Iterator[Document]:
        """Yield every document by digest."""
        for row in self._rows(sa.select(document).order_by(document.c.sha256)):
            yield Document.model_validate(dict(row._mapping))

    def read(
        self, extractions: Iterable[Extraction], *, version: str, connection: Connection | None = None
    ) -> None:
        """Keep the pages that the extractor saw, under its version."""
        with self._write(connection) as c:
            upsert(
                c,
                reading,
                [
                    {
                        "document": e.sha256,
                        "version": version,
                        "media_type": e.media_type,
                        "language": e.language,
                        "relevant": int(e.relevant),
                        "pages": _pack(e.pages),
                    }
                    for e in extractions
                ],
            )

    def pages(self, sha256: str) -> tuple[Page, ...]:
        """Return a document's pages; empty where it could not be read."""
        row = self._row(sa.select(reading.c.pages).where(reading.c.document == sha256))
        return () if row is None else _unpack(row[0])

    def versions(self) -> dict[str, str]:
        """Map each document that was read to the extractor version that read it."""
        return dict(self._rows(sa.select(reading.c.document, reading.c.version)))

    def sources(self) -> dict[str, int]:
        """Count the documents of each source."""
        query = sa.select(document.c.source, sa.func.count()).group_by(document.c.source)
        return {str(name): int(n) for name, n in self._rows(query)}


def _pack(pages: Sequence[Page]) -> bytes:
    data = canonical([p.model_dump(mode="json", exclude_defaults=True) for p in pages])
    return zlib.compress(data.encode(), level=1)


def _unpack(data: bytes) -> tuple[Page, ...]:
    return tuple(Page.model_validate(p) for p in json.loads(zlib.decompress(data)))
