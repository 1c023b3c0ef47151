"""Questions as they are typed in a shell, which takes quotation marks away and knows no ``-Thailand``."""

from collections.abc import Iterator, Sequence

import click

MINUS = "\u2212"  # what stands for the dash of a word that is left out, until options are read


class Asking(click.Command):
    """A command whose words are a question: one dash before a word leaves it out and is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options; words with one dash before them stay words."""
        return super().parse_args(ctx, list(_as_words(args)))


def _as_words(args: Sequence[str]) -> Iterator[str]:
    """Give the arguments with each ``-Thailand`` as a word.

    The shell gave ``-"Thái Lan"`` as one argument without its marks; the first argument may as well be
    a whole question.
    """
    asked = False
    for arg in args:
        if len(arg) > 2 and arg[0] == "-" and arg[1].isalpha():
            words = arg[1:]
            whole = asked and " " in words and '"' not in words
            yield MINUS + (f'"{words}"' if whole else words)
        else:
            asked = asked or not arg.startswith("-")
            yield arg


def question(words: Sequence[str]) -> str:
    """Join the words of a question."""
    return " ".join(words).replace(MINUS, "-")
