"""Collect foreign notices: one file an authority; a crawler fetches, it never reads."""

from crawlers.registry import sources
from crawlers.source import SourceInfo, silence

__all__ = ["SourceInfo", "silence", "sources"]
