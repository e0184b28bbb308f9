"""What is said of two versions of an act."""

from __future__ import annotations

import pytest

from actgen.model.comparison import Version
from actgen.report.comparison_words import version_words


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Об организации работы", "«Об организации работы»"),
        ("«Об организации работы»", "«Об организации работы»"),
        ('"Об организации работы"', "«Об организации работы»"),
        ("О работе в «Сферуме»", "«О работе в «Сферуме»»"),
        ("«О работе в «Сферуме»", "«О работе в «Сферуме»"),
        ("«Сферум» и «Макс»", "««Сферум» и «Макс»»"),
    ],
)
def test_a_title_stands_in_quotation_marks_once(title: str, shown: str) -> None:
    assert version_words(Version("2.txt", "приказ № 41", title)) == f"приказ № 41 {shown} (2.txt)"
