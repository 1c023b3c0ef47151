"""A whole list at once: every product and market of a sheet with its verdict, back as a workbook."""

from warn.sheets.answering import Answered, answers
from warn.sheets.reading import SheetRow, rows
from warn.sheets.writing import workbook

__all__ = ["Answered", "SheetRow", "answers", "rows", "workbook"]
