"""`tradewarn check --file`: a verdict for every row of a list."""

from datetime import date
from pathlib import Path
from typing import Literal

from tradewarn.cli.output import emit, progress, say, tell
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse
from tradewarn.settings import Settings
from warn.sheets import Answered, answers, rows, workbook

Lang = Literal["vi", "en"]


def check_sheet(
    sheet: Path, to: Path | None, *, lang: Lang | None, as_of: date | None, json_out: bool
) -> int:
    """Answer every row; 1 where one could not be asked, 2 where none could.

    Args:
        sheet: The list.
        to: Where the workbook goes; none is written without it.
        lang: The reader's language; else TRADEWARN_LANG, else each row's.
        as_of: The day to answer for.
        json_out: One JSON object a row and market on stdout.
    """
    if not sheet.is_file():
        raise BadUse("there is no such file", fix="name an .xlsx or .csv that exists", where=str(sheet))
    settings = Settings.read()
    if lang is None and "lang" in settings.model_fields_set:
        lang = settings.lang
    if to is not None and to.resolve() == sheet.resolve():
        raise BadUse("--to names the list itself", fix="write to another file", where=str(to))
    listed = list(rows(sheet.read_bytes(), name=sheet.name))
    done: list[Answered] = []
    shown = progress("check")
    with Program(settings) as program:
        for one in answers(listed, program.checker.check, name=sheet.name, lang=lang, as_of=as_of):
            done.append(one)
            _print(one, json_out=json_out)
            shown("rows", one.row.number, max(0, listed[-1].number - one.row.number))
    if to is not None:
        to.write_bytes(workbook(done, lang or _language(done)))
        tell(f"-> {to}")
    wrong = [one for one in done if one.problem is not None]
    return 2 if done and len(wrong) == len(done) else 1 if wrong else 0


def _print(one: Answered, *, json_out: bool) -> None:
    place = {"row": one.row.number, "cells": one.row.cells, "market": one.market}
    if one.verdict is not None and json_out:
        emit(one.verdict.model_dump(mode="json") | place)
    elif one.verdict is not None:
        say(f"{one.row.number}: [{one.verdict.verdict}] {one.verdict.summary}")
    elif one.problem is not None:
        if json_out:
            told = {"error": one.problem.code, "detail": one.problem.what, "fix": one.problem.fix}
            emit(told | {"cell": one.problem.where.rpartition("!")[2]} | place)
        tell(str(one.problem))


def _language(done: list[Answered]) -> Lang:
    return next((one.verdict.language for one in done if one.verdict is not None), "vi")
