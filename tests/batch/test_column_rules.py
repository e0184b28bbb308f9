"""Rules for the cells of a column: what is right is put into one form, what is wrong is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actgen.batch.column_rules import RULES, Wrong, chosen
from actgen.model.package import Rule
from actgen.tables.cells import Raw


def put_right(rule: str, value: str | Raw) -> str:
    cell = value if isinstance(value, Raw) else Raw(value)
    return RULES[Rule(rule)](cell.text, cell)


@pytest.mark.parametrize(
    ("rule", "value", "printed"),
    [
        ("дата", "16.04.2024", "16.04.2024"),
        ("дата", "16 апреля 2024 г.", "16.04.2024"),
        ("дата", "45398", "16.04.2024"),
        ("дата", "16 апр 2024", "16.04.2024"),
        ("дата", "16-апр-24", "16.04.2024"),
        ("дата", "6-май-24", "06.05.2024"),
        ("дата", "1 июня 2024", "01.06.2024"),
        ("дата", "16.04.2024 0:00:00", "16.04.2024"),
        ("дата", "2024-04-16T00:00:00", "16.04.2024"),
        ("дата", Raw(Decimal(45398)), "16.04.2024"),
        ("число", "17 218", "17218"),
        ("число", "97,5 %", "97,5%"),
        ("число", Raw(Decimal("0.5"), per_cent=True), "50%"),
        ("ИНН", "0000 000018", "0000000018"),
        ("ИНН", Raw(Decimal(100000004)), "0100000004"),
        ("ОГРН", "1000000000010", "1000000000010"),
        ("ФИО", "Орлова Нина Павловна", "Орлова Нина Павловна"),
        ("почта", "school-1@example.org", "school-1@example.org"),
    ],
)
def test_right_values(rule: str, value: str | Raw, printed: str) -> None:
    assert put_right(rule, value) == printed


@pytest.mark.parametrize(
    ("rule", "value", "message"),
    [
        ("дата", "31.02.2024", "такой даты нет"),
        ("дата", "12", "«12» — не дата"),
        ("ФИО", "Иванов", "«Иванов» — одна фамилия, без имени"),
        ("ФИО", "и.о. Иванова М.П.", "«и.о. Иванова М.П.» — не только имя"),
        ("ФИО", "ЩЕРБИНА ОЛЬГА ПАВЛОВНА", "прописными буквами"),
        ("дата", "весна", "не похоже на дату"),
        ("число", "много", "«много» — не число"),
        ("ИНН", "0000000019", "контрольная цифра ИНН не сходится"),
        ("ИНН", "ООО", "в ИНН бывают только цифры"),
        ("ИНН", "0000000000", "контрольная цифра ИНН не сходится"),
        ("ОГРН", "1000000000011", "контрольная цифра ОГРН не сходится"),
        ("ФИО", "5", "5"),
        ("почта", "school-1", "не адрес электронной почты"),
    ],
)
def test_wrong_values(rule: str, value: str, message: str) -> None:
    with pytest.raises(Wrong) as told:
        put_right(rule, value)
    assert message in told.value.message


def test_a_zero_that_was_lost_on_the_way_to_csv_comes_back_if_the_control_digits_agree() -> None:
    assert put_right("ИНН", "100000004") == "0100000004"
    with pytest.raises(Wrong, match="9"):
        put_right("ИНН", "100000005")


@pytest.mark.parametrize("value", ["01.01.1900", "0", "1", "31.12.1899"])
def test_days_that_stand_for_empty_cells_are_no_dates(value: str) -> None:
    with pytest.raises(Wrong):
        put_right("дата", value)


def test_choices_are_spelt_as_in_the_package() -> None:
    assert chosen("моу", ("МОУ", "МДОУ")) == "МОУ"
    with pytest.raises(Wrong, match="«школа» не подходит"):
        chosen("школа", ("МОУ", "МДОУ"))
