"""What may be written in a package, and what is told of what may not."""

from __future__ import annotations

import pytest

from tests.batch.office import ORDER, PACKAGE, SCHOOLS, Office


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


def test_folders_within_folders_and_names_that_lead_nowhere_else(office: Office) -> None:
    office.package(
        PACKAGE.replace(
            '"{{ школа.код }} {{ школа.кратко }}"', '"{{ школа.вид }}/{{ школа.кратко }}"'
        )
    )
    office.register([["1", "..", "", "../../etc", "Ким О.С."], ["2", "МОУ", "", "con", "Ким О.С."]])
    assert office.print()[0] == 0
    assert {name.rpartition("/")[0] for name in office.files()} == {
        "без названия/-..-etc",
        "МОУ/con_",
    }
    assert not list(office.folder.parent.rglob("etc"))


def test_documents_know_each_other(office: Office) -> None:
    office.write(
        "памятка.yaml",
        "вид: памятка\nавтор: Школа\nзаголовок: к приказу\n"
        'текст: "К приказу № {{ документы.приказ.номер }} от {{ документы.приказ.дата }}"\n',
    )
    office.package(
        PACKAGE.replace(
            "  - файл: приказ.yaml", "  - файл: приказ.yaml\n    номер: {счётчик: приказы}"
        )
    )
    assert office.print()[0] == 0
    assert "К приказу № 1 от 16.04.2024" in office.text("001 МОУ СШ № 1/2. к приказу.txt")


def test_values_common_to_all(office: Office) -> None:
    office.write("приказ.yaml", ORDER.replace("16.04.2024", '"{{ день }}"'))
    office.package(PACKAGE + "данные: {день: 17.04.2024}\n")
    assert office.print()[0] == 0
    assert "17.04.2024" in office.text("001 МОУ СШ № 1/1. О чатах.txt")


def test_a_sample_value_of_an_act_never_stands_in_for_the_register(office: Office) -> None:
    office.write("приказ.yaml", ORDER + "данные: {школа: {кратко: Образец, телефон: 5-15}}\n")
    assert office.print()[0] == 0
    assert "Образец" not in "".join(
        office.text(name) for name in office.files() if name.endswith("О чатах.txt")
    )
    office.write("приказ.yaml", ORDER.replace("О чатах", "О чатах, {{ школа.телефон }}"))
    assert "нет столбца «телефон»" in office.print()[1]


def test_documents_in_formats_and_under_names_of_their_own(office: Office) -> None:
    office.package(
        PACKAGE.replace(
            "  - файл: приказ.yaml",
            '  - {файл: приказ.yaml, имя: "{{ документ.вид | заглавная }}", форматы: html}',
        )
    )
    assert office.print()[0] == 0
    assert [name for name in office.files() if name.startswith("003")] == [
        "003 ЦДТ «Радуга»/Приказ.html"
    ]


def test_a_faulty_act_is_told_once_and_not_for_every_row(office: Office) -> None:
    office.write("приказ.yaml", ORDER.replace("пункты:", "пункт:"))
    status, said = office.print()
    assert status == 2
    assert said.count("неизвестный ключ «пункт»") == 1
    assert not office.out.exists()


def test_an_extract_bears_the_number_of_its_original(office: Office) -> None:
    office.write(
        "памятка.yaml",
        "вид: выписка\nвыписка: {файл: приказ.yaml, пункты: [1]}\n"
        "заверение копии: {должность: Секретарь, имя: Ким О.С.}\n",
    )
    office.write("приказ.yaml", ORDER.replace("дата:", "номер: {счётчик: приказы}\nдата:"))
    status, said = office.print()
    assert status == 0, said
    assert "ВЫПИСКА ИЗ ПРИКАЗА" in office.text("002 МДОУ № 2/2. Выписка.txt")
    assert "№ 2" in office.text("002 МДОУ № 2/2. Выписка.txt")
    rows = [list(row) for row in SCHOOLS]
    rows[1][4] = (
        "Гусева Полина Андреевна"  # the extract itself has no variable: its original prints the head
    )
    office.register(rows)
    assert "записано 4 файла" in office.print()[1]
    assert "П.А. Гусева" in office.text("002 МДОУ № 2/2. Выписка.txt")


def test_a_warning_is_told_once_for_all_rows(office: Office) -> None:
    office.write("памятка.yaml", "вид: памятка\nавтор: Школа\nтекст: Cферум\n")
    status, said = office.print()
    assert status == 0
    assert said.count("памятка.yaml:3:8") == 1
    assert "(школы.csv, строка 2 и ещё 1 строка)" in said


def test_a_document_cannot_take_the_place_of_the_list_of_contents(office: Office) -> None:
    office.package(PACKAGE.replace("[txt, docx]", "txt") + "имя: 0. опись\nопись: да\n")
    assert office.print()[0] == 0
    assert [name for name in office.files() if name.startswith("001")] == [
        "001 МОУ СШ № 1/0. Опись.txt",
        "001 МОУ СШ № 1/0. опись (2).txt",
        "001 МОУ СШ № 1/0. опись (3).txt",
    ]
