"""`tradewarn classify`: which tariff codes may goods in words have?"""

from typing import Literal, TextIO

import click

from tradewarn.cli.output import as_json, emit
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse
from tradewarn.settings import Settings


@click.command("classify")
@click.argument("words", nargs=-1)
@click.option("--file", "listed", type=click.File(encoding="utf-8"), help="Goods, one a line; - for stdin.")
@click.option("--limit", type=click.IntRange(1, 20), default=5, show_default=True, help="How many.")
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Language of the answer.")
@as_json
def command(
    words: tuple[str, ...],
    listed: TextIO | None,
    limit: int,
    lang: Literal["vi", "en"] | None,
    json_out: bool,
) -> int:
    """Suggest HS subheadings and headings for goods in words, with scores and reasons.

    The thesaurus alone knows the goods of trade cases and the headings; load a tariff
    table and classification rulings with `tradewarn kb load` for the rest. What comes out
    is a suggestion, never a ruling. Exit 1 where the goods cannot be told.

    Example: tradewarn classify "giá úp bát đĩa inox 304"
    """
    asked = [line.strip() for line in listed or () if line.strip()] if listed else [" ".join(words).strip()]
    if not any(asked):
        raise BadUse("no goods are given", fix="say what the goods are, or give a --file of them")
    from kb.hs.loaded import classifier_of
    from tradewarn.cli.answers import language
    from tradewarn.cli.classifying import print_classification
    from tradewarn.cli.wording import wording

    weak = False
    with Program(Settings.read()) as program:
        classifier = classifier_of(program.store)
        speak = wording(lang) if lang else language()
        for goods in asked:
            found = classifier.classify(goods, limit=limit)
            weak |= found.surety == "cannot_tell"
            if json_out:
                emit(found)
            else:
                print_classification(found, speak)
    return 1 if weak else 0


COMMAND = command
