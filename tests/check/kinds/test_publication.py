"""публикация: what is published, where, by when."""

from __future__ import annotations

import pytest

from tests.check.asked import found, verdict

ON_SITE = "{вид: публикация, куда: сайт, кроме: памятка}"
BY_DAY = "{вид: публикация, что: акт, куда: сайт | стенд, не позднее: 19.04.2024}"
HEAD = "ПРИКАЗ\n\n{} № 5\n\nО сайте\n\nПРИКАЗЫВАЮ:\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Приказ вывесить на сайте школы.", "выполнено"),
        ("1. Секретарю обеспечить размещение приказа на официальном сайте.", "выполнено"),
        ("1. По возможности опубликовать приказ на сайте.", "частично"),
        ("1. Приказ на сайте не размещать.", "нарушено"),
        ("1. Приказ вывесить на стенде.", "не найдено"),
        ("1. Разместить на сайте памятку для родителей.", "не найдено"),
    ],
)
def test_place(text: str, expected: str) -> None:
    assert verdict(ON_SITE, text) == expected


@pytest.mark.parametrize(
    ("head", "text", "expected"),
    [
        ("16.04.2024", "1. Разместить приказ на сайте до 18.04.2024.", "выполнено"),
        ("16.04.2024", "1. Разместить приказ на сайте.", "выполнено"),
        ("16.04.2024", "1. Разместить приказ на сайте до 30.04.2024.", "нарушено"),
        ("22.04.2024", "1. Разместить приказ на стенде.", "нарушено"),
        ("16.04.2024", "1. Разместить на сайте меню.", "не найдено"),
    ],
)
def test_day_is_that_of_the_statement_or_of_its_act(head: str, text: str, expected: str) -> None:
    assert verdict(BY_DAY, HEAD.format(head) + text) == expected


def test_without_any_day_it_is_partial() -> None:
    finding = found(BY_DAY, "1. Приказ разместить на сайте.")
    assert (finding.verdict.russian, finding.reason) == ("частично", "Не сказано, к какому дню.")


def test_a_late_day_is_told() -> None:
    finding = found(
        BY_DAY, HEAD.format("16.04.2024") + "1. Разместить приказ на сайте до 30.04.2024."
    )
    assert finding.reason == "День публикации 30.04.2024, а требуется не позднее 19.04.2024."
