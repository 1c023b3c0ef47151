"""What is known of a source before it is crawled, and when its silence is an alarm."""

from datetime import date as Date
from typing import Literal

from pydantic import Field

from tradewarn.errors import SourceSilent
from tradewarn.model import Issue, Record

SILENT_AFTER_GAPS = 3  # times the usual gap


class SourceInfo(Record):
    """One source: whose notices it brings, and how it usually behaves.

    Kept apart from its spider, so that `tradewarn sources` answers without loading
    Scrapy.

    Attributes:
        name: The crawler's name, which is its module's name.
        title: What a person calls the source.
        authorities: Codes of the authorities whose notices it publishes.
        country: Whose market they protect.
        lane: A api, H polite HTML, B browser, M manual upload.
        start_url: The address a crawl begins at.
        hosts: The only hosts a crawl may ask; a link or redirect elsewhere is refused.
        usual_gap_days: The 95th percentile of days between two days with notices.
        min_documents: Fewest documents of a window of five business days or more.
        window_days: The longest stretch of days asked for at once.
        overlap_days: How many days are asked for again, for late corrections.
        first_days: How far back the first crawl goes when nobody says.
        crawler: ``module:Class`` of the spider; empty: found in ``crawlers.<name>``.
    """

    name: str
    title: str
    authorities: tuple[str, ...]
    country: str
    lane: Literal["A", "H", "B", "M"]
    start_url: str
    hosts: tuple[str, ...]
    usual_gap_days: int = Field(ge=1)
    min_documents: int = Field(default=1, ge=0)
    window_days: int = Field(default=364, ge=1)
    overlap_days: int = Field(default=7, ge=0)
    first_days: int = Field(default=365, ge=1)
    crawler: str = ""


def silence(source: SourceInfo, *, newest: Date | None, today: Date) -> Issue | None:
    """Give the alarm that is due when a source has been quiet for too long.

    Three times the usual gap: one long gap in twenty is normal, three in a row are not.
    A source that was never crawled has no newest notice, and no alarm.

    Example:
        >>> from crawlers.registry import source
        >>> fr = source("us_federal_register")
        >>> silence(fr, newest=Date(2025, 3, 3), today=Date(2025, 3, 10)) is None
        True
        >>> silence(fr, newest=Date(2025, 3, 3), today=Date(2025, 4, 10)).code
        'TW-C02'
    """
    if newest is None or (today - newest).days <= SILENT_AFTER_GAPS * source.usual_gap_days:
        return None
    return Issue(
        code=SourceSilent.code,
        what=(
            f"{source.name}: no notice for {(today - newest).days} days, newest {newest}; "
            f"usually one every {source.usual_gap_days} days or fewer"
        ),
        fix=f"run `tradewarn crawl {source.name}`; if it brings nothing, look at the source in a browser",
        where=source.start_url,
        stage="crawl",
    )
