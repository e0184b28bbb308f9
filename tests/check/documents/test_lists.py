"""Lists of chats in a paper of their own, judged together with the order that refers to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from actgen.check import check_documents
from actgen.read import read_document
from tests.check.conftest import finder, superior

ORDER = """МБОУ «Верхнекаменская школа»

ПРИКАЗ
18.04.2024 № 51

Об учебном профиле VK Мессенджера

ПРИКАЗЫВАЮ:
1. {clause}
2. Контроль исполнения оставляю за собой.

Директор А.Б. Тихонов
"""
REFERS = "Создать чаты в учебном профиле по перечню (приложение)."
TABLE = "Название | Состав\n«Планёрка» | Директор, заместители, советник по воспитанию\n"
ITEMS = "1. «Планёрка» – директор, заместители, советник по воспитанию.\n"


def verdict(folder: Path, clause: str, annex: str) -> str:
    """That on the chat of the head with the deputies."""
    texts = {"приказ.txt": ORDER.format(clause=clause), "приложение.txt": annex}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    papers = [read_document(folder / name) for name in texts]
    act = superior("kalinin-223-09")
    asked = tuple(i for i in act.requirements if i.requirement.id == "chat-head-deputies")
    (finding,) = check_documents(replace(act, requirements=asked), papers, "МОУ", finder()).findings
    return finding.verdict.value


@pytest.mark.parametrize("entries", [TABLE, ITEMS])
@pytest.mark.parametrize(
    ("title", "clause", "expected"),
    [
        ("ПЕРЕЧЕНЬ ЧАТОВ УЧЕБНОГО ПРОФИЛЯ", "Назначить администратором Ким О.П.", "satisfied"),
        ("ПЕРЕЧЕНЬ ЧАТОВ", REFERS, "satisfied"),
        ("Список школьных чатов", REFERS, "satisfied"),
        ("ПЕРЕЧЕНЬ ГРУПП", REFERS, "satisfied"),
        ("ПЕРЕЧЕНЬ ЛЕНТ", REFERS, "satisfied"),
        ("ПЕРЕЧЕНЬ ГРУПП", "Утвердить перечень групп в Telegram (приложение).", "missing"),
        ("ПЕРЕЧЕНЬ ЧАТОВ", "Вести чаты в Telegram по перечню (приложение).", "missing"),
        # what is annexed to an order is read under its title
        ("ПЕРЕЧЕНЬ ЧАТОВ", "Назначить администратором Ким О.П.", "satisfied"),
        ("ПЕРЕЧЕНЬ КАБИНЕТОВ", REFERS, "missing"),
    ],
)
def test_title_and_referring_clause_lead_a_list_in(
    tmp_path: Path, title: str, clause: str, expected: str, entries: str
) -> None:
    annex = f"Приложение к приказу от 18.04.2024 № 51\n\n{title}\n\n{entries}"
    assert verdict(tmp_path, clause, annex) == expected
