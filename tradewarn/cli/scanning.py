"""How far a file of scanned pages is, told on stderr: it takes seconds a page."""

from tradewarn.cli.output import tell

_FEW = 4  # pages, done before anyone asks
_EVERY = 10


def told(done: int, of: int) -> None:
    """Say how many scanned pages of a file were recognised, every ten and at the end."""
    if of <= _FEW or (done % _EVERY and done != of):
        return
    from tradewarn.cli.answers import language

    tell(language().say("cli.recognised", done=done, of=of))
