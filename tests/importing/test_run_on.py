"""Orders that say everything in one paragraph."""

from __future__ import annotations

from actgen.importing import Imported, import_document
from actgen.read.plain import read_plain
from actgen.read.structure import structure


def imported(text: str) -> Imported:
    """An order of a school with this preamble and text."""
    whole = (
        "МБОУ «Гимназия № 3»\n\nПРИКАЗ\n12.10.2025 № 97-од\n\nО дежурстве\n\n"
        f"{text}\n\nДиректор                              Н.Б. Сухоручкина\n"
    )
    (found,) = import_document(structure(read_plain(whole.encode()), "приказ.txt"))
    return found


def test_every_sentence_that_orders_is_a_point_without_a_number() -> None:
    found = imported(
        "В связи с каникулами приказываю: назначить дежурным администратором Ким П.О. с 27.10.2025 по 31.10.2025. "
        "Классным руководителям провести инструктажи. До 24.10.2025 разместить график. "
        "Контроль за исполнением приказа оставляю за собой."
    )
    assert found.data["пункты"] == [
        {
            "без номера": "да",
            "текст": "Назначить дежурным администратором Ким П.О. с 27.10.2025 по 31.10.2025",
        },
        {"без номера": "да", "кому": "классные руководители", "текст": "провести инструктажи"},
        {"без номера": "да", "срок": "24.10.2025", "текст": "разместить график"},
        {"без номера": "да", "контроль": "за собой"},
    ]
    assert (found.leftovers, found.verified.added, found.renumbered) == ((), (), ())


def test_a_sentence_that_orders_nothing_keeps_the_paragraph_whole() -> None:
    said = "Назначить дежурной Ким П.О. Дежурство длится до 19:00. Разместить график на сайте."
    found = imported(f"ПРИКАЗЫВАЮ:\n{said}")
    assert found.data["текст"] == [said]
    assert found.leftovers == ()


def test_one_sentence_is_a_paragraph_as_it_was() -> None:
    found = imported("ПРИКАЗЫВАЮ:\nНазначить дежурной Ким П.О.")
    assert found.data["текст"] == ["Назначить дежурной Ким П.О."]
