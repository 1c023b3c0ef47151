"""Judges what was answered while the engine was killed, against what the settled index answers."""

import json
from dataclasses import dataclass, field
from itertools import pairwise

AWAY = "TW-I01"


@dataclass(frozen=True)
class Outage:
    """A time in which a search may fail: from a kill until the cluster serves every part again."""

    what: str
    since: float
    until: float

    def touches(self, answer):
        return answer["at"] <= self.until and answer["until"] >= self.since


@dataclass
class Told:
    """What the asking process told, line by line."""

    stored: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    taken_back: set[str] = field(default_factory=set)
    answers: list[dict] = field(default_factory=list)
    ended: bool = False

    @classmethod
    def read(cls, path):
        told = cls()
        for line in path.read_text().splitlines(keepends=True):
            if not line.endswith("\n"):  # still being written
                break
            one = json.loads(line)
            told.stored += one["stored"] if "stored" in one and "question" not in one else []
            told.acknowledged += one.get("acknowledged", []) if "question" not in one else []
            told.taken_back.update(one.get("taken back", ()))
            if "question" in one:
                told.answers.append(one)
            told.ended |= "end" in one
        return told

    @property
    def failed(self):
        return [answer for answer in self.answers if "code" in answer]

    @property
    def given(self):
        return [answer for answer in self.answers if "code" not in answer]


def failures(told, outages):
    """Say which searches failed with another code, or while nothing was down."""
    for answer in told.failed:
        if answer["code"] != AWAY:
            yield f"a search failed with {answer['code']}: {answer['what']}"
        elif not any(outage.touches(answer) for outage in outages):
            when = [
                (o.what, round(answer["at"] - o.since, 1), round(answer["at"] - o.until, 1)) for o in outages
            ]
            yield f"a search failed while nothing was down: {answer['what']}; seconds since {when}"


def wrong(told, settled, questions):
    """Say which answers are not those of the settled index for the records then acknowledged.

    Args:
        told: What was told.
        settled: For each question the hits of the settled index, as a digest by id.
        questions: What was asked.
    """
    for answer in told.given:
        number = answer["question"]
        for fault in _faults(answer, told, dict(settled[number]), questions[number]):
            yield f"{questions[number]}: {fault}"


def _faults(answer, told, final, question):
    hits = dict(answer["hits"])
    if len(hits) != len(answer["hits"]):
        yield f"a record was found twice: {answer['hits']}"
    if answer["scores"] != sorted(answer["scores"], reverse=True):
        yield f"out of order: {answer['scores']}"
    floor = final.keys() & set(told.acknowledged[: answer["acknowledged"]])
    if question["mode"] == "lexical":
        if other := {one for one, seen in hits.items() if final.get(one) != seen}:
            yield f"shown otherwise than now: {sorted(other)}"
        if not len(floor) <= answer["total"] <= len(final):
            yield f"a total of {answer['total']}, with {len(floor)} acknowledged of {len(final)} in the end"
    elif answer["total"] < len(hits):
        yield f"a total of {answer['total']} with {len(hits)} hits"
    if other := hits.keys() - set(told.stored):
        yield f"found and not stored: {sorted(other)}"
    if question["mode"] != "lexical" or len(final) > question["limit"]:
        return
    if lacking := floor - hits.keys():
        yield f"acknowledged and not found: {sorted(lacking)}"
    due = final.keys() & set(told.stored[: answer["stored"]])
    if due - hits.keys() and not answer["behind"]:
        yield f"stored, not found, and not said to be due: {sorted(due - hits.keys())}"


def longest_silence(told, outage):
    """Give the longest time without an answer that has to do with an outage, in seconds."""
    ends = sorted(answer["until"] for answer in told.given)
    return max((b - a for a, b in pairwise(ends) if b >= outage.since and a <= outage.until), default=0.0)
