"""The caption of a site over a document is no part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.builder import read_text
from tests.read.structure.test_requisites import shown

DOCUMENT = (
    "Муниципальное автономное учреждение\n«Волчковская средняя школа»\n\nУТВЕРЖДАЮ\nДиректор школы\n"
    "__________ М.М. Ситная\nприказ № 147 от 31.08.2022 г.\n\nПОЛОЖЕНИЕ\nо классном руководстве\nв школе\n\n"
    "1. Общие положения\n1.1. Положение действует в школе.\n"
)


@pytest.mark.parametrize(
    "caption",
    [
        "Положение о классном руководстве",
        "4.Положение о классном руководстве",
        "Положение  о классном руководстве в школе",
    ],
)
def test_it_is_left_out_and_told_of(tmp_path: Path, caption: str) -> None:
    text = read_text(tmp_path, f"{caption}\n\n{DOCUMENT}")
    assert text.text == read_text(tmp_path, DOCUMENT).text
    assert (
        shown(text)["issuer"] == "Муниципальное автономное учреждение «Волчковская средняя школа»"
    )
    assert shown(text)["title"] == "о классном руководстве в школе"
    assert len(text.running) == 1
    assert any("заголовок" in remark for remark in text.remarks)


@pytest.mark.parametrize(
    "document",
    [
        "Положение о чатах\n\n1. Общие положения\n1.1. Положение о чатах действует в школе.\n",
        "ПОЛОЖЕНИЕ О КЛАССНОМ РУКОВОДСТВЕ\n\n2024\n\nПОЛОЖЕНИЕ О КЛАССНОМ РУКОВОДСТВЕ\n1. Общие положения\n",
        "План работы с родителями\n\nПЛАН РАБОТЫ\n1. Провести собрание.\n",
    ],
)
def test_a_title_of_the_document_itself_stays(tmp_path: Path, document: str) -> None:
    text = read_text(tmp_path, document)
    assert text.paragraphs[0].text == document.split("\n", 1)[0]
    assert text.running == ()
