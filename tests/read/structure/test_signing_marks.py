"""Marks of electronic signatures that a viewer draws over a page: neither names, days nor lines of the document."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tests.read.builder import read_text

DOCUMENT = (
    "Муниципальное бюджетное учреждение\n«Средняя школа № 14»\nВведено в действие\nприказом директора от\n"
    "23.12.2022 г. № 226\nПОЛОЖЕНИЕ\nо чатах\n1. Общие положения\n1.1. Положение действует в школе.\n"
)
MARKS = {
    "of Adobe": (
        "Подписано цифровой подписью: Сытина Ольга\nВладимировна Директор МБОУ СШ № 14\n"
        "DN: cn=Сытина Ольга Владимировна Директор\nМБОУ СШ № 14\nДата: 2022.12.25 09:32:25 +05'00'\n\n"
    ),
    "of Foxit, the name drawn large beside it": (
        'Волнова\nИрина\nПавловна\n\nПодписан: Волнова Ирина\nПавловна\nDN: C=RU, OU="ИНН\n230300000000 ; СНИЛС\n'
        '01330000000", O="МБОУ СШ № 14\n", CN=Волнова Ирина\nПавловна,\nE=school14@example.ru\n'
        "Основание: я подтверждаю этот\nдокумент своей\nудостоверяющей подписью\nМестоположение: г. Озёрск\n"
        "Дата: 2022-12-28 11:59:34\nFoxit Reader Версия: 10.0.0\n\n"
    ),
    "its month in words": (
        "Подписано цифровой подписью: Сытина Ольга Владимировна\nDN: C=RU, S=77 Озёрск\n"
        "Причина: Я являюсь автором этого документа\nДата: 17 Январь 2023 г. 14:36:43\n\n"
    ),
}


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_is_no_part_of_the_document(tmp_path: Path, name: str) -> None:
    text = read_text(tmp_path, MARKS[name] + DOCUMENT)
    assert text.text == read_text(tmp_path, DOCUMENT).text
    assert text.requisites.date is not None
    assert text.requisites.date.value == datetime.date(2022, 12, 23)
    assert text.requisites.issuer is not None
    assert text.requisites.issuer.value.startswith("Муниципальное бюджетное учреждение")
    assert any("подписи" in remark for remark in text.remarks)
    assert len(text.running) == 1


@pytest.mark.parametrize(
    "head",
    [
        "Подписано в печать 23.12.2022\n",
        "Подписано цифровой подписью: УТВЕРЖДЕНО: Сытина О.В. DN: Приказ № 98 Дата: 2022-12-28 11:59:34\n",
        "Подписан журнал посещений. Дата: 28.12.2022\n",
    ],
)
def test_what_is_mixed_with_the_document_stays(tmp_path: Path, head: str) -> None:
    text = read_text(tmp_path, head + DOCUMENT)
    assert text.text.startswith("Подписан")
    assert text.running == ()
