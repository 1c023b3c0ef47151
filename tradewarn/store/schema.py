"""The tables, once, for SQLite and PostgreSQL.

What is compared between two runs (documents, readings, notices, cases, warnings) holds
no clock: ids and hashes come from content. Clocks stand only in `job`, `run`, `ledger`
and the looks of saved searches, which tell when work was done, not what came of it. Records are kept as
canonical JSON beside the few columns that queries filter by.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def free(usual: int) -> TypeEngine[str]:
    """Give the type of what people and documents write: of any length, whatever is usual.

    SQLite enforces no length; PostgreSQL would refuse what is longer with an error of its own.
    """
    return String(usual).with_variant(Text(), "postgresql")


document = Table(
    "document",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("source", free(80), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("url", Text),
    Column("media_type", free(120), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("record", Integer),
    Column("meta", String(64)),  # the original of what the source's list says of it
)

reading = Table(  # what the extractor made of a document, and with which rules
    "reading",
    metadata,
    Column("document", ForeignKey("document.sha256"), primary_key=True),
    Column("version", String(40), nullable=False),
    Column("media_type", free(120), nullable=False),
    Column("language", free(8)),
    Column("relevant", Integer, nullable=False),
    Column("pages", LargeBinary, nullable=False),  # zlib of canonical JSON
)

notice = Table(
    "notice",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("document", ForeignKey("document.sha256"), nullable=False, index=True),
    Column("authority", String(20), index=True),
    Column("market", String(8), index=True),
    Column("stage", String(40)),
    Column("document_number", free(80), index=True),
    Column("publication_date", Date, index=True),
    Column("partial", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

notice_cites = Table(  # what a notice cites, by plain forms that a lookup finds; made with the notice
    "notice_cites",
    metadata,
    Column("notice", String(40), primary_key=True),
    Column("form", String(120), primary_key=True),
    Index("ix_notice_cites_form", "form"),
)

lost_act = Table(  # an act with decisions that its document reads no more: they wait for its return
    "lost_act",
    metadata,
    Column("id", String(40), primary_key=True),  # stands in the notice's place in what was decided
    Column("document", String(64), nullable=False, index=True),
    Column("body", Text, nullable=False),
)

correction = Table(  # a person's value; laid over the machine's on reading, never overwritten
    "correction",
    metadata,
    Column("notice", String(40), primary_key=True),
    Column("field", String(40), primary_key=True),
    Column("value", Text, nullable=False),  # JSON in a list; an empty list lays nothing over
    Column("reviewer", free(80), nullable=False),
    Column("at", String(40), nullable=False),
    Column("status", String(12), nullable=False, server_default="corrected"),
    Column("machine", Text),  # what the machine offered when it was decided
    Column("source", String(24)),  # a hash of that and of its passages
    Column("version", String(40)),  # of the rules that made it
    Column("second", free(80)),
    Column("second_at", String(40)),
    Column("note", Text, nullable=False, server_default=""),
)

review_event = Table(  # every decision, and every one taken back; no row is ever deleted
    "review_event",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("notice", String(40), nullable=False, index=True),
    Column("field", String(40), nullable=False),
    Column("event", String(12), nullable=False),
    Column("by", free(80), nullable=False),
    Column("at", String(40), nullable=False),
    Column("body", Text, nullable=False),
)

asked = Table(  # what waits for a person: a projection of notices and decisions
    "asked",
    metadata,
    Column("notice", String(40), primary_key=True),
    Column("field", String(40), primary_key=True),
    Column("why", String(12), nullable=False),
    Column("gravity", Integer, nullable=False),
    Column("day", Date),
    Column("authority", String(20)),
    Index("ix_asked_gravity_day", "gravity", "day"),
)

issue = Table(
    "issue",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("subject", free(80), nullable=False, index=True),  # a document, source, run or file
    Column("stage", String(20), nullable=False),
    Column("code", String(10), nullable=False, index=True),
    Column("body", Text, nullable=False),
)

cited = Table(  # rows of loaded event and order lists, as cases with their source
    "cited",
    metadata,
    Column("id", free(80), primary_key=True),
    Column("form", String(40), nullable=False),
    Column("market", free(8), nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("body", Text, nullable=False),
)

watch = Table(  # goods that a list put under watch
    "watch",
    metadata,
    Column("id", free(80), primary_key=True),
    Column("source", Text, nullable=False),
    Column("body", Text, nullable=False),
)

hs_line = Table(
    "hs_line",
    metadata,
    Column("code", free(12), primary_key=True),
    Column("source", free(120), primary_key=True),
    Column("en", Text),
    Column("vi", Text),
)

classified = Table(  # goods that somebody put under a code: a ruling, or a declaration
    "classified",
    metadata,
    Column("id", free(80), primary_key=True),
    Column("source", free(120), primary_key=True),
    Column("code", free(12), nullable=False),
    Column("body", Text, nullable=False),
)

term = Table(
    "term",
    metadata,
    Column("id", free(80), primary_key=True),
    Column("body", Text, nullable=False),
)

case = Table(  # a projection of notices and cited rows, remade by market
    "proceeding",
    metadata,
    Column("id", free(80), primary_key=True),
    Column("market", free(8), nullable=False, index=True),
    Column("authority", free(20)),
    Column("status", String(20), nullable=False, index=True),
    Column("newest", Date),  # its newest event
    Column("countries", Text, nullable=False),  # from here on lists, each value between bars
    Column("instruments", Text, nullable=False),
    Column("codes", Text, nullable=False),
    Column("numbers", Text, nullable=False),
    Column("sources", Text, nullable=False),
    Column("body", Text, nullable=False),
)

counter = Table(  # goes up with every change of what answers rest on
    "counter",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Integer, nullable=False),
)

job = Table(
    "job",
    metadata,
    Column("key", free(240), primary_key=True),
    Column("stage", String(20), nullable=False),
    Column("subject", free(160), nullable=False),
    Column("state", String(10), nullable=False),  # ready, leased, again (leased, entered anew), done, dead
    Column("tries", Integer, nullable=False),  # how often it was begun
    Column("failures", Integer, nullable=False, server_default="0"),  # how often that was told to fail
    Column("owner", free(120)),
    Column("lease_until", Float),
    Column("error", Text),
    Index("ix_job_state_stage", "state", "stage"),
    Index("ix_job_stage_subject", "stage", "subject"),
)

indexed = Table(  # what each index has taken, written with the record
    "indexed",
    metadata,
    Column("index_name", free(80), primary_key=True),
    Column("entry", free(80), primary_key=True),
    Column("hash", String(64), nullable=False),
)

index_seen = Table(  # how each index was when it was last written to; an older one, restored, is told by it
    "index_seen",
    metadata,
    Column("index_name", free(80), primary_key=True),
    Column("lineage", String(40), nullable=False),
    Column("generation", BigInteger, nullable=False),
)

profile = Table(
    "profile",
    metadata,
    Column("id", free(160), primary_key=True),
    Column("owner", free(80), nullable=False, index=True),
    Column("body", Text, nullable=False),
)

search = Table(  # saved searches
    "saved_search",
    metadata,
    Column("id", free(80), primary_key=True),
    Column("owner", free(80), nullable=False, index=True),
    Column("body", Text, nullable=False),
)

search_look = Table(  # the last look of a saved search; none before its first
    "search_look",
    metadata,
    Column("search", free(80), primary_key=True),
    Column("run", Integer, nullable=False),
    Column("at", String(40), nullable=False),
    Column("checked", Integer, nullable=False),
    Column("total", Integer, nullable=False),
)

search_match = Table(  # what a saved search has found: known from the start, waiting to be told, or told
    "search_match",
    metadata,
    Column("search", free(80), primary_key=True),
    Column("record", free(80), primary_key=True),
    Column("hash", String(64), nullable=False),  # of its content, whatever its id
    Column("state", String(10), nullable=False),  # known, waiting, told
    Column("gone", Integer, nullable=False),  # it matched, and does so no more
    Column("run", Integer, nullable=False),
    Column("seen_at", String(40), nullable=False),
    Column("told_at", String(40)),
    Column("body", Text, nullable=False),  # the hit and the reason; empty where nothing is told
    Index("ix_search_match_search_state", "search", "state"),
)

precedent = Table(  # decided cases as cited facts
    "precedent",
    metadata,
    Column("id", free(80), primary_key=True),
    Column("source", Text, nullable=False),
    Column("body", Text, nullable=False),
)

person = Table(  # a person and the hash of their token
    "person",
    metadata,
    Column("name", free(80), primary_key=True),
    Column("role", String(20), nullable=False),
    Column("token", String(64), nullable=False, unique=True),
)

warning = Table(
    "warning",
    metadata,
    Column("id", free(80), primary_key=True),
    Column("profile", free(160), nullable=False, index=True),
    Column("record", free(80), nullable=False, index=True),
    Column("act", free(200), nullable=False, index=True),  # the act, whichever document told it
    Column("kind", String(10), nullable=False),
    Column("level", Integer, nullable=False),
    Column("created", Date, nullable=False),
    Column("status", String(12), nullable=False, index=True),
    Column("body", Text, nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("warning", free(80), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("event", String(20), nullable=False),
    Column("by", free(80), nullable=False),
    Column("at", String(40), nullable=False),
    Column("note", Text, nullable=False),
)

run = Table(  # one crawl
    "run",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("source", free(80), nullable=False, index=True),
    Column("started", String(40), nullable=False),
    Column("ended", String(40)),
    Column("complete", Integer, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("listed", Integer, nullable=False),  # records that the source showed
    Column("days", Integer, nullable=False),  # of publication that it was asked for to the end
    Column("issues", Integer, nullable=False),
    Column("newest", Date),
)
