"""A corpus of articles: texts with a title, indexed as law."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.passages import cut_passages
from tradewarn.evaluation.retrieval.task import Corpus, Text
from tradewarn.model import IndexEntry, Page
from tradewarn.text import nfc

MOST = 0.9  # of all documents in one language, for the corpus to bear its name


@dataclass(frozen=True)
class Article:
    """One article of an act; `title` is the act's name."""

    id: str
    title: str
    text: str
    language: str = ""


def corpus_of_articles(name: str, language: str, articles: Sequence[Article]) -> Corpus:
    """Make a corpus of articles.

    Args:
        name: What people call it.
        language: Its language; told from the articles where it is empty.
        articles: The articles.
    """
    return Corpus(
        name=name,
        language=language or main_language(article.language for article in articles),
        texts=[Text(a.id, nfc(a.title), nfc(a.text)) for a in articles],
        entries={article.id: [entry_from_article(article)] for article in articles},
    )


def entry_from_article(article: Article) -> IndexEntry:
    """Make an article searchable by its words and the name of its act."""
    page = Page(number=1, text=nfc(article.text))
    return IndexEntry(
        id=article.id,
        kind="law",
        ref=article.id,
        title=nfc(article.title) or article.id,
        passages=cut_passages(article.id, [page]),
        language=article.language or None,
    )


def main_language(languages: Iterable[str | None]) -> str:
    """Give the language of nine tenths of the documents that have one, else ``mixed``."""
    counted = Counter(language for language in languages if language)
    if not counted:
        return "und"
    (language, count), *_ = counted.most_common(1)
    return language if count >= MOST * counted.total() else "mixed"
