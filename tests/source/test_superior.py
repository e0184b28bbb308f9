"""A superior act: which clause imposes what, addressed as the printed page numbers it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.source import load_superior, parse_act
from actgen.source.addresses import addressed, letter
from tests.source.complete import completed

HEAD = "вид: приказ\nавтор: Управление\n"


def needs(name: str, more: str = "") -> str:
    return f"[{{id: {name}, вид: реквизит, название: Н, формулировка: Ф, реквизиты: номер{more}}}]"


CLAUSES = f"""
учреждения: {{МОУ: школы, МДОУ: сады}}
пункты:
  - подзаголовок: Общее
  - Вводный пункт
  - текст: Абзац
    без номера: да
    требует: {needs("free")}
  - текст: Второй
    требует: {needs("second", ", для: МОУ")}
    пункты:
      - Первый подпункт
      - текст: Внести
        нумерация: 1)
        перечень: [{{текст: тире, требует: {needs("dash")}}}]
        пункты:
          - раз
          - текст: два
            нумерация: а)
            пункты: [{{текст: буква, требует: {needs("letter")}}}]
      - текст: Вставить
        цитата:
          текст: Пункт
          пункты: [раз, {{текст: два, требует: {needs("quoted")}}}]
приложения:
  - вид: положение
    пункты: [{{текст: Правило, требует: {needs("attached")}}}]
наборы требований: форма
"""


@pytest.fixture
def act(tmp_path: Path) -> Path:
    (tmp_path / "форма.yaml").write_text(
        f"название: Форма\nтребует: {needs('form')}\n", encoding="utf-8"
    )
    path = tmp_path / "акт.yaml"
    path.write_text(completed(HEAD + CLAUSES), encoding="utf-8")
    return path


def test_every_requirement_has_the_address_of_its_clause(act: Path) -> None:
    superior = load_superior(act)
    assert {each.requirement.id: each.clause for each in superior.requirements} == {
        "free": "",
        "second": "2",
        "dash": "2.2",
        "letter": "2.2 2) а)",
        "quoted": "2.3 2)",
        "attached": "приложение 1",
        "form": "",
    }


def test_it_carries_the_text_of_its_clause(act: Path) -> None:
    texts = {each.requirement.id: each.text for each in load_superior(act).requirements}
    assert (texts["second"], texts["dash"], texts["quoted"]) == ("Второй", "тире", "два")


def test_the_text_of_a_clause_without_its_own_says_whom_it_tells_and_by_when(
    tmp_path: Path,
) -> None:
    path = tmp_path / "акт.yaml"
    clauses = f"""
учреждения: {{МОУ: школы}}
пункты:
  - кому: руководители школ
    срок: 19.04.2024
    требует: {needs("all")}
    пункты: [Создать чаты]
  - кому: секретарь
    текст: разместить приказ на сайте
    требует: {needs("site")}
  - кому: директора школ
    срок: еженедельно
    текст: проверять чаты
    требует: {needs("weekly")}
