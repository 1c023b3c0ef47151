"""What `TRADEWARN_INDEX_URL` says: hosts, who asks, and under which name the indexes stand."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from tradewarn.errors import BadSetting
from tradewarn.settings import without_password

NAME = "tradewarn"
PORTS = {"http": 9200, "https": 9200}
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
NAME_FIX = "name them in the path of the address by small letters, digits, - and _"
SETTING = "TRADEWARN_INDEX_URL"
FIX = "write http(s)://user:password@host:port, several hosts parted by commas"


@dataclass(frozen=True, slots=True)
class Address:
    """Where the indexes are."""

    hosts: tuple[str, ...]
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    name: str = NAME
    ca: Path | None = None
    shards: int = 1  # of the indexes that are made

    @classmethod
    def of(cls, url: str, ca: Path | None = None, shards: int = 1) -> "Address":
        """Read an address.

        The user of any host is taken for all; a path names the indexes, so that several stores can
        share a cluster.

        Raises:
            BadSetting: It is no address of Elasticsearch, or names two users or two paths.

        Example:
            >>> Address.of("https://officer:secret@one:9200,https://two:9200/moit").hosts
            ('https://one:9200', 'https://two:9200')
        """
        hosts, users, names = [], set(), set()
        for part in filter(None, (one.strip() for one in url.split(","))):
            found = urlsplit(part)
            if found.scheme not in PORTS or not found.hostname or _port(found) is None:
                raise BadSetting(
                    f"{without_password(part)} is no address of Elasticsearch", fix=FIX, where=SETTING
                )
            host = f"[{found.hostname}]" if ":" in found.hostname else found.hostname
            hosts.append(f"{found.scheme}://{host}:{_port(found)}")
            if found.username:
                users.add((unquote(found.username), unquote(found.password or "")))
            if path := found.path.strip("/"):
                names.add(path)
                if not _NAME.fullmatch(path):
                    raise BadSetting(f"{path!r} is no name for indexes", fix=NAME_FIX, where=SETTING)
        if not hosts or len(users) > 1 or len(names) > 1:
            what = "no host is named" if not hosts else "the hosts are to be asked as one user, by one name"
            raise BadSetting(what, fix=FIX, where=SETTING)
        user, password = users.pop() if users else (None, None)
        return cls(tuple(hosts), user, password, names.pop() if names else NAME, ca, shards)


def _port(found: SplitResult) -> int | None:
    try:
        return found.port or PORTS[found.scheme]
    except ValueError:
        return None
