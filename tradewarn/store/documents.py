"""Documents as received, and what the extractor read in them."""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import NotFound
from tradewarn.model import Document, Extraction, Page
from tradewarn.store.rows import Rows, canonical, insert_new, upsert
from tradewarn.store.schema import document, notice, reading

UNTOLD = "application/octet-stream"  # the kind of bytes that nothing has told yet


class Behind(NamedTuple):
    """The document that a notice was read in, without its text."""

    document: str
    url: str | None
    authority: str | None
    number: str | None
    language: str | None


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

    def behind(self, notices: Sequence[str]) -> dict[str, Behind]:
        """Map those of the ids that are notices' to the documents they were read in."""
        joined = sa.join(notice, document, notice.c.document == document.c.sha256, isouter=True)
        joined = joined.join(reading, notice.c.document == reading.c.document, isouter=True)
        columns = (notice.c.document, document.c.url, notice.c.authority, notice.c.document_number)
        found: dict[str, Behind] = {}
        for start in range(0, len(notices), 500):
            part = list(notices[start : start + 500])
            query = sa.select(notice.c.id, *columns, reading.c.language).select_from(joined)
            for name, *rest in self._rows(query.where(notice.c.id.in_(part))):
                found[name] = Behind(*rest)
        return found

    def of_name(self, source: str, name: str) -> set[str]:
        """Return the digests a source has given under one name: versions of one document."""
        query = sa.select(document.c.sha256).where(document.c.source == source, document.c.name == name)
        return {row[0] for row in self._rows(query)}

    def count(self) -> int:
        """Return how many documents there are."""
        row = self._row(sa.select(sa.func.count()).select_from(document))
        return int(row[0]) if row else 0

    def read(
        self,
        extractions: Sequence[Extraction],
        *,
        version: str,
        addresses: Mapping[str, str | None] = MappingProxyType({}),
        connection: Connection | None = None,
    ) -> None:
        """Keep the pages that the extractor saw, under its version.

        The document then bears the kind that its bytes told; where nobody said where it
        stands, the address that it prints.

        Args:
            extractions: What was read.
            version: Of the rules.
            addresses: By digest, where the text prints one.
            connection: The transaction of the job.
        """
        with self._write(connection) as c:
            for e in extractions:
                self._describe(c, e.sha256, e.media_type, addresses.get(e.sha256))
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

    @staticmethod
    def _describe(c: Connection, sha256: str, media_type: str, address: str | None) -> None:
        named = sa.update(document).where(document.c.sha256 == sha256)
        if media_type != UNTOLD:
            c.execute(named.where(document.c.media_type != media_type).values(media_type=media_type))
        if address is not None:
            c.execute(named.where(document.c.url.is_(None)).values(url=address))

    def pages(self, sha256: str) -> tuple[Page, ...]:
        """Return a document's pages; empty where it could not be read."""
        row = self._row(sa.select(reading.c.pages).where(reading.c.document == sha256))
        return () if row is None else _unpack(row[0])

    def count_read(self, digests: Sequence[str]) -> int:
        """Return how many of these documents a reader could read."""
        total = 0
        for start in range(0, len(digests), 500):
            part = reading.c.document.in_(digests[start : start + 500])
            query = sa.select(sa.func.count()).select_from(reading).where(part, reading.c.pages != _pack(()))
            row = self._row(query)
            total += int(row[0]) if row else 0
        return total

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
