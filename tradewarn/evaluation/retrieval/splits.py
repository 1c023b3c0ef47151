"""Keep back the questions that nothing may be tuned on."""

from collections.abc import Iterable
from dataclasses import replace

from tradewarn.errors import BadUse
from tradewarn.evaluation.retrieval.task import Task

HELD_BACK = "test"
EVERYTHING = "all"


def only(tasks: Iterable[Task], split: str) -> list[Task]:
    """Keep the questions of one split.

    Args:
        tasks: What was read.
        split: A mark of the set's own, ``all``, or nothing: all but those held back.

    Raises:
        BadUse: No question bears the mark.
    """
    kept = [replace(task, needs=[need for need in task.needs if _asked(need.split, split)]) for task in tasks]
    if not any(task.needs for task in kept):
        raise BadUse(
            f"no question is marked {split!r}" if split else "every question is held back",
            fix=f"leave --split out, or give {HELD_BACK} or {EVERYTHING}",
        )
    return [task for task in kept if task.needs]


def _asked(mark: str, split: str) -> bool:
    if split == EVERYTHING:
        return True
    return mark == split if split else mark != HELD_BACK
