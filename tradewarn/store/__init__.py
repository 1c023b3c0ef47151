"""Where everything is kept: originals by hash, records as rows, work as jobs."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from tradewarn.settings import Settings
from tradewarn.store.archive import Archive
from tradewarn.store.cases import Cases, Cited
from tradewarn.store.documents import Documents
from tradewarn.store.engine import open_engine
from tradewarn.store.indexed import Indexed
from tradewarn.store.issues import Issues
from tradewarn.store.jobs import Jobs
from tradewarn.store.notices import Notices
from tradewarn.store.people import People
from tradewarn.store.precedents import Precedents
from tradewarn.store.profiles import Profiles
from tradewarn.store.reference import Reference
from tradewarn.store.reviews import Reviews
from tradewarn.store.rows import GENERATION, writing
from tradewarn.store.runs import Runs
from tradewarn.store.schema import counter
from tradewarn.store.searches import SavedSearches
from tradewarn.store.warnings import Warnings


class Store:
    """One home's store; the stages meet only here."""

    def __init__(self, engine: Engine, archive: Archive) -> None:
        self.engine = engine
        self.archive = archive
        self.documents = Documents(engine)
        self.notices = Notices(engine)
        self.issues = Issues(engine)
        self.cited = Cited(engine)
        self.cases = Cases(engine)
        self.jobs = Jobs(engine)
        self.indexed = Indexed(engine)
        self.people = People(engine)
        self.profiles = Profiles(engine)
        self.reference = Reference(engine)
        self.warnings = Warnings(engine)
        self.reviews = Reviews(engine)
        self.runs = Runs(engine)
        self.searches = SavedSearches(engine)
        self.precedents = Precedents(engine)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Lend one write transaction over all tables, committed at the end."""
        with writing(self.engine) as connection:
            yield connection

    def generation(self) -> int:
        """Return a number that goes up with every change of what answers rest on."""
        with self.engine.connect() as connection:
            query = sa.select(counter.c.value).where(counter.c.name == GENERATION)
            return int(connection.execute(query).scalar() or 0)

    def close(self) -> None:
        """Let the database go."""
        self.engine.dispose()


def open_store(settings: Settings) -> Store:
    """Open the store of these settings, making it where it is new."""
    return Store(open_engine(settings.store_url), Archive(settings.originals_url))
