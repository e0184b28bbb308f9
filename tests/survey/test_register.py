"""Registers of schools: columns found by their headings, every fault with its cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from actgen.check.words.institutions import InstitutionFinder
from actgen.errors import ActgenError
from actgen.source.lexicon import lexicon_with
from actgen.survey.places import SchoolPlace
from actgen.survey.register import Register, read_register

KINDS = {"МОУ": "общеобразовательные организации", "МДОУ": "дошкольные образовательные организации"}


def read(path: Path) -> Register:
    return read_register(path, InstitutionFinder(lexicon_with([]), KINDS), list(KINDS))


def table(folder: Path, *rows: str) -> Path:
    path = folder / "реестр.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def kinds(register: Register) -> dict[str, str]:
    return {each.name: each.kind for each in register.schools.values()}


@pytest.mark.parametrize(
    "head",
    ["Школа;Вид", "Наименование учреждения;Тип учреждения", "№ п/п;Организация;Район;Вид ОО"],
)
def test_columns_are_found_by_their_headings(tmp_path: Path, head: str) -> None:
    width = head.count(";")
    row = {1: "Лицей № 2;МОУ", 3: "1;Лицей № 2;Северный;МОУ"}[width]
    assert kinds(read(table(tmp_path, head, row))) == {"Лицей № 2": "МОУ"}


def test_titles_between_the_schools_are_passed_over_and_told(tmp_path: Path) -> None:
    register = read(table(tmp_path, "Школа;Вид", "Северный район;", "Лицей № 2;МОУ"))
    assert kinds(register) == {"Лицей № 2": "МОУ"}
    assert "строки-подзаголовки пропущены: 2 («Северный район»)" in register.notes[0]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("МОУ", "МОУ"),
        ("мдоу", "МДОУ"),
        ("Детский сад", "МДОУ"),
        ("гимназия", "МОУ"),
        ("МБДОУ", "МДОУ"),
        ("дошкольная организация", "МДОУ"),
        ("Дом детского творчества", ""),  # known, but the act is not addressed to it
    ],
)
def test_kinds_may_be_written_in_words(tmp_path: Path, written: str, kind: str) -> None:
    assert kinds(read(table(tmp_path, "Школа;Вид", f"А;{written}"))) == {"А": kind}


def test_a_workbook_with_a_title_above_the_heading(tmp_path: Path) -> None:
    book = Workbook()
    for row in (
        ["Реестр учреждений округа"],
        [],
        ["Папка", "Школа", "Вид"],
        ["s1", "Школа № 1", "МОУ"],
    ):
        book.worksheets[0].append(row)
    path = tmp_path / "реестр.xlsx"
    book.save(path)
    assert kinds(read(path)) == {"Школа № 1": "МОУ"}


def test_all_faults_at_once(tmp_path: Path) -> None:
    path = table(tmp_path, "Школа;Вид", "А;МОУ", "Б;Завод", "В;", "а ;МДОУ", ";МОУ")
    with pytest.raises(ActgenError) as fault:
        read(path)
    said = str(fault.value)
    assert "вид учреждения «Завод» непонятен" in said
    assert "строка 3, столбец B" in said
    assert "не указан вид учреждения" in said
    assert "школа «а» уже есть" in said
    assert "не названа школа" in said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (("Школа;Адрес", "А;Тверь"), "нет столбца с видом учреждения"),
        (("Адрес;Вид", "Тверь;МОУ"), "нет столбца с названием школы"),
        (("Школа;Вид",), "нет ни одной"),
    ],
)
def test_what_is_no_register(tmp_path: Path, rows: tuple[str, ...], said: str) -> None:
    with pytest.raises(ActgenError) as fault:
        read(table(tmp_path, *rows))
    assert said in str(fault.value)


def test_folders_and_rows_find_each_other(tmp_path: Path) -> None:
    register = read(table(tmp_path, "Школа;Вид", "МОУ «Школа № 5»;МОУ", "Сад;МДОУ"))
    places = [SchoolPlace(name, tmp_path / name, name) for name in ("моу школа 5", "Прочее")]
    matched, absent = register.match(places)
    assert {key: each.name for key, each in matched.items()} == {"моу школа 5": "МОУ «Школа № 5»"}
    assert absent == ["Сад"]
