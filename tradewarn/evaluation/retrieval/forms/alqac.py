"""Questions on Vietnamese statutes as ALQAC gives them, with both languages side by side.

Line n of both corpora is the same article under different ids, so a document's id here
is its number of line, and the answers to a question hold for both. A third corpus has every
other article in the one language and the rest in the other, as a home has notices: there no
language may stand before the other.
"""

from pathlib import Path

from tradewarn.errors import BadUse
from tradewarn.evaluation.retrieval.articles import Article, corpus_of_articles
from tradewarn.evaluation.retrieval.form import Form, Given
from tradewarn.evaluation.retrieval.rows import Row, rows
from tradewarn.evaluation.retrieval.task import Need, Task, tasks_of

FILES = {"vi": "corpus_vi.jsonl.gz", "en": "corpus_en_mt.jsonl.gz"}
ASKED = {"vi": "text", "en": "text_en_mt"}
QUESTIONS = "queries_train.jsonl"
MIXED = "mixed"


def read(folder: Path, given: Given) -> list[Task]:
    """Read a folder of this form; its corpora are its own."""
    listed = {language: list(rows(folder / file, "_id", "text")) for language, file in FILES.items()}
    if len({len(articles) for articles in listed.values()}) != 1:
        raise BadUse(
            "the corpora differ in length, so their lines are not the same articles",
            fix="take both from one edition",
            where=str(folder),
        )
    articles = {
        language: [_article(n, row, language) for n, row in enumerate(found, 1)]
        for language, found in listed.items()
    }
    corpora = [
        corpus_of_articles(FILES[language].partition(".")[0], language, found)
        for language, found in articles.items()
    ]
    both = [pair[n % len(pair)] for n, pair in enumerate(zip(*articles.values(), strict=True))]
    corpora.append(corpus_of_articles("corpus_mixed", MIXED, both))
    lines = {row["_id"]: str(n) for n, row in enumerate(listed["vi"], 1)}
    questions = list(rows(folder / QUESTIONS, "_id", "relevant", *ASKED.values()))
    needs = [
        Need(
            id=f"{row['_id']}-{language}",
            language=language,
            text=row[key],
            grades={lines.get(wanted, wanted): 1 for wanted in row["relevant"]},
        )
        for language, key in ASKED.items()
        for row in questions
    ]
    return tasks_of(folder.name, corpora, needs)


def _article(number: int, row: Row, language: str) -> Article:
    law = row.get("title") or row["_id"].rpartition("@")[0]
    return Article(str(number), law, row["text"], language)


FORM = Form(name="alqac", files=(*FILES.values(), QUESTIONS), read=read)
