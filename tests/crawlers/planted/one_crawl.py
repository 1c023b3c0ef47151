"""Crawl into a home, in a process that a test may kill: one_crawl.py URL HOME."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import Home

Home(Path(sys.argv[2])).crawl(sys.argv[1])
