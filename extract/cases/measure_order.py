"""The order in which the measures of a case stand."""

from datetime import date

from tradewarn.model import Measure


def measure_order(measure: Measure) -> tuple[date, str, str, str, str, str, str, str]:
    """Give what sorts measures by their first day, then by whom they are for."""
    who = (measure.company or "", measure.producer or "", measure.country or "", measure.goods or "")
    return (measure.from_, measure.instrument, *who, measure.event, measure.rate or "")
