"""Sets are found by their files, and read as questions, corpora and grades."""

import pytest

from tradewarn.errors import BadUse
from tradewarn.evaluation.retrieval.articles import Article, corpus_of_articles
from tradewarn.evaluation.retrieval.form import sets_under
from tradewarn.evaluation.retrieval.splits import only


def given():
    return corpus_of_articles("given", "en", [Article("2031-00001", "Order", "Blue widgets.")])


def read(folder, given=given):
    ((found, form),) = sets_under([folder])
    return form.read(found, given)


def test_a_folder_of_folders_gives_each_set_in_name_order(judged, alqac):
    found = [(folder.name, form.name) for folder, form in sets_under([judged.parent])]
    assert found == [("statutes", "alqac"), ("widgets", "judged")]


def test_a_set_can_be_asked_for_by_name(judged, alqac):
    assert [folder for folder, _ in sets_under([judged.parent], named="widgets")] == [judged]


def test_no_set_is_told_with_the_forms_that_are_known(tmp_path):
    with pytest.raises(BadUse, match="no retrieval set") as raised:
        sets_under([tmp_path])
    assert "queries.jsonl" in raised.value.fix


def test_questions_of_each_language_are_a_task_with_their_grades(judged):
    vi, en = read(judged)
    assert (vi.pair, en.pair) == ("vi→en", "en→en")
    assert [need.text for need in vi.needs] == ["lệnh ốc vít xanh"]
    assert en.needs[0].grades == {"2031-00001": 2, "other": 0}
    assert en.needs[0].answered


def test_questions_in_other_words_share_the_judgements_of_their_need(judged, write):
    asked = [{"_id": f"n-{n}", "need": "n", "lang": "en", "text": n} for n in ("red", "crimson")]
    write(judged / "queries.jsonl", asked)
    (judged / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nn\ta\t2\nn-crimson\tb\t1\n")
    (task,) = read(judged)
    assert [need.grades for need in task.needs] == [{"a": 2}, {"b": 1}]


def test_a_set_with_a_corpus_of_its_own_asks_for_no_other(judged, write):
    write(judged / "corpus.jsonl", [{"_id": "r", "title": "Red", "text": "Red widgets.", "lang": "en"}])
    _, en = read(judged, given=None)
    assert [text.id for text in en.corpus.texts] == ["r"]
    (entry,) = en.corpus.entries["r"]
    assert (entry.kind, entry.title, entry.passages[0].text) == ("law", "Red", "Red widgets.")


def test_judgements_under_another_head_are_refused(judged):
    (judged / "qrels.tsv").write_text("q\tdoc\tgrade\n1-vi\ta\t1\n")
    with pytest.raises(BadUse, match="columns"):
        read(judged)


def test_a_grade_that_is_no_number_is_refused_with_its_line(judged):
    (judged / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n1-vi\ta\tyes\n")
    with pytest.raises(BadUse, match="whole number") as raised:
        read(judged)
    assert raised.value.where.endswith("qrels.tsv:2")


@pytest.mark.parametrize("line", ["{", "[1]", '{"_id": "1"}'])
def test_a_question_that_lacks_its_form_is_refused_with_its_line(judged, line):
    with (judged / "queries.jsonl").open("a") as stream:
        stream.write(line + "\n")
    with pytest.raises(BadUse) as raised:
        read(judged)
    assert raised.value.where.endswith("queries.jsonl:4")


def test_lines_of_both_languages_are_one_article_whatever_their_ids(alqac):
    pairs = {task.pair: task for task in read(alqac, given=None)}
    assert set(pairs) == {"vi→vi", "vi→en", "vi→mixed", "en→vi", "en→en", "en→mixed"}
    (need,) = pairs["vi→en"].needs
    assert (need.text, need.grades) == ("Thử là gì?", {"2": 1})
    assert pairs["en→en"].needs[0].text == "What is a trial?"
    assert pairs["vi→en"].corpus.texts[1].title == "Law on Trials"
    assert [text.title for text in pairs["en→mixed"].corpus.texts] == ["Luật Thử", "Law on Trials"]


def test_corpora_of_different_lengths_are_refused(alqac, write):
    write(alqac / "corpus_en_mt.jsonl.gz", [{"_id": "Law on Trials@1", "text": "Scope"}])
    with pytest.raises(BadUse, match="differ in length"):
        read(alqac, given=None)


def test_questions_held_back_are_asked_only_by_name(judged):
    tasks = read(judged)
    assert [need.id for task in only(tasks, "") for need in task.needs] == ["1-vi", "1-en"]
    assert [need.id for task in only(tasks, "test") for need in task.needs] == ["2-en"]
    assert sum(len(task.needs) for task in only(tasks, "all")) == 3


def test_a_split_that_no_question_bears_is_refused(judged):
    with pytest.raises(BadUse, match="'train'"):
        only(read(judged), "train")


def test_a_corpus_in_several_languages_is_mixed():
    mixed = corpus_of_articles("m", "", [Article("1", "", "a", "vi"), Article("2", "", "b", "en")])
    assert mixed.language == "mixed"
