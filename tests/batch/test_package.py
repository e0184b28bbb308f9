"""What may be written in a package, and what is told of what may not."""

from __future__ import annotations

from tests.batch.office import ORDER, PACKAGE, SCHOOLS, Office


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
