"""Scrapy as we want it: slow, polite, strict about certificates, silent about nothing."""

from typing import Any

from crawlers.job import Manners
from tradewarn import __version__


def user_agent(contact: str) -> str:
    """Say who we are, and how to reach us where someone told.

    Example:
        >>> user_agent("https://example.org/tradewarn").partition(" ")[2]
        '(trade-remedy early warning; +https://example.org/tradewarn)'
    """
    reach = f"; +{contact}" if contact else ""
    return f"tradewarn/{__version__} (trade-remedy early warning{reach})"


def scrapy_settings(manners: Manners) -> dict[str, Any]:
    """Give Scrapy's settings for one crawl.

    Scrapy's defaults that would hurt us: it does not verify certificates, drops a
    request it takes for a duplicate, varies the delay down to half, and repeats at once.
    """
    return {
        "USER_AGENT": user_agent(manners.contact),
        "ROBOTSTXT_OBEY": True,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "CONCURRENT_REQUESTS": 1,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": manners.delay,
        "DOWNLOAD_DELAY_JITTER": 0,
        "AUTOTHROTTLE_ENABLED": manners.delay > 0,
        "AUTOTHROTTLE_START_DELAY": manners.delay,
        "AUTOTHROTTLE_TARGET_CONCURRENCY": 1.0,
        "DOWNLOAD_TIMEOUT": manners.timeout,  # head and body together
        "DOWNLOAD_MAXSIZE": manners.size_limit,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_FAIL_ON_DATALOSS": True,
        "REDIRECT_MAX_TIMES": 5,
        "METAREFRESH_ENABLED": False,
        "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "HTTPCACHE_ENABLED": False,
        "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",
        "DOWNLOADER_MIDDLEWARES": {
            "crawlers.middlewares.Gate": 50,
            "crawlers.middlewares.Patience": 550,
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
            "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
        },
        "ITEM_PIPELINES": {"crawlers.child.Deliver": 100},
        "LOG_LEVEL": "CRITICAL",  # what matters is an Issue
        "STATS_DUMP": False,
    }
