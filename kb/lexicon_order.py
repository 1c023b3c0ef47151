"""Put the English of Vietnamese phrases into the order of English."""

from typing import NamedTuple

from kb.lexicon_match import BREAKS, Chosen, Token

MADE_OF = frozenset({"bằng", "từ", "làm bằng", "làm từ"})


class _Piece(NamedTuple):
    """What is printed for one phrase, or for the words between two."""

    text: str
    kind: str
    vi: str
    mark: str  # of punctuation behind it


def _pieces(text: str, tokens: list[Token], found: list[Chosen]) -> list[_Piece]:
    pieces, at = list[_Piece](), 0
    for one in [*found, None]:
        stop = one.first if one else len(tokens)
        if at < stop:
            kept = text[tokens[at].start : tokens[stop - 1].end]
            pieces.append(_Piece(kept, "kept", "", _mark(text, tokens, stop)))
        if one:
            here = one.equivalent
            pieces.append(_Piece("".join(here.en[:1]), here.kind, here.vi, _mark(text, tokens, one.last)))
            at = one.last
    return pieces


def _mark(text: str, tokens: list[Token], after: int) -> str:
    gap = text[tokens[after - 1].end : tokens[after].start if after < len(tokens) else len(text)]
    return "".join(sign for sign in gap.strip() if sign in BREAKS)


def rendered(text: str, tokens: list[Token], found: list[Chosen]) -> str:
    """Put the English into order: what follows Vietnamese goods to describe them comes first."""
    pieces, words, at = _pieces(text, tokens, found), list[str](), 0
    while at < len(pieces):
        group = [pieces[at]]
        end = at + 1
        if group[0].kind in {"noun", "material"}:
            while end < len(pieces) and not pieces[end - 1].mark and _describes(pieces, end):
                group.append(pieces[end])
                end += 1
        printed = " ".join(piece.text for piece in reversed(group) if piece.text)
        mark = pieces[end - 1].mark
        if printed:
            words.append(printed + mark)
        elif mark and words:
            words[-1] += mark
        at = end
    return " ".join(words)


def _describes(pieces: list[_Piece], at: int) -> bool:
    """Say whether a piece describes the goods before it."""
    kind = pieces[at].kind
    if kind == "dropped" and pieces[at].vi in MADE_OF:
        return at + 1 < len(pieces) and not pieces[at].mark and pieces[at + 1].kind == "material"
    return kind in {"modifier", "material"}
