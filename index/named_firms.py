"""What a record may call a firm that a question names."""

from index.backend import Phrase
from index.parsing import phrase_of
from index.understanding.parts import Part
from kb.company_forms import without_forms
from kb.firms import firms


def firm_phrases(part: Part, words: str) -> tuple[Phrase, ...]:
    """Give all names of a firm that we know; of another the words that are its own, under any legal form.

    Args:
        part: The firm, as it was understood.
        words: The words of the question that name it.
    """
    from kb.company_names import company_key

    key = company_key(words)
    known = [firms()[value] for value in {*part.values, *key.firms} if value in firms()]
    names = [name for firm in known for name in (*firm.names, *firm.short)]
    names = names or [part.label, " ".join(key.plain if key.common else key.own)]
    found = dict.fromkeys(without_forms(phrase_of(name).folded) for name in sorted(names))
    return tuple(Phrase(folded=words) for words in found if words)
