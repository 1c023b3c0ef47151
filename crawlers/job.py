"""The order that a crawl's child process is given."""

from pydantic import Field

from crawlers.source import SourceInfo
from crawlers.window import Window
from tradewarn.model import Record


class Manners(Record):
    """How a crawl behaves towards a server.

    Attributes:
        delay: Seconds between two requests to one host.
        timeout: Seconds for one whole answer, head and body: a server that drips is cut.
        size_limit: Most bytes of one answer, unpacked.
        retries: How often a request is repeated.
        patience: The longest `Retry-After` that is waited for, in seconds.
        contact: What the User-Agent tells an operator who wants to reach us.
    """

    delay: float = 2.0
    timeout: float = 120.0
    size_limit: int = 50_000_000
    retries: int = 3
    patience: float = 300.0
    contact: str = ""


class Job(Record):
    """What one child process is to fetch, and what it need not fetch again.

    `held` maps the key of each document that an unfinished run before brought home to
    the sha256 of its record.
    """

    source: SourceInfo
    windows: tuple[Window, ...]
    held: dict[str, str] = Field(default_factory=dict)
    base_url: str | None = None
    manners: Manners = Manners()
