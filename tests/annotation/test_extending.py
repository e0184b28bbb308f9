"""New duties of a post where the order amends its job description already."""

from __future__ import annotations

import pytest

from tests.annotation.test_annotation import lines, marked, order

JOINED = "присоединяется к сообществу по ссылке-приглашению администратора в роли «учитель»"
CHATS = "создаёт чат с обучающимися класса; создаёт чат с родителями"


def points(*given: str) -> list[str]:
    """The accepted order from its first point on."""
    annotation, _ = marked(order(*given))
    found = lines(annotation)
    return found[next(k for k, line in enumerate(found) if line.startswith("1.")) :]


def amending(found: list[str]) -> list[str]:
    return [line for line in found if "в должностную инструкцию" in line.lower()]


def test_a_passage_typed_in_quotation_marks_gets_one_more_duty_before_they_close() -> None:
    passage = (
        f"1. Внести в должностную инструкцию классного руководителя пункт: «{JOINED}; {CHATS}»."
    )
    (line,) = amending(points(passage))
    assert line.startswith(passage.removesuffix("»."))
    assert line.endswith("».")
    assert "; при необходимости создаёт чат с педагогическими работниками" in line


def test_a_passage_without_quotation_marks_goes_on() -> None:
    passage = f"1. В должностную инструкцию классного руководителя внести: {JOINED}, {CHATS.replace(';', ',')}."
    (line,) = amending(points(passage))
    assert ", при необходимости создаёт чат с педагогическими работниками" in line
    assert line.endswith(".")


def test_a_point_that_only_announces_the_duties_leads_them_in() -> None:
    found = points("1. Внести изменения в должностную инструкцию классного руководителя.")
    (line,) = amending(found)
    assert line == "1. Внести изменения в должностную инструкцию классного руководителя:"
    below = found[1 : 1 + sum(each.startswith("–") for each in found)]
    assert len(below) > 2
    assert all(each.startswith("–") for each in below)
    assert below[-1].endswith(".")


@pytest.mark.parametrize(
    "own", ["1. Классный руководитель заводит чат с родителями, который он ведёт."]
)
def test_what_amends_nothing_is_left_alone(own: str) -> None:
    assert own in points(own)
