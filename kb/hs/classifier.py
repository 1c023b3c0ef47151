"""Suggest subheadings and headings for goods in words, each with its score and reasons."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kb.attributes import attributes
from kb.goods_match import match_product
from kb.hs.calibration import score, surety
from kb.hs.known import Known
from kb.hs.neighbours import Neighbours
from kb.hs.reasons import CAVEAT_EN, CAVEAT_VI, reason
from kb.hs.titles import Titles
from kb.hs.words import features
from kb.thesaurus import goods
from tradewarn.model import Classification, HsCandidate, HsKind, HsLevel, HsReason, HsTable
from tradewarn.text import nfc

WORDS_LIMIT = 4_000
# how far a kind of row is believed beside the best that is loaded
TRUST: Mapping[HsKind, float] = {"ruling": 1.0, "declared": 1.0, "table": 0.5, "goods": 0.2, "heading": 0.2}
HEADING_SHARE = 0.3  # what a subheading takes from the evidence for its heading
NAMED = 0.25  # what a name of the thesaurus that stands in the words adds
REASONS = 3
MOST = 20


class _Vote(NamedTuple):
    """What one row adds to a code: the row, and how much."""

    row: Known
    weight: float
    near: float


class _Evidence:
    """Votes for the codes of one level."""

    def __init__(self) -> None:
        self.total: dict[str, float] = defaultdict(float)
        self.votes: dict[str, list[_Vote]] = defaultdict(list)

    def add(self, code: str, vote: _Vote) -> None:
        self.total[code] += vote.weight
        self.votes[code].append(vote)


class Classifier:
    """Knows descriptions and their codes; answers from any thread."""

    def __init__(self, rows: Iterable[Known], *, tables: Sequence[HsTable] = (), titles: Titles) -> None:
        self._rows = tuple(row for row in rows if row.words)
        self._names = {row.source.id: row for row in self._rows if row.kind == "goods"}
        self._titles = titles
        self._tables = tuple(tables)
        best = max((TRUST[row.kind] for row in self._rows), default=1.0)
        trust = [TRUST[row.kind] / best for row in self._rows]
        self._space = Neighbours([features(row.words) for row in self._rows], trust)
        self._subheadings: dict[str, set[str]] = defaultdict(set)
        for code in {c[:6] for row in self._rows for c, _ in row.codes if len(c) >= 6} | titles.subheadings:
            self._subheadings[code[:4]].add(code)
        self._answered = lru_cache(maxsize=1024)(self._classify)

    def classify(self, words: str, *, limit: int = 5) -> Classification:
        """Suggest codes for goods in words; empty where nothing known is like them.

        Args:
            words: The goods, in Vietnamese or English: a name, or a whole description.
            limit: The most candidates of each level.
        """
        return self._answered(" ".join(nfc(words[:WORDS_LIMIT]).split()), max(1, min(limit, MOST)))

    def _classify(self, words: str, limit: int) -> Classification:
        fine, coarse = self._evidence(words)
        for code in _best(coarse.total):  # a heading lends to all that stands below it, known or not
            for below in self._subheadings.get(code, ()):
                fine.total[below] += HEADING_SHARE * coarse.total[code]
        headings = [self._candidate(code, coarse, coarse) for code in _best(coarse.total)[:limit]]
        subheadings = [self._candidate(code, fine, coarse) for code in _best(fine.total)[:limit]]
        return Classification(
            words=words,
            surety=surety(headings[0].score if headings else 0.0),
            subheadings=tuple(subheadings),
            headings=tuple(headings),
            caveat_vi=CAVEAT_VI,
            caveat_en=CAVEAT_EN,
            loaded=self._tables,
        )

    def _evidence(self, words: str) -> tuple[_Evidence, _Evidence]:
        fine, coarse = _Evidence(), _Evidence()
        said_of = _materials(words)
        rows, weights, near = self._space.ask(features(words))
        for index, weight, nearness in zip(rows.tolist(), weights.tolist(), near.tolist(), strict=True):
            row = self._rows[index]
            if weight <= 0 or not _denied(said_of, row):
                self._count(row, weight, nearness, fine, coarse)
        for match in match_product(words, limit=8):
            named = self._names.get(match.good.id)
            if named is not None and not _denied(said_of, named):
                said = (match.end - match.start) / max(len(words), 1)  # one name amid many words tells little
                self._count(named, NAMED * match.score * said, match.score, fine, coarse)
        return fine, coarse

    def _count(self, row: Known, weight: float, near: float, fine: _Evidence, coarse: _Evidence) -> None:
        shares: dict[str, float] = {}
        for code, share in row.codes:
            if len(code) >= 6:
                fine.add(code[:6], _Vote(row, weight * share, near))
            shares[code[:4]] = max(shares.get(code[:4], 0.0), share)
        for heading, share in shares.items():
            coarse.add(heading, _Vote(row, weight * share, near))

    def _candidate(self, code: str, own: _Evidence, wide: _Evidence) -> HsCandidate:
        level: HsLevel = "hs6" if len(code) == 6 else "heading"
        vi, en = self._titles.of(code)
        votes = own.votes.get(code) or wide.votes.get(code[:4], [])
        return HsCandidate(
            digits=code,
            level=level,
            score=score(own.total[code], level),
            text_vi=vi,
            text_en=en,
            reasons=_reasons(votes),
        )


def _denied(said: Container[str], row: Known) -> bool:
    """Tell whether goods are said to be of another material than an entry of the thesaurus is."""
    described = _materials_of(row.source.id) if said and row.kind == "goods" else frozenset()
    return bool(described) and not any(material in said for material in described)


def _materials(text: str) -> frozenset[str]:
    return frozenset(attributes(text).get("material", ()))


@cache
def _materials_of(good: str) -> frozenset[str]:
    return _materials(goods()[good].en) | _materials(goods()[good].vi)


def _best(total: Mapping[str, float]) -> list[str]:
    return [c for c in sorted(total, key=lambda c: (-total[c], c)) if total[c] > 0]


def _reasons(votes: Sequence[_Vote]) -> tuple[HsReason, ...]:
    """Give the rows that said most, each source once."""
    found: dict[str, HsReason] = {}
    for vote in sorted(votes, key=lambda v: -v.weight):
        if vote.weight <= 0 or len(found) == REASONS:
            break
        found.setdefault(vote.row.source.id, reason(vote.row))
    return tuple(found.values())
