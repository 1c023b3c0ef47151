"""To which part of a proceeding an act belongs, where its stage alone does not say."""

import re

from kb.stages import Part, stages
from tradewarn.model import Stage
from tradewarn.text import fold

OF_REVIEW = re.compile(r"\bresults\b|\breviews?\b|\bra soat\b|\breexamen\b|\brevision\b")
AMENDED = frozenset({Stage.AMENDED_FINAL, Stage.AMENDED_PRELIM})


def part_of(stage: Stage, words: str) -> Part:
    """Tell the part of a proceeding; the amended result of a review is no finding of an investigation.

    Args:
        stage: The act's stage.
        words: Its title, or the words that tell of it.

    Example:
        >>> part_of(Stage.AMENDED_FINAL, "Amended Final Results of Administrative Review")
        'review'
    """
    if stage in AMENDED and OF_REVIEW.search(fold(words)):
        return "review"
    return stages()[stage].part