"""
    path.write_text(completed(HEAD + clauses), encoding="utf-8")
    texts = {each.requirement.id: each.text for each in load_superior(path).requirements}
    assert texts == {
        "all": "Руководителям школ до 19.04.2024:",
        "site": "Секретарю разместить приказ на сайте",
        "weekly": "Директорам школ еженедельно проверять чаты",
    }


def test_institutions_are_inherited_from_the_act(act: Path) -> None:
    found = {
        each.requirement.id: each.requirement.institutions
        for each in load_superior(act).requirements
    }
    assert found["second"] == ("МОУ",)
    assert found["dash"] == found["form"] == ("МОУ", "МДОУ")


def test_an_unknown_set_is_an_error_with_the_nearest_one(act: Path) -> None:
    act.write_text(completed(HEAD + "наборы требований: [фарма]\n"), encoding="utf-8")
    with pytest.raises(
        ErrorList,
        match=r"«фарма» не найден рядом с актом и в собрании\n  .*\n  Может быть, «форма»",
    ):
        load_superior(act)


def test_a_set_cannot_leave_the_folder(act: Path) -> None:
    act.write_text(completed(HEAD + "наборы требований: [../форма]\n"), encoding="utf-8")
    with pytest.raises(ErrorList, match="не найден рядом с актом"):
        load_superior(act)


def test_an_id_may_not_come_from_the_act_and_a_set(act: Path) -> None:
    (act.parent / "форма.yaml").write_text(
        f"название: Ф\nтребует: {needs('second')}\n", encoding="utf-8"
    )
    with pytest.raises(ErrorList, match="есть и в акте, и в его наборах"):
        load_superior(act)


@pytest.mark.parametrize(
    ("clauses", "addresses"),
    [
        (
            "пункты: [а, {текст: б, пункты: [в, {текст: г, пункты: [д]}]}]",
            ["1", "2", "2.1", "2.2", "2.2.1"],
        ),
        ("нумерация: 1)\nпункты: [а, {текст: б, пункты: [в]}]", ["1)", "2)", "2) а)"]),
        (
            "пункты: [{текст: а, нумерация: 1), пункты: [{текст: б, пункты: [в]}]}]",
            ["1", "1 1)", "1 1) а)"],
        ),
        ("пункты: [{текст: а, нумерация: –, пункты: [б, в]}]", ["1", "1", "1"]),
        ("пункты: [{подзаголовок: Раздел, пункты: [а, б]}, в]", ["", "1", "2", "3"]),
    ],
)
def test_addresses_follow_the_numbering(clauses: str, addresses: list[str]) -> None:
    act = parse_act(completed(f"{HEAD}{clauses}\n").encode(), "акт.yaml")
    assert [each.address for each in addressed(act)] == addresses


CHAPTERS = (
    "главы: [{заголовок: А, пункты: [а, {текст: б, пункты: [в]}]}, {заголовок: Б, пункты: [г]}]\n"
)
MEETING = """заседание:
  председатель: Орлова Н.П.
  секретарь: Белова О.А.
  вопросы: [{вопрос: О чате, решили: [а]}, {вопрос: О плане, решили: [б, {текст: в, пункты: [г]}]}]
"""


@pytest.mark.parametrize(
    ("content", "addresses"),
    [
        (CHAPTERS, ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]),
        (f"нумерация глав: I.\n{CHAPTERS}", ["1", "2", "2.1", "3"]),
        (f"нумерация глав: I. заново\n{CHAPTERS}", ["I 1", "I 2", "I 2.1", "II 1"]),
        (f"нумерация глав: I.1\n{CHAPTERS}", ["1.1", "1.2", "1.2.1", "2.1"]),
        (f"нумерация глав: нет\n{CHAPTERS}", ["1", "2", "2.1", "3"]),
        (f"нумерация глав: нет, заново\n{CHAPTERS}", ["I 1", "I 2", "I 2.1", "II 1"]),
        (f"нумерация глав: нет, 1.1\n{CHAPTERS}", ["1.1", "1.2", "1.2.1", "2.1"]),
        (MEETING, ["1.1", "2.1", "2.2", "2.2.1"]),
        (
            "приложения: [{вид: порядок, нумерация: 1), пункты: [а, б]}]\n",
            ["приложение 1)", "приложение 2)"],
        ),
    ],
)
def test_points_of_chapters_decisions_and_attachments(content: str, addresses: list[str]) -> None:
    act = parse_act(f"вид: предписание\nавтор: Школа\n{content}".encode(), "акт.yaml")
    assert [each.address for each in addressed(act)] == addresses


def test_they_are_the_numbers_that_are_printed(root: Path) -> None:
    """The numbering of the printed act is made elsewhere; both must agree."""
    from actgen.render.parts.levels import letters
    from actgen.render.text import render_text

    assert [letter(n) for n in range(1, 60)] == [letters(n) for n in range(1, 60)]
    for file in sorted((root / "acts").glob("*-*.yaml")):
        act = load_superior(file).act
        printed = render_text(act).decode()
        for part in addressed(act):
            label = part.address.split(" ")[-1]
            assert f"\n{label}" in printed or f"\n«{label}" in printed or not label, part.address
