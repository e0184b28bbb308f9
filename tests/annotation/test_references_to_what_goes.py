"""A point that goes is not left referred to: the one in its place is meant, or its words change and it stays."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from actgen.annotation.cured import seems_harmed
from actgen.annotation.situation import Situation
from actgen.model.finding import Finding, Verdict
from actgen.model.requirement import Status
from tests.annotation.test_annotation import SUPERIOR, lines, marked, order

ELSEWHERE = "Чат директора с родительским активом вести в WhatsApp."


@pytest.mark.parametrize(
    "said",
    [
        "Срок исполнения пунктов {} и 1 – 18.04.2024.",
        "О сделанном по п. {} доложить мне.",
        "Исполнение пункта {} настоящего приказа обеспечить Беловой О.С.",
    ],
)
def test_who_refers_to_a_point_that_is_replaced_means_the_new_one(said: str) -> None:
    annotation, _ = marked(
        order(
            "1. Создать в учебном профиле чат директора с учителями.",
            f"2. {ELSEWHERE}",
            f"3. {said.format(2)}",
            "4. Контроль оставляю за собой.",
        )
    )
    found = lines(annotation)
    before, after = said.split("{}")
    (refers,) = [each for each in found if after.strip(" .") in each]
    number = re.search(rf"{re.escape(before)}(\d+)\b", refers)
    assert number is not None
    (meant,) = [each for each in found if each.startswith(f"{number[1]}. ")]
    assert "с родительским активом" in meant or "вести только в учебном профиле" in meant
    assert not any("WhatsApp" in each for each in found)


def test_a_point_that_only_exempts_from_another_goes_and_that_one_stays_alone() -> None:
    point = "Создать в учебном профиле чат директора с учителями."
    annotation, _ = marked(
        order(
            "1. Создать в учебном профиле чат директора с заместителями и советниками.",
            f"2. {point}",
            "3. Пункт 2 не распространяется на учителей начальных классов.",
            "4. Контроль оставляю за собой.",
        )
    )
    found = lines(annotation)
    assert f"2. {point}" in found
    assert not any("не распространяется" in each for each in found)
    assert not any("чат директора с педагогическими работниками" in each for each in found)


def test_an_exemption_of_the_sentence_before_goes_too() -> None:
    point = "Создать в учебном профиле чат директора с учителями."
    annotation, _ = marked(
        order(
            f"1. {point} Это требование не касается учителей начальных классов.",
            "2. Контроль оставляю за собой.",
        )
    )
    assert f"1. {point}" in [each.strip() for each in lines(annotation)]


def test_what_frees_nobody_from_what_is_asked_for_stays() -> None:
    spared = "Пункт 2 не распространяется на сторожей."
    annotation, _ = marked(
        order(
            "1. Создать в учебном профиле чат директора с учителями.",
            "2. Сдать отчёты о посещаемости.",
            f"3. {spared}",
            "4. Контроль оставляю за собой.",
        )
    )
    assert any(spared.removeprefix("Пункт 2 ") in each for each in lines(annotation))


@pytest.mark.parametrize(
    ("before", "guessed", "harmed"),
    [
        (Verdict.SATISFIED, True, False),  # likeness alone speaks against what the rules saw met
        (Verdict.SATISFIED, False, True),
        (Verdict.MISSING, True, True),
    ],
)
def test_a_guess_takes_no_words_of_the_school_away(
    before: Verdict, guessed: bool, harmed: bool
) -> None:
    found = Finding("job-chat-pupils", "1.4", "Чат", Status.REQUIRED, before, "")
    after = replace(found, verdict=Verdict.VIOLATED, by_likeness=guessed)
    situation = Situation((), (found,), SUPERIOR, {}, "МОУ")
    assert seems_harmed(after, situation) is not harmed
