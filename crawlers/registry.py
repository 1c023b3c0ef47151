"""Find the sources by file; nothing here loads Scrapy until a crawl wants its spider."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from crawlers.source import SourceInfo
from tradewarn.errors import NotFound
from tradewarn.plugins import load

if TYPE_CHECKING:
    from crawlers.base import Crawler


@lru_cache(maxsize=1)
def _all() -> Mapping[str, SourceInfo]:
    return MappingProxyType(load("crawlers.authorities", SourceInfo))


def sources() -> list[SourceInfo]:
    """List every source that has a file in ``crawlers/authorities``."""
    return list(_all().values())


def source(name: str) -> SourceInfo:
    """Give the source of that name.

    Raises:
        NotFound: No file defines it.
    """
    if name not in _all():
        raise NotFound(f"no source is named {name!r}", fix=f"name one of: {', '.join(_all())}")
    return _all()[name]


def spider(info: SourceInfo) -> "type[Crawler]":
    """Import the spider of a source; this loads Scrapy."""
    from crawlers.base import Crawler

    module, _, name = info.crawler.partition(":")
    home = import_module(module or f"crawlers.{info.name}")
    if name:
        return _is_crawler(getattr(home, name))
    mine = [c for c in vars(home).values() if isinstance(c, type) and c.__module__ == home.__name__]
    return next(c for c in mine if issubclass(c, Crawler))


def _is_crawler(found: object) -> "type[Crawler]":
    from crawlers.base import Crawler

    if not (isinstance(found, type) and issubclass(found, Crawler)):
        raise TypeError(f"{found!r} is no Crawler")
    return found
