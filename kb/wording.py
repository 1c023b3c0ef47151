"""How notices of each language word what they do: `kb/wording/<language>.yaml`, reviewed data.

A file has ``stages`` (the stage and what is said of it, the first that fits decides),
``instruments``, ``names`` of laws and bodies that contain such words and say nothing, and
``words`` that several wordings share, written ``{LIKE_THIS}`` in them. Wordings are regular
expressions in which a space is any white space, `` ?`` perhaps some, and ``...`` a gap within
a sentence; several of one entry are alternatives. ``outcome`` has the words by which an act
tells how a step ended.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kb.data import HOME, shipped
from tradewarn.errors import BadKnowledge
from tradewarn.model import Instrument, Stage

SURE = 0.95
_SHARED = re.compile(r"\{([A-Z_]+)\}")


@dataclass(frozen=True, slots=True)
class StageWording:
    """What is said, the stage that it means, and how sure it makes (0 to 1)."""

    says: str
    stage: Stage
    sure: float


@dataclass(frozen=True, slots=True)
class OutcomeWording:
    """How a language says how a step ended.

    Attributes:
        affirmative: A finding that goes against the exporters.
        negative: A finding for them, and an affirmative one denied.
        impending: What will end and has not.
        partial: An ending for a part of the goods or some firms.
        aside: Findings beside the main one, whose outcome is not the step's.
        finds: What a body does when it finds: sentences without it tell what others found or ask.
        joins: Words between two findings of one sentence.
        subjects: What a finding is about, by instrument.
    """

    affirmative: str = ""
    negative: str = ""
    impending: str = ""
    partial: str = ""
    aside: str = ""
    finds: str = ""
    joins: str = ""
    subjects: tuple[tuple[Instrument, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language: of stages, instruments and outcomes, and names that say nothing."""

    stages: tuple[StageWording, ...]
    instruments: tuple[tuple[Instrument, str], ...]
    names: str
    outcome: OutcomeWording = OutcomeWording()


@cache
def languages() -> tuple[str, ...]:
    """Give the languages whose words are shipped, by their codes."""
    return tuple(sorted(path.stem for path in (HOME / "wording").glob("*.yaml")))


@cache
def wording(language: str) -> Wording:
    """Give the words of a language that the tool reads.

    Args:
        language: ISO 639-1.

    Raises:
        BadKnowledge: No file, or one that is not as the others are.
    """
    path = f"wording/{language}.yaml"
    if not (HOME / path).exists():
        raise BadKnowledge(f"no words of the language {language}", fix=f"write kb/{path}")
    return read_wording(shipped(path), where=path)


def read_wording(data: Mapping[str, Any], *, where: str) -> Wording:
    """Make the record of what a file holds.

    Raises:
        BadKnowledge: An unknown stage, instrument, kind of outcome or shared word, or no list.
    """
    try:
        words = _unfolded(data.get("words", {}))
        return Wording(
            stages=tuple(
                StageWording(_one(row["says"], words), Stage(row["stage"]), float(row.get("sure", SURE)))
                for row in data["stages"]
            ),
            instruments=tuple((Instrument(k), _one(says, words)) for k, says in data["instruments"].items()),
            names=_one(data.get("names", ()), words),
            outcome=_outcome(data.get("outcome", {}), words),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise BadKnowledge(f"{where}: {error}", fix="correct the file", where=where) from error


def _outcome(data: Mapping[str, Any], words: Mapping[str, str]) -> OutcomeWording:
    told = dict(data)
    subjects = {Instrument(k): _one(says, words) for k, says in told.pop("subjects", {}).items()}
    said = {name: _one(forms, words) for name, forms in told.items()}
    return OutcomeWording(**said, subjects=tuple(subjects.items()))


def _unfolded(words: Mapping[str, str]) -> dict[str, str]:
    """Put shared words that others hold into them, in order of the file."""
    done: dict[str, str] = {}
    for name, says in words.items():
        done[name] = _filled(says, done)
    return done


def _filled(says: str, words: Mapping[str, str]) -> str:
    return _SHARED.sub(lambda m: words[m[1]], says)


def _one(forms: Sequence[str], words: Mapping[str, str]) -> str:
    if isinstance(forms, str):
        raise TypeError(f"a list of wordings is expected, not {forms!r}")
    return "|".join(_filled(form, words) for form in forms)
