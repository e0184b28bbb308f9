"""What is wrong with a package is told at once, with its place."""

from __future__ import annotations

import pytest

from tests.batch.office import ORDER, PACKAGE, Office


def test_all_faults_of_all_files_at_once(office: Office) -> None:
    office.write("приказ.yaml", ORDER.replace("заголовок: О чатах", "заголовок: О чатах: о них"))
    office.package(
        PACKAGE.replace("памятка.yaml", "памятки.yaml").replace(
            "школа.вид != 'УДО'", "школы.вид = 'УДО'"
        )
        + "опись: может быть\nпаппка: х\n"
    )
    status, said = office.print()
    assert status == 2
    assert "пакет.yaml:11:8: «опись»: «может быть»: ожидается «да» или «нет»" in said
    assert "пакет.yaml:12:1: неизвестный ключ «паппка»\n  Может быть, «папка»?" in said
    office.package(
        PACKAGE.replace("памятка.yaml", "памятки.yaml").replace(
            "школа.вид != 'УДО'", "школы.вид = 'УДО'"
        )
    )
    said = office.print()[1]
    assert "приказ.yaml:4:" in said
    assert (
        "пакет.yaml:7:11: «файл»: памятки.yaml: файла нет\n  Рядом есть файл памятка.yaml." in said
    )
    assert "пакет.yaml:8:11: «если»: для сравнения нужны два знака равенства" in said
    assert not office.out.exists()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("строка: школа", "строка: документ", "имя «документ» занято"),
        ("строка: школа", "строка: моя школа", "не годится для имени"),
        ("школы.csv", "школа.csv", "«реестр»: школа.csv: файла нет"),
        ("папка: ", "шаблон: нет.docx\nпапка: ", "«шаблон»: нет.docx: файла нет"),
        ("папка: ", "профиль: нет.yaml\nпапка: ", "«профиль»: нет.yaml: файла нет"),
        ("папка: ", "профиль: gost1999\nпапка: ", "gost1999"),
        ("{{ школа.код }} {{", "{{ школка.код }} {{", "переменная «школка» не определена"),
        (
            "папка: ",
            'имя: "{{ документ.ном }}"\nпапка: ',
            "переменная «документ.ном» не определена",
        ),
        ("папка: ", 'имя: "{{ документ.номер "\nпапка: ', "в имени бывают только подстановки"),
        ("памятка.yaml", "приказ.yaml", "документ «приказ» в пакете уже есть"),
        ("[txt, docx]", "[txt, odt]", "odt"),
        ("школа.вид != 'УДО'", "школа.вид.x()", "в условии бывают"),
        ("папка: ", "проверка: {код: однажды}\nпапка: ", "«однажды» не подходит"),
        ("папка: ", "проверка: {эл._почта: ИНН}\nпапка: ", "«эл._почта» не годится для имени"),
        (
            "файл: приказ.yaml",
            "{файл: приказ.yaml, номер: {счётчик: приказы, шаблон: од}}",
            "в шаблоне «од» нет {n}",
        ),
        (
            "файл: приказ.yaml",
            "{файл: приказ.yaml, номер: {счётчик: приказы, шаблон: '{n.__class__}'}}",
            "бывают только {n}",
        ),
    ],
)
def test_faults_of_a_package(office: Office, old: str, new: str, message: str) -> None:
    assert old in PACKAGE
    office.package(PACKAGE.replace(old, new))
    status, said = office.print()
    assert status == 2
    assert message in said
    assert not office.out.exists()


def test_english_keys(office: Office) -> None:
    office.package(
        "title: Чаты\nregistry: школы.csv\nrow: школа\nkey: код\n"
        'documents:\n  - file: приказ.yaml\nfolder: "{{ школа.код }}"\nformats: txt\narchive: zip\n'
    )
    assert office.print()[0] == 0
    assert "001/1. О чатах.txt" in office.files()


def test_a_document_cannot_take_the_place_of_the_list_of_contents(office: Office) -> None:
    office.package(PACKAGE.replace("[txt, docx]", "txt") + "имя: 0. опись\nопись: да\n")
    assert office.print()[0] == 0
    assert [name for name in office.files() if name.startswith("001")] == [
        "001 МОУ СШ № 1/0. Опись.txt",
        "001 МОУ СШ № 1/0. опись (2).txt",
        "001 МОУ СШ № 1/0. опись (3).txt",
    ]
