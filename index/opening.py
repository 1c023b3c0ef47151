"""Open the search engine that the settings name, or the next index of it beside the live one."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from index.backend import SearchBackend
from tradewarn.errors import BadSetting
from tradewarn.settings import Settings


class Successor(Protocol):
    """The next index, empty at first, built while the live one goes on answering.

    It is dropped at the end of its context unless it took over.
    """

    @property
    def backend(self) -> SearchBackend:
        """The next index, to be filled and closed before it takes over."""

    def takes_over(self, first: Callable[[], None]) -> None:
        """Put it in the place of the live one, at one moment and without a search that fails.

        Args:
            first: What must be written before, when no writer is at work any more: a kill in
                between leaves it written and the live one in place.

        Raises:
            StoreBusy: A writer held the live index all the time.
        """


@dataclass(frozen=True)
class BackendKind:
    """An engine as discovery finds it: which settings it answers to, how it opens, how it is built anew."""

    name: str
    takes: Callable[[Settings], bool]
    opens: Callable[[Settings], SearchBackend]
    succeeds: Callable[[Settings], AbstractContextManager[Successor]]


def open_backend(settings: Settings) -> SearchBackend:
    """Open the engine that the settings name.

    Raises:
        BadSetting: No engine answers to `TRADEWARN_INDEX_URL`.
    """
    return kind_of(settings).opens(settings)


def open_successor(settings: Settings) -> AbstractContextManager[Successor]:
    """Begin the next index of the engine that the settings name; one begun before is dropped.

    Raises:
        BadSetting: No engine answers to `TRADEWARN_INDEX_URL`.
    """
    return kind_of(settings).succeeds(settings)


def kind_of(settings: Settings) -> BackendKind:
    """Find the engine that the settings name.

    Raises:
        BadSetting: No engine answers to `TRADEWARN_INDEX_URL`.
    """
    from tradewarn.plugins import load

    kinds: Mapping[str, BackendKind] = load("index.backends", BackendKind)
    for kind in kinds.values():
        if kind.takes(settings):
            return kind
    raise BadSetting(
        f"no search engine for TRADEWARN_INDEX_URL={settings.index_url!r}; there is {', '.join(kinds)}",
        fix="unset TRADEWARN_INDEX_URL to use the embedded index",
    )
