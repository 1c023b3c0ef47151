"""What the pages of one window listed, against what they counted."""

from collections.abc import Iterable

from crawlers.fetched import WindowDone
from crawlers.window import Window


class Listing:
    """The list of one window while its pages come in."""

    def __init__(self) -> None:
        self.count: int | None = None
        self.rows = self.pages = self.others = self.held = 0
        self.keys: set[str] = set()
        self.fields: set[str] = set()
        self.patchy: set[str] = set()
        self.cut = False

    def add(self, keys: list[str], *, fields: Iterable[frozenset[str]]) -> bool:
        """Take one page; tell whether it lists anything new."""
        before = len(self.keys)
        self.pages += 1
        self.rows += len(keys)
        self.keys.update(keys)
        every = list(fields)
        self.fields.update(*every)
        if every:
            self.patchy |= self.fields - frozenset.intersection(*every)
        return len(self.keys) > before

    @property
    def short(self) -> bool:
        """Tell whether a document may have slipped through.

        Fewer rows than counted: the source ends its pages early. As many rows but not
        as many documents over several pages: one was pushed to the next page while
        another fell between. On a single page a record that comes twice is no loss.
        """
        counted = self.count or 0
        return self.rows < counted or (len(self.keys) < counted and self.pages > 1)

    def done(self, window: Window, *, complete: bool) -> WindowDone:
        """Sum up."""
        days = [key.rpartition("|")[2] for key in self.keys]
        newest = max((day for day in days if day[:4].isdigit()), default=None)
        return WindowDone.model_validate(
            {
                "window": window,
                "complete": complete,
                "listed": len(self.keys),
                "others": self.others,
                "held": self.held,
                "newest": newest,
                "fields": tuple(sorted(self.fields)),
            }
        )
