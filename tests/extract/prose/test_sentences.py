from extract.prose.sentences import one_line, sentences
from extract.segment import Segment, whole
from tradewarn.model import Page


def cut(text):
    page = Page(number=1, text=text)
    return [s.text for s in sentences(Segment([page], whole([page])))]


def test_an_abbreviation_ends_no_sentence():
    text = "Foo Co., Ltd. sold plates, e.g., in the U.S. market at 5 p.m. Eastern Time. See No. 12. We agree."
    assert cut(text) == [
        "Foo Co., Ltd. sold plates, e.g., in the U.S. market at 5 p.m. Eastern Time.",
        "See No. 12.",
        "We agree.",
    ]


def test_a_legal_form_ends_a_sentence_before_a_word_that_begins_one():
    assert cut("We examined Foo Co., Ltd. The review is over.") == [
        "We examined Foo Co., Ltd.",
        "The review is over.",
    ]


def test_a_footnote_number_stays_with_the_sentence_before_it():
    assert cut("We initiated it.¹ We went on.2 It ended.") == [
        "We initiated it.¹",
        "We went on.2",
        "It ended.",
    ]


def test_lines_of_a_column_are_one_sentence_and_tagged_paragraphs_are_several():
    column = "the Department of\nCommerce finds that\nsome firms sold it\nbelow normal value\nin the period of\nthis review and\nsays so here."
    assert len(cut(column)) == 1
    assert len(cut("One heading\nAnother heading\nA third")) == 3


def test_every_sentence_is_a_verbatim_stretch():
    text = "One is here.  Two\tis there.\n\nThree (3) ends."
    page = Page(number=1, text=text)
    segment = Segment([page], whole([page]))
    assert all(segment.flow[s.start : s.end] == s.text for s in sentences(segment))


def test_a_parted_word_becomes_whole_and_a_hyphenated_name_keeps_its_hyphen():
    assert one_line("Inter-\nnational Cold-\nRolled") == "International Cold-Rolled"
