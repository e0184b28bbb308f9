"""What a report of the program's own looks like; what only speaks of checking is a document."""

from __future__ import annotations

import pytest

from actgen.model.text import StructuredText
from actgen.read.own import is_report


@pytest.mark.parametrize(
    "text",
    [
        "Проверка документов\nПо акту\nприказ от 13.04.2024 № 7-о\nВид учреждения\nМОУ",
        "Проверка по акту:  приказ от 13.04.2024\nВид учреждения:    МОУ\n",
        "МОУ «Школа»\nСПРАВКА\n02.05.2024\t№ ____\nо проверке документов на выполнение приказа № 7\n"
        "Проверено выполнение приказа управления.",
    ],
)
def test_reports(text: str) -> None:
    assert is_report(StructuredText("а.txt", text, ()))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "СПРАВКА\nо проверке документов школы\nПроверены журналы.",
        "ПРИКАЗ\nО проверке документов\nПРИКАЗЫВАЮ:\n1. Проверка документов проводится ежегодно.",
        "ПЛАН\nПроверка документов по акту приёма-передачи",
    ],
)
def test_documents(text: str) -> None:
    assert not is_report(StructuredText("а.txt", text, ()))
