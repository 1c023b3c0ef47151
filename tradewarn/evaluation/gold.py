"""The gold: what people read in real documents, and the documents themselves."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kb.authorities import authorities
from kb.data import load_yaml
from tradewarn.errors import BadUse, NotFound

NAMES = Path(__file__).with_name("authority_names.yaml")
KNOWN_OF_RECORD = frozenset(
    ("document_number", "publication_date", "title", "abstract", "html_url", "agencies", "type")
)
LISTS = ("measure_type", "countries_of_origin", "case_numbers", "hs_codes", "companies", "rates")


@dataclass(frozen=True)
class Gold:
    """What a person read in one document; `answers` as they wrote it.

    Attributes:
        doc: The document's path under the base, `file.jsonl#number` for one record.
        answers: The fields of the gold's form.
        authorities: The codes that its authority's name stands for; any of them is right.
    """

    doc: str
    answers: Mapping[str, Any]
    authorities: frozenset[str]

    @property
    def relevant(self) -> bool:
        """Whether the document is about trade remedies at all."""
        return bool(self.answers.get("relevant", True))


def golds(path: Path, *, only: str = "") -> list[Gold]:
    """Read a gold file: one JSON object a line.

    Args:
        path: The file.
        only: Take the records whose `doc` holds this.

    Raises:
        BadUse: The file cannot be read, or a line lacks what the form asks for.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadUse(f"the gold cannot be read: {error}", fix="name a file of JSON lines") from error
    found = [_gold(line, f"{path}:{n}") for n, line in enumerate(lines, 1) if line.strip()]
    return [g for g in found if only in g.doc]


def document(gold: Gold, base: Path) -> bytes:
    """Give the bytes of a gold record's document.

    A record of a `.jsonl` is given as its API gives it, without what a person added.

    Raises:
        NotFound: The document is not there.
    """
    name, _, number = gold.doc.partition("#")
    try:
        if not number:
            return (base / name).read_bytes()
        record = _records(base / name)[number]
    except (OSError, KeyError) as error:
        raise NotFound(f"no document {gold.doc}", fix=f"see the folder {base}", where=gold.doc) from error
    known = {key: value for key, value in record.items() if key in KNOWN_OF_RECORD}
    return json.dumps(known).encode()


def codes_of(name: str) -> frozenset[str]:
    """Give the codes that an authority's name stands for, a code for itself; none where it is unknown."""
    if name in authorities():
        return frozenset((name,))
    known = next((codes for start, codes in _names() if name.startswith(start)), ())
    return frozenset(known)


def _gold(line: str, where: str) -> Gold:
    try:
        answers = json.loads(line)
        doc = answers["doc"]
        if answers.get("relevant", True):
            lacking = [k for k in ("authority", "importing_country", "stage", *LISTS) if k not in answers]
            if lacking:
                raise KeyError(", ".join(lacking))
    except (ValueError, TypeError, KeyError) as error:
        raise BadUse(
            f"a line of the gold lacks its form: {error}", fix="see the docs", where=where
        ) from error
    return Gold(doc=doc, answers=answers, authorities=codes_of(answers.get("authority") or ""))


@lru_cache(maxsize=8)
def _records(path: Path) -> Mapping[str, Mapping[str, Any]]:
    with path.open(encoding="utf-8") as stream:
        return {row["document_number"]: row for row in map(json.loads, stream)}


def _names() -> Iterator[tuple[str, tuple[str, ...]]]:
    for start, codes in load_yaml(NAMES)["names"].items():
        yield start, tuple(codes)
