"""What an imported act leaves out, adds or numbers otherwise is told, each with its place."""

from __future__ import annotations

from dataclasses import replace

from actgen.importing import Imported, import_document
from actgen.importing.printed import printed_lines
from actgen.importing.verify import verify
from actgen.read.plain import read_plain
from actgen.read.raw import RawCell, RawLine, RawRow, RawTable
from actgen.read.structure import structure

ORDER = """МБОУ «Школа № 5»

ПРИКАЗ

16.04.2024 № 18-од

О чатах классов

В целях создания единой среды ПРИКАЗЫВАЮ:

1. Создать чаты классов.
2. Завхозу Жукову П.Р. купить мел.

Директор школы                                  А.С. Тихонов
"""

MINUTES = """МБОУ «Школа № 5»

ПРОТОКОЛ

29.08.2024 № 1

заседания педагогического совета

Председатель – Тихонов А.С.
Секретарь – Белова О.А.
Присутствовали: 34 человека.

ПОВЕСТКА ДНЯ:
1. Об итогах года.
2. О плане работы.

1. СЛУШАЛИ: Белову О.А., учителя, об итогах года.
РЕШИЛИ:
1.1. Признать работу удовлетворительной.

2. СЛУШАЛИ: Белову О.А., учителя, с проектом плана.
РЕШИЛИ:
2.1. Утвердить план работы.

Председатель                                  А.С. Тихонов
Секретарь                                     О.А. Белова
"""


def imported(text: str) -> Imported:
    (act,) = import_document(structure(read_plain(text.encode()), "приказ.txt"))
    return act


def test_a_document_that_is_understood_leaves_nothing() -> None:
    act = imported(ORDER)
    assert (act.leftovers, act.verified.added, act.verified.renumbered) == ((), (), ())
    assert act.verified.coverage == 1
    assert "# " not in act.yaml


def test_a_line_that_has_no_place_is_told_there_and_at_the_end() -> None:
    act = imported(
        ORDER.replace("О чатах классов\n", "по основной деятельности\n\nО чатах классов\n")
    )
    assert [left.text for left in act.leftovers] == ["по основной деятельности"]
    assert act.verified.coverage < 1
    assert "# Не перенесено: «по основной деятельности»\n" in act.yaml
    assert act.yaml.endswith("# Не перенесено (абзац 4): «по основной деятельности»\n")


def test_other_numbers_are_told() -> None:
    act = imported(ORDER.replace("2. Завхозу", "4. Завхозу"))
    assert [printed for _, printed in act.verified.renumbered] == ["2."]
    assert "В документе номер «4.», напечатается «2.»" in act.yaml


def test_a_number_of_minutes_whose_line_is_printed_as_two_is_not_added() -> None:
    act = imported(MINUTES)
    assert act.verified.coverage == 1
    assert act.verified.added == ()


def test_a_table_without_a_header_is_a_doubt() -> None:
    people = (
        ("Буров Н.Н.", "заместитель директора, председатель"),
        ("Громов К.Л.", "учитель физики"),
        ("Зайцева А.П.", "учитель химии, секретарь"),
        ("Рыбин С.С.", "завхоз"),
    )
    rows = [RawRow([RawCell([RawLine(cell)]) for cell in row]) for row in people]
    raw = read_plain(ORDER.encode())
    place = next(k for k, b in enumerate(raw.blocks) if "Завхозу" in getattr(b, "text", ""))
    raw.blocks.insert(place, RawTable(rows))
    (act,) = import_document(structure(raw, "приказ.txt"))
    assert "столбцы: [–, –]" in act.yaml
    assert "у таблицы нет шапки" in act.yaml


def test_a_signature_that_is_not_there_gets_its_place() -> None:
    act = imported(ORDER[: ORDER.index("Директор")])
    assert act.act.signature[0].name == "Фамилия И.О."
    assert "подпись не найдена" in act.yaml
    assert any("Фамилия" in line for line in act.verified.added)


def test_an_attachment_that_is_only_named_gets_its_place() -> None:
    act = imported(ORDER.replace("Создать чаты классов", "Вести чаты по правилам (приложение № 1)"))
    assert len(act.act.attachments) == 1
    assert "приложения № 1 в документе нет" in act.yaml


def test_every_word_that_is_taken_away_is_missed() -> None:
    act = imported(ORDER)
    lines = printed_lines(act.act)
    for number, (_, text) in enumerate(lines):
        if any(sign.isalpha() for sign in text):
            less = verify(act.source, [*lines[:number], *lines[number + 1 :]])
            assert less.missing, text


def test_a_line_that_was_hardly_recognised_is_a_doubt() -> None:
    text = structure(read_plain(ORDER.encode()), "скан.txt")
    paragraphs = tuple(
        p._replace(confidence=0.5) if p.text.startswith("Создать") else p for p in text.paragraphs
    )
    (act,) = import_document(replace(text, paragraphs=paragraphs))
    assert "# Проверьте: распознано неуверенно: «Создать чаты классов.»" in act.yaml
