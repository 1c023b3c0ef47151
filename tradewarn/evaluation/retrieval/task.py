"""What is measured: a corpus, questions in one language, and which documents answer each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tradewarn.model import IndexEntry


@dataclass(frozen=True)
class Text:
    """One document as any search system may be given it: no more than its title and its words."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Corpus:
    """The documents that are searched.

    Attributes:
        name: What people call it.
        language: The language of most of it, ``mixed`` where none has nine tenths.
        texts: Every document, for systems that are compared.
        entries: What our index is given of each document; an unreadable or foreign one has none.
    """

    name: str
    language: str
    texts: Sequence[Text]
    entries: Mapping[str, Sequence[IndexEntry]]

    @property
    def silent(self) -> list[str]:
        """The documents of which our index gets nothing, and which it so can never find."""
        return [text.id for text in self.texts if not self.entries.get(text.id)]


@dataclass(frozen=True)
class Need:
    """One question, and the grade of each document that was judged: 0 is no answer."""

    id: str
    language: str
    text: str
    grades: Mapping[str, int]
    split: str = ""

    @property
    def answered(self) -> bool:
        """Whether any document is an answer; without one no figure can be given."""
        return any(self.grades.values())


@dataclass(frozen=True)
class Task:
    """Questions of one language over one corpus."""

    set: str
    language: str
    corpus: Corpus
    needs: Sequence[Need]

    @property
    def pair(self) -> str:
        """The languages of the questions and of the documents."""
        return f"{self.language}→{self.corpus.language}"


def tasks_of(name: str, corpora: Sequence[Corpus], needs: Sequence[Need]) -> list[Task]:
    """Pair every language of the questions with every corpus."""
    languages = list(dict.fromkeys(need.language for need in needs))
    return [
        Task(set=name, language=language, corpus=corpus, needs=[n for n in needs if n.language == language])
        for language in languages
        for corpus in corpora
    ]
