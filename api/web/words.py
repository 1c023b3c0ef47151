"""What the pages say: one YAML file a language, the same keys in each."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

FOLDER = Path(__file__).parent / "i18n"
Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")


@dataclass(frozen=True)
class Words:
    """The words of one language by dotted key."""

    language: Language
    table: dict[str, str]

    @classmethod
    def load(cls, language: Language) -> "Words":
        """Read a language's file."""
        text = (FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
        return cls(language, dict(_flat(yaml.load(text, Loader=yaml.CSafeLoader), "")))

    def say(self, key: str, **values: object) -> str:
        """Return the words of a key, with values set in.

        Raises:
            KeyError: The key is in no file; a page never shows a bare key.
        """
        text = self.table[key]
        return text.format(**values) if values else text

    def count(self, key: str, number: int, shown: str | None = None) -> str:
        """Return the words of a key for a number: `key.one` or `key.other`."""
        form = "one" if number == 1 else "other"
        return self.say(f"{key}.{form}", n=shown if shown is not None else number)

    def below(self, key: str) -> tuple[str, ...]:
        """List the keys below a key, without it."""
        return tuple(k.removeprefix(f"{key}.") for k in self.table if k.startswith(f"{key}."))

    def has(self, key: str) -> bool:
        """Tell whether there are words for a key."""
        return key in self.table


def _flat(node: dict[str, object], above: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in node.items():
        name = f"{above}{key}"
        found += _flat(value, f"{name}.") if isinstance(value, dict) else [(name, str(value))]
    return found
