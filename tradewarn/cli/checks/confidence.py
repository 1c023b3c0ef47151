"""Confidence: what the rules' numbers are worth, and under what a value waits for a person."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Tell the floors and the gold that the numbers were held against."""
    from extract.calibration import floors
    from kb.data import shipped

    table = shipped("calibration.yaml")
    given = ", ".join(f"{name} {floor:.2f}" for name, floor in sorted(floors().items()))
    return f"held against {table['documents']} documents on {table['made']}; floors: {given}, others 0.50"


CHECK = Check("confidence", ask)
