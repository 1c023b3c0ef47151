TEXT = """Background

We began on May 3, 2030.

Scope of the Order

The products covered by this order are wooden stools, whether or not assembled. The scope includes seats.
Specifically excluded from the scope are metal stools. Such stools have legs of steel.
The order does not cover garden benches. The goods enter under HTSUS subheading 9401.61.6011.
Although the HTSUS subheadings are provided for convenience, the written description is dispositive.

Methodology

We followed section 751 of the Act. This section excludes nothing."""


def test_the_scope_is_given_in_the_words_of_its_section(values):
    (scope,) = values("scope", TEXT)
    assert scope == {
        "include": [
            "The products covered by this order are wooden stools, whether or not assembled.",
            "The scope includes seats.",
        ],
        "exclude": [
            "Specifically excluded from the scope are metal stools.",
            "The order does not cover garden benches.",
        ],
        "limits": [],
    }


def test_the_limits_that_its_clauses_print_are_intervals(values):
    text = TEXT.replace(
        "The scope includes seats.", "The scope includes seats with a height of 40 cm or less."
    )
    (scope,) = values("scope", text)
    (limit,) = scope["limits"]
    assert (limit["measure"], limit["low"], limit["high"], limit["high_included"], limit["unit"]) == (
        "height",
        None,
        "40",
        True,
        "cm",
    )
    assert not limit["excludes"]


def test_the_longest_section_about_the_scope_is_taken(values):
    text = (
        "Scope of the Order\n\nThe product covered by the order is stools. See the Appendix.\n\nNotification\n\nThis is a notice.\n\n"
        "Appendix—Scope of the Order\n\nThe merchandise covered by this order is wooden stools of all kinds and sizes, seats among them.\n\n[FR Doc. 1 Filed]"
    )
    (scope,) = values("scope", text)
    assert scope["include"] == [
        "The merchandise covered by this order is wooden stools of all kinds and sizes, seats among them."
    ]


def test_a_notice_that_tells_no_scope_has_none(values):
    assert (
        values("scope", "Commerce finds that stools covered by the order were sold at less than fair value.")
        == []
    )
