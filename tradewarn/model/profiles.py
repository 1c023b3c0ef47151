"""What firms and sectors export."""

from tradewarn.model.record import Record


class Size(Record):
    """One physical measure of a firm's goods, e.g. thickness 5 mm."""

    name: str
    value: str
    unit: str


class Profile(Record):
    """What a firm or sector exports; private to its `owner` (empty: built in)."""

    id: str
    owner: str
    name: str
    name_en: str | None = None
    goods: tuple[str, ...]
    hs: tuple[str, ...]
    markets: tuple[str, ...]
    companies: tuple[str, ...] = ()
    sizes: tuple[Size, ...] = ()
    channels: tuple[str, ...] = ()
