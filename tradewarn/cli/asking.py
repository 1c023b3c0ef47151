"""Questions as they are typed in a shell, which takes quotation marks away and knows no ``-Thailand``."""

from collections.abc import Iterator, Sequence

import click

OPENING = frozenset('"“„«(')  # marks with which what is left out may begin
MINUS = "\u2212"  # what stands for the dash of a word that is left out, until options are read


class Asking(click.Command):
    """A command whose words are a question: one dash before a word leaves it out and is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options; words with one dash before them stay words.

        Raises:
            NoSuchOption: Such a word is the name of an option, so that a dash is wanting.
        """
        takes_value: dict[str, bool] = {}
        for param in self.get_params(ctx):
            if isinstance(param, click.Option):
                takes_value |= dict.fromkeys(param.opts, not param.is_flag and not param.count)
        return super().parse_args(ctx, list(_as_words(args, takes_value, ctx)))


def _as_words(args: Sequence[str], takes_value: dict[str, bool], ctx: click.Context) -> Iterator[str]:
    """Give the arguments with each ``-Thailand`` as a word; what an option takes stays as it is.

    The shell gave ``-"Thái Lan"`` as one argument without its marks; the first argument may as well be
    a whole question.
    """
    asked, value = False, False
    for arg in args:
        if not value and len(arg) > 2 and arg[0] == "-" and (arg[1].isalpha() or arg[1] in OPENING):
            name = arg.partition("=")[0]
            if f"-{name}" in takes_value:
                raise click.NoSuchOption(name, possibilities=[f"-{name}"], ctx=ctx)
            words = arg[1:]
            whole = asked and " " in words and OPENING.isdisjoint(words)
            yield MINUS + (f'"{words}"' if whole else words)
        else:
            asked = asked or not (value or arg.startswith("-"))
            yield arg
        value = not value and takes_value.get(arg, False)


def question(words: Sequence[str]) -> str:
    """Join the words of a question."""
    return " ".join(words).replace(MINUS, "-")
