"""People are written in the nominative; what stands there in another case is told, not declined once more."""

from __future__ import annotations

import pytest

from actgen.errors import ErrorList
from actgen.source import parse_act_with_warnings


def said(clause: str, more: str = "") -> list[str]:
    """What an order with such a point is refused with: messages with their advice."""
    text = f"вид: приказ\nавтор: Школа\nпункты:\n  - {{{clause}}}\nподпись: {{имя: Орлова Н.П.}}\n"
    try:
        parse_act_with_warnings((text + more).encode(), "а.yaml")
    except ErrorList as faults:
        return [f"{each.message}: {each.advice}" for each in faults.errors]
    return []


@pytest.mark.parametrize(
    ("people", "meant"),
    [
        ("завучу Ивановой Анне Петровне", "завуч Иванова Анна Петровна"),
        ("методисту Орлову Илье Петровичу", "методист Орлов Илья Петрович"),
        ("инженера Ильину Анну Павловну", "инженер Ильина Анна Павловна"),
        ("учителя Петрову А.А.", "учитель Петрова А.А."),
    ],
)
def test_who_is_to_do_it_in_another_case_is_told_with_what_to_write(
    people: str, meant: str
) -> None:
    (told,) = said(f"кому: {people}, текст: создать чат")
    assert told == (
        f"«кому»: «{people}» — это пишут в именительном падеже:"
        f" Падеж ставит программа: пишите «{meant}»."
    )


@pytest.mark.parametrize("people", ["Петровой А.А.", "завучу Петровой А.А."])
def test_who_controls_it_as_well(people: str) -> None:
    (told,) = said(f"контроль: {people}")
    assert told.startswith(f"«контроль»: «{people}» — это пишут в именительном падеже")


@pytest.mark.parametrize(
    "people",
    [
        *(
            "завуч Иванова Анна Петровна",
            "Толстой Л.Н.",
            "Черных О.М.",
            "Долгих А.А.",
            "Живаго И.М.",
        ),
        *(
            "и.о. директора Сидорова М.И.",
            "Коваленко Л.Д. и Шевченко Р.А.",
            "учителя",
            "отдел кадров",
        ),
        *("директору школы Цою В.В.", "классным руководителям"),  # they are printed so anyway
        *("учитель Ли Анна Ивановна", "педагог Мицкевич Адам Ильич"),
    ],
)
def test_nominatives_and_what_is_printed_right_are_left_alone(people: str) -> None:
    assert said(f"кому: {people}, текст: создать чат") == []


@pytest.mark.parametrize("answer", ["да", "нет", "[да]", "+"])
def test_an_answer_is_nobody_who_signs(answer: str) -> None:
    (told,) = said("текст: Создать чат", f"ознакомлены: {answer}\n")
    assert told.startswith(f"«ознакомлены»: «{answer.strip('[]')}» — не имя: Перечислите")
    assert said("текст: Создать чат", "ознакомлены: [Дан О.А., Нетова Ю.П.]\n") == []
