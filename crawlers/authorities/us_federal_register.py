"""The Federal Register: notices of Commerce (ITA) and of the USITC.

Usual gap: the Register appears every federal business day and one of the two agencies
is in nearly every issue; a weekend with a Monday holiday makes four days.
"""

from crawlers.source import SourceInfo

SOURCE = SourceInfo(
    name="us_federal_register",
    title="Federal Register (US Commerce, USITC)",
    authorities=("US-DOC", "US-ITC"),
    country="US",
    lane="A",
    start_url="https://www.federalregister.gov/api/v1/documents.json",
    hosts=("www.federalregister.gov", "www.govinfo.gov"),
    usual_gap_days=4,
)
