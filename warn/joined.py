"""One verdict of several: a question on several goods is answered for each, and told together."""

from collections.abc import Sequence

from tradewarn.model import Verdict
from warn import absent
from warn.answer import Answer
from warn.draft import MOST_FACTS
from warn.standing import WEIGHT


def joined(answers: Sequence[Answer]) -> Verdict:
    """Lay answers in the order of the question; the heaviest gives the verdict and the rates.

    Args:
        answers: At least one, all of one question.
    """
    told = [a.verdict() for a in answers]
    at = max(range(len(told)), key=lambda i: (WEIGHT.get(told[i].verdict, 0), -i))
    deciding, lang = told[at], told[at].language
    share = max(1, MOST_FACTS // len(told))
    sources = {s.name: s for v in told for s in v.sources_loaded}
    apart = {c for a, v in zip(answers, told, strict=True) for c in a.unlisted(v.sources_loaded)}
    caveats = [c for c in dict.fromkeys(c for v in told for c in v.caveats) if c not in apart]
    caveats += answers[at].unlisted(tuple(sources.values()))
    if deciding.rates and answers[at].subject:
        caveats.insert(0, absent.RATES_OF[0 if lang == "vi" else 1].format(goods=answers[at].subject))
    return deciding.model_copy(
        update={
            "summary": " ".join(dict.fromkeys(v.summary for v in told)),
            "facts": tuple(dict.fromkeys(f for v in told for f in v.facts[:share])),
            "caveats": tuple(caveats),
            "next_steps": tuple(dict.fromkeys(s for v in told for s in v.next_steps)),
            "confidence": min(v.confidence for v in told),
            "sources_loaded": tuple(sources.values()),
        }
    )
