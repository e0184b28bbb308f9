"""What is said of private talk alone is no objection to a ban at work, however much it resembles one."""

from __future__ import annotations

import pytest

from actgen.check import check_documents, finder_for, load_learned
from actgen.model.finding import Verdict
from actgen.read import typed_document
from actgen.source import load_superior
from actgen.source.collection import find_act

SUPERIOR = load_superior(find_act("messenger-2025"))
FINDER = finder_for(SUPERIOR)
BAN = "Работникам не использовать для служебного общения иностранные мессенджеры."


def verdict(*points: str) -> Verdict:
    text = "\n".join(("ПРИКАЗЫВАЮ:", *(f"{n}. {p}" for n, p in enumerate(points, 1))))
    document = typed_document(
        f"МОУ «Школа № 8»\nПРИКАЗ\n20.01.2026 № 19\nО MAX\n{text}\nДиректор А.А. Орлова\n"
    )
    result = check_documents(SUPERIOR, [document], "МОУ", FINDER, second_reader=load_learned())
    return next(f.verdict for f in result.findings if f.requirement == "foreign-messengers-banned")


@pytest.mark.parametrize(
    "private",
    [
        "Учителям-предметникам разрешается пользоваться Telegram для личной переписки в нерабочее время.",
        "Педагоги вправе пользоваться WhatsApp в личных целях.",
        "Пользоваться Viber вне работы работникам не возбраняется.",
    ],
)
def test_private_talk_beside_a_ban_is_let(private: str) -> None:
    assert verdict(BAN, private) is Verdict.SATISFIED
    assert verdict(private) is not Verdict.VIOLATED


@pytest.mark.parametrize(
    "at_work",
    [
        "Учителям разрешается пользоваться Telegram для рабочей переписки.",
        "Классным руководителям разрешается личная переписка с родителями в WhatsApp.",
    ],
)
def test_work_and_families_are_not_private(at_work: str) -> None:
    assert verdict(BAN, at_work) is Verdict.VIOLATED
