"""All settings in one place; read once, at the command line, and passed in."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tradewarn.errors import BadSetting

PREFIX = "TRADEWARN_"


def default_home() -> Path:
    """Where state lives unless `TRADEWARN_HOME` says otherwise."""
    return Path.home() / ".tradewarn"


class Settings(BaseModel):
    """Settings; a command reads each from the environment variable ``TRADEWARN_<NAME>``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None) -> "Settings":
        """Read the settings from the environment.

        Plain, because pydantic-settings takes a tenth of a second of every start and we
        read nothing but the environment.

        Raises:
            BadSetting: A value does not fit its setting.
        """
        given = os.environ if environ is None else environ
        named = {name: given[key] for name in cls.model_fields if given.get(key := PREFIX + name.upper())}
        try:
            return cls.model_validate(named)
        except ValidationError as error:
            first = error.errors()[0]
            key = PREFIX + str(first["loc"][0]).upper()
            raise BadSetting(
                f"{key}={first['input']!r}: {first['msg']}", fix="see docs/reference/settings.md", where=key
            ) from error

    lang: Literal["vi", "en"] = Field(
        default="en", description="Language in which commands speak to people: `vi` or `en`."
    )
    reviewer: str = Field(
        default="",
        max_length=80,
        description="Who decides in `tradewarn review`; empty: this machine's user.",
    )
    home: Path = Field(
        default_factory=default_home, description="The folder that holds database, originals and index."
    )
    database_url: str = Field(
        default="",
        description="SQLAlchemy URL of the store; empty: SQLite in the home. Else `postgresql+psycopg://…`.",
    )
    archive_url: str = Field(
        default="",
        description="Folder or fsspec URL of the originals, for all hosts; empty: `originals/` in the home.",
    )
    index_url: str = Field(
        default="", description="Elasticsearch hosts, comma-separated; empty: the embedded index in the home."
    )
    index_ca: Path | None = Field(default=None, description="CA certificate file for `https` index hosts.")
    index_shards: int = Field(
        default=1, ge=1, le=1024, description="Shards of the indexes that are made on Elasticsearch next."
    )
    model: str = Field(
        default="multilingual-e5-small",
        description="A sentence-transformers model, by name or path; the default one is built offline, once.",
    )
    cache: Path | None = Field(
        default=None, description="Where built models are kept, shared by homes; empty: `~/.cache/tradewarn`."
    )
    jobs: int = Field(default=0, ge=0, le=64, description="Reader processes; 0: one a processor core.")
    queue_limit: int = Field(
        default=10_000,
        ge=0,
        description="Most documents that wait to be read; `ingest` and `crawl` then bring no more. 0: any.",
    )
    page_limit: int = Field(default=1500, ge=1, description="Most pages of one file.")
    size_limit: int = Field(default=100_000_000, ge=1, description="Most bytes of one file.")
    read_seconds: int = Field(default=60, ge=1, description="Longest time for reading one file, in seconds.")
    read_memory: int = Field(default=512, ge=256, description="Most memory for reading one file, in MiB.")
    ocr_pages: int = Field(default=300, ge=0, description="Most scanned pages of one file; 0: none is read.")
    ocr_seconds: int = Field(
        default=900, ge=1, description="Longest time for the scanned pages of one file, in seconds."
    )
    crawl_delay: float = Field(
        default=2.0, ge=0, description="Seconds between two requests to one host; 0 only for a replay."
    )
    crawl_timeout: float = Field(
        default=120.0, gt=0, description="Seconds for one whole answer of a source, head and body."
    )
    crawl_size_limit: int = Field(
        default=50_000_000, ge=1, description="Most bytes of one answer of a source, unpacked."
    )
    crawl_contact: str = Field(
        default="", description="Address or mail that the User-Agent tells the operators of a source."
    )

    @property
    def store_url(self) -> str:
        """The database URL in use."""
        return self.database_url or f"sqlite:///{self.home / 'tradewarn.sqlite'}"

    @property
    def originals_url(self) -> str:
        """The fsspec URL of the archive in use."""
        return self.archive_url or str(self.home / "originals")

    @property
    def cache_dir(self) -> Path:
        """Where built models are kept."""
        return self.cache or Path.home() / ".cache" / "tradewarn"


def without_password(url: str) -> str:
    """Give an address as it may be shown: who asks, and with what, is left out."""
    head, at, tail = url.rpartition("@")
    return f"…@{tail}" if at else head + tail
