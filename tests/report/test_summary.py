"""What a check comes to, and what to do next."""

from __future__ import annotations

import pytest

from actgen.model.text import StructuredText, Unread
from actgen.report.summary import Tone, conclusions, next_steps, totals

READ = StructuredText("приказ.docx", "", ())
PARTLY = StructuredText("скан.pdf", "", (), unread=(Unread(2, "Страница 2 не распознана."),))
UNREAD = StructuredText("плохой.docx", "", (), readable=False)


@pytest.mark.parametrize(
    ("to_mend", "warned", "unread", "documents", "said"),
    [
        (0, 0, 0, [READ], [("Всё обязательное выполнено.", Tone.GOOD)]),
        (1, 0, 0, [READ], [("Документы нужно исправить: 1 обязательный пункт.", Tone.BAD)]),
        (5, 0, 1, [READ], [("Документы нужно исправить: 5 обязательных пунктов.", Tone.BAD)]),
        (0, 0, 1, [READ], [("Проверить удалось не всё: часть текста не прочитана.", Tone.DOUBT)]),
        (0, 2, 0, [READ], [("Всё обязательное выполнено.", Tone.GOOD), ("Есть 2 спорных пункта.", Tone.DOUBT)]),
        (0, 0, 0, [READ, UNREAD], [("Результат неполный: 1 документ не прочитан.", Tone.DOUBT)]),
        (2, 0, 0, [UNREAD] * 2, [
            ("Документы нужно исправить: 2 обязательных пункта.", Tone.BAD),
            ("Результат неполный: 2 документа не прочитаны.", Tone.DOUBT),
        ]),
        (0, 0, 0, [PARTLY], [
            ("Всё обязательное выполнено.", Tone.GOOD),
            ("Результат неполный: 1 документ прочитан не целиком.", Tone.DOUBT),
        ]),
    ],
)  # fmt: skip
def test_conclusions(
    to_mend: int, warned: int, unread: int, documents: list[StructuredText], said: list[tuple[str, Tone]]
) -> None:  # fmt: skip
    made = conclusions(to_mend, warned, unread, documents)
    assert [(conclusion.text, conclusion.tone) for conclusion in made] == said


@pytest.mark.parametrize(
    ("to_mend", "warned", "unread", "documents", "begins"),
    [
        (0, 0, 0, [READ], []),
        (1, 0, 0, [READ], ["Внесите"]),
        (1, 1, 1, [UNREAD], ["Внесите", "Спорное", "Непрочитанное"]),
        (0, 0, 1, [READ], ["Пункты «не прочитано»"]),
        (0, 0, 0, [PARTLY], ["Непрочитанное"]),
    ],
)
def test_next_steps(
    to_mend: int, warned: int, unread: int, documents: list[StructuredText], begins: list[str]
) -> None:
    steps = next_steps(to_mend, warned, unread, documents)
    assert len(steps) == len(begins)
    assert all(step.startswith(begin) for step, begin in zip(steps, begins, strict=True))


def test_totals_of_nothing() -> None:
    assert totals({"выполнено": 0}) == "требований нет."
