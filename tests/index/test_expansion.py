from index.expansion import known_names


def names(text):
    return {name for meant in known_names(text) for name in meant.names}


def test_goods_in_vietnamese_are_asked_for_in_english_too():
    found = names("đĩa giấy")
    assert "paper plates" in found and "đĩa giấy" in found


def test_goods_typed_without_marks_are_known():
    assert "paper plates" in names("dia giay")


def test_goods_are_enough_for_a_match_and_countries_are_not():
    meant = {thing.enough: thing for thing in known_names("đĩa giấy Việt Nam")}
    assert "paper plates" in meant[True].names
    assert "Vietnam" in meant[False].names


def test_a_question_of_other_things_has_no_other_names():
    assert list(known_names("xyzzy")) == []
