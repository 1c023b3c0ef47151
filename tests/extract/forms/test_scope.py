"""What goods a notice from outside the United States takes in and leaves out."""

HEAD = "Trade Remedies Authority\n\nNotice of initiation of investigation: alleged dumping of steel ropes originating in or exported from Turkey\n\n"


def test_a_definition_gives_the_goods_and_the_clause_that_leaves_some_out(notice_of):
    notice = notice_of(
        f"{HEAD}The product concerned is steel ropes, including locked coil ropes, excluding ropes of stainless steel, with a"
        " cross-section exceeding 3 mm, originating in Turkey.\n\nRopes for lifts are not covered by the proceeding.\n"
    )
    assert notice.scope.include[0].startswith("The product concerned is steel ropes")
    assert notice.scope.exclude == (
        "excluding ropes of stainless steel",
        "Ropes for lifts are not covered by the proceeding.",
    )


def test_a_definition_that_goes_on_after_a_colon_is_whole(notice_of):
    notice = notice_of(f"{HEAD}The goods under consideration are defined as:\n\nsteel ropes of all kinds.\n")
    assert notice.scope.include == (
        "The goods under consideration are defined as: steel ropes of all kinds.",
    )


def test_where_nothing_is_defined_nothing_is_said(notice_of):
    notice = notice_of(f"{HEAD}Confidential documents are excluded from the file.\n")
    assert (notice.scope.include, notice.scope.exclude) == ((), ())


def test_what_is_taken_in_stays_where_the_same_sentence_leaves_something_out(notice_of):
    notice = notice_of(
        f"{HEAD}The product subject to this investigation is ropes, with a steel core, excluding ropes with a diameter above"
        " 20 cm (‘the product under investigation’), currently falling under CN code 7312 10 20.\n"
    )
    (taken_in,) = notice.scope.include
    assert taken_in.startswith("The product subject to this investigation is ropes, with a steel core")
    assert "excluding" not in taken_in and "7312 10 20" in taken_in
    assert notice.scope.exclude == ("excluding ropes with a diameter above 20 cm",)
