"""Which firms a result finds part of a country-wide entity. Our own sentences and firms."""

import pytest

from extract.companies.roles import role_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Commerce also determines that Blue Wire JSC is part of the Vietnam-wide entity.",
            "country-wide entity",
        ),
        (
            "Blue Wire JSC did not establish eligibility for a separate rate and is part of the China-wide entity.",
            "country-wide entity",
        ),
        ("Commerce finds that Blue Wire JSC is not part of the Vietnam-wide entity.", "party"),
    ],
)
def test_a_firm_without_a_separate_rate_is_part_of_the_entity(text, role):
    start = text.index("Blue Wire JSC")
    assert role_of(text, start, start + len("Blue Wire JSC"), low=0, high=len(text)) == role
