"""The sentence in which an injury authority says what it found, where the head of its act does not.

“Finding” heads a finding of injury and one of none alike. The two ends of a case are told
apart by the operative sentence, which then proves the stage beside the words of the head.
"""

import re
from collections.abc import Iterator

from extract.cases.result import Result, result_of, tells
from extract.field import Findings
from extract.segment import Segment
from tradewarn.model import Found, Stage

BY = "extract/outcome.py"
TWO_SIDED = frozenset({Stage.INJURY_PRELIM.value, Stage.INJURY_FINAL.value})
LOOK_AT = 20_000
SENTENCE = re.compile(r"[^.;。；]{20,1500}")


def with_outcome(segment: Segment, found: Findings) -> Findings:
    """Add the sentence that says the finding to what proves the stage; nothing where two say otherwise.

    Args:
        segment: The notice.
        found: What its fields found.
    """
    stage = found.best("stage")
    if stage is None or stage.value not in TWO_SIDED:
        return found
    title = found.best("title")
    if result_of(str(title.value) if title else "", stage.quote) != "none":
        return found
    said = list(_sentences(segment))
    if not said or len({result for result, _, _ in said}) > 1:
        return found
    _, start, end = said[0]
    proof: Found = segment.found(stage.value, start, end, confidence=stage.confidence, by=BY)
    return Findings({**found, "stage": (*found["stage"], proof)})


def _sentences(segment: Segment) -> Iterator[tuple[Result, int, int]]:
    for match in SENTENCE.finditer(segment.text, 0, LOOK_AT):
        sentence = match[0]
        if tells("finds", sentence) and (result := result_of(sentence)) != "none":
            start = match.start() + len(sentence) - len(sentence.lstrip())
            yield result, start, match.end()
