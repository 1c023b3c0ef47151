import pytest

CHINA = "Tea From the People's Republic of China: "


def roles(notice):
    return {(r.country, r.role) for r in notice.related_countries}


def commerce(finding):
    return f"The U.S. Department of Commerce (Commerce) determines that {finding} the antidumping duty (AD) order on tea from China."


def test_order_inquiry_and_inputs_are_told_apart(record):
    notice = record(
        CHINA + "Preliminary Affirmative Determination of Circumvention of the Antidumping Duty Order",
        commerce(
            "imports of tea, completed in the Socialist Republic of Vietnam (Vietnam) using leaves (leaf)"
            " produced in the People's Republic of China (China), are circumventing"
        ),
    )
    assert roles(notice) == {("CN", "order"), ("VN", "inquiry"), ("CN", "input_origin")}


@pytest.mark.parametrize(
    ("clause", "countries"),
    [
        (
            "imports of tea exported from the Kingdom of Thailand (Thailand) or Vietnam are circumventing",
            {"TH", "VN"},
        ),
        ("U.S. imports of blended tea from Malaysia are not circumventing", {"MY"}),
        (
            "tea completed or assembled in Cambodia or Malaysia using China-origin leaves is circumventing",
            {"KH", "MY"},
        ),
    ],
)
def test_every_country_of_a_list_is_inquired_into(record, clause, countries):
    notice = record(CHINA + "Final Determination of Circumvention", commerce(clause))
    assert {c for c, role in roles(notice) if role == "inquiry"} == countries


def test_the_title_names_the_countries_inquired_into(record):
    notice = record(
        "Antidumping Duty Order on Tea From China: Final Affirmative Determinations of Circumvention With Respect to"
        " the Kingdom of Thailand and the Socialist Republic of Vietnam",
        "The Department of Commerce (Commerce) acts.",
    )
    assert roles(notice) == {("CN", "order"), ("TH", "inquiry"), ("VN", "inquiry")}


def test_a_minor_alteration_at_home_inquires_into_the_orders_own_country(record):
    notice = record(
        "Tea From Mexico: Initiation of Circumvention Inquiry on the Antidumping Duty Order",
        "The Department of Commerce (Commerce) is initiating an inquiry into tea of small leaf.",
    )
    assert roles(notice) == {("MX", "order"), ("MX", "inquiry")}


def test_a_notice_of_another_kind_has_none(record):
    notice = record(CHINA + "Antidumping Duty Order", commerce("Vietnam is a surrogate country for"))
    assert notice.related_countries == ()
