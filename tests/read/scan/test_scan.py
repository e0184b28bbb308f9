"""Scans: what is read of them, what is said of the rest. Recognition itself is played, except where marked slow."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import numpy as np
import pytest
from PIL import Image

from actgen.errors import ReadError
from actgen.model.text import Role
from actgen.read import read_document, scan
from actgen.read.scan import MAX_PAGES, ocr, read_pictures
from actgen.read.scan.ocr import OcrTimeout, Recognised
from tests.read.scans import LINES, MONO, packed, typed

Play = Callable[..., None]


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch) -> Play:
    """``play([("ПРИКАЗ", 0.9)], …)``: what tesseract makes of each page that it is given."""

    def start(*pages: Sequence[tuple[str, float]] | Exception) -> None:
        answers = iter(pages)

        def recognise(
            picture: object, language: str = ocr.RUSSIAN, segmentation: int = 3
        ) -> list[Recognised]:
            if language != ocr.RUSSIAN:
                return []
            answer = next(answers)
            if isinstance(answer, Exception):
                raise answer
            return [
                Recognised(word, 300 + 200 * k, 300, 480 + 200 * k, 340, sure, (1, 1, 1))
                for k, (word, sure) in enumerate(answer)
            ]

        monkeypatch.setattr(ocr, "recognise", recognise)
        monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})  # one page after the other

    return start


SURE = [("Создать", 0.95), ("чаты.", 0.96)]
UNSURE = [("Создать", 0.8), ("чпты", 0.6)]
LOST = [("Съ3лять", 0.3), ("чгпъ1", 0.2)]


def test_the_pages_follow_one_another_with_their_confidence(play: Play) -> None:
    play(SURE, [("Закрыть", 0.95), ("группы.", 0.96)])
    document = read_pictures(packed(typed(dpi=60), typed(dpi=60), format_="TIFF"))
    assert document.pages == 2
    assert [(block.text, block.page) for block in document.blocks] == [  # type: ignore[union-attr]
        ("Создать чаты.", 1),
        ("Закрыть группы.", 2),
    ]
    assert document.blocks[0].confidence == pytest.approx(0.953, abs=0.01)  # type: ignore[union-attr]
    assert document.unread == []
    assert document.remarks == ["текст распознан по картинке, возможны ошибки"]


def test_a_page_that_was_read_badly_is_told_and_its_words_are_kept(play: Play) -> None:
    play(UNSURE, UNSURE)  # the second answer is to the page turned upside down
    document = read_pictures(packed(typed(dpi=60)))
    assert document.blocks
    (unread,) = document.unread
    assert unread.page == 1
    assert unread.reason == "страница 1 скана прочитана плохо, часть слов неверна"


def test_a_page_of_which_nothing_is_sure_is_unread(play: Play) -> None:
    play(LOST, LOST)
    (unread,) = read_pictures(packed(typed(dpi=60))).unread
    assert unread.reason == "страница 1 скана не прочитана: она слишком плохого качества"


def test_what_such_a_page_seems_to_say_is_not_taken_for_its_words(play: Play) -> None:
    play(LOST, LOST, SURE)
    document = read_pictures(packed(typed(dpi=60), typed(dpi=60), format_="TIFF"))
    assert [block.text for block in document.blocks] == ["Создать чаты."]  # type: ignore[union-attr]
    assert [unread.page for unread in document.unread] == [1]
    assert document.pages == 2


def test_a_page_in_letters_of_one_width_is_read_the_way_that_makes_words(play: Play) -> None:
    play(LOST, LOST, SURE)  # as it was taken to lie, upside down, turned by a quarter
    document = read_pictures(packed(typed([*LINES, *LINES], dpi=100, points=9, face=MONO)))
    assert [block.text for block in document.blocks] == ["Создать чаты."]  # type: ignore[union-attr]
    assert document.unread == []


@pytest.mark.slow
@pytest.mark.parametrize("turns", [0, 1, 3])
@pytest.mark.parametrize(("dpi", "points"), [(150, 10), (200, 9)])
def test_an_order_typed_in_letters_of_one_width_is_read_however_it_lies(
    turns: int, dpi: int, points: float, tmp_path: Path
) -> None:
    page = typed(LINES, dpi=dpi, points=points, face=MONO)
    path = tmp_path / "скан.png"
    page.rotate(90 * turns, expand=True).save(path)
    text = read_document(path)
    assert text.requisites.number is not None
    assert text.requisites.number.value == "27/1"
    assert text.unread == ()


def test_a_page_that_lies_upside_down_is_read_the_other_way_round(play: Play) -> None:
    play(LOST, SURE)
    document = read_pictures(packed(typed(dpi=60)))
    assert document.blocks[0].text == "Создать чаты."  # type: ignore[union-attr]
    assert document.unread == []


def test_a_page_that_takes_too_long_is_unread_and_the_others_are_read(play: Play) -> None:
    play(OcrTimeout(), SURE)
    document = read_pictures(packed(typed(dpi=60), typed(dpi=60), format_="TIFF"))
    assert len(document.blocks) == 1
    (unread,) = document.unread
    assert unread.page == 1
    assert "не распознана за" in unread.reason


def test_what_was_read_stays_where_a_second_reading_takes_too_long(play: Play) -> None:
    play(UNSURE, OcrTimeout())  # the second one is of the page turned upside down
    document = read_pictures(packed(typed(dpi=60)))
    assert [block.text for block in document.blocks] == ["Создать чпты"]  # type: ignore[union-attr]


def test_a_blank_page_needs_no_recognition(play: Play) -> None:
    play()
    document = read_pictures(packed(Image.new("L", (600, 800), 250)))
    assert document.blocks == []
    assert document.unread == []


def test_a_page_of_specks_is_unread_without_being_recognised(play: Play) -> None:
    play(SURE)  # one answer, for the second page
    specks = np.random.default_rng(3).random((3508, 2480)) * 255
    document = read_pictures(packed(Image.fromarray(specks.astype("u1"))), packed(typed(dpi=60)))
    assert [block.text for block in document.blocks] == ["Создать чаты."]  # type: ignore[union-attr]
    assert [unread.reason for unread in document.unread] == [
        "страница 1 не распознана: на ней сплошная рябь"
    ]


def test_of_an_endless_scan_the_first_pages_are_read_and_the_rest_told(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "MAX_PAGES", 2)
    play(SURE, SURE)
    document = read_pictures(packed(*[typed(dpi=40)] * 5, format_="TIFF"))
    assert document.pages == 2
    assert document.unread[0].reason == "распознаны первые 2 страниц, остальные нет"
    assert MAX_PAGES == 200


def test_without_tesseract_a_scan_is_refused_with_advice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadError, match="tesseract") as caught:
        read_pictures(packed(typed(dpi=60)))
    assert "actgen doctor" in caught.value.advice


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["png", "jpg", "tif", "pdf", "docx"])
def test_a_scan_is_read_whatever_file_it_is_in(suffix: str, tmp_path: Path) -> None:
    page = typed(LINES, dpi=200).rotate(2, Image.Resampling.BICUBIC, fillcolor=255)
    path = tmp_path / f"скан.{suffix}"
    if suffix == "docx":
        document = docx.Document()
        document.add_picture(io.BytesIO(packed(page)))
        document.save(str(path))
    elif suffix == "pdf":
        page.save(path, resolution=200)
    else:
        page.save(path)
    text = read_document(path)
    assert text.requisites.kind is not None
    assert text.requisites.kind.value == "приказ"
    assert text.requisites.number is not None
    assert text.requisites.number.value == "27/1"
    assert [p.label for p in text.paragraphs if p.role is Role.CLAUSE] == ["1.", "2.", "3."]
    assert text.unread == ()


@pytest.mark.slow
def test_a_table_comes_back_as_one_and_latin_names_as_they_were(tmp_path: Path) -> None:
    from PIL import ImageDraw

    rows = [
        "№\tМероприятие", "1.\tЧат в VK Мессенджере", "2.\tЗапрет Telegram", "3.\tПриказ до 19.04.2024"
    ]  # fmt: skip
    page = typed([*LINES[:7], *rows], dpi=200, left=0.8)
    draw = ImageDraw.Draw(page)
    pitch = round(13 * 200 / 72) * 1.7
    tops = [round(200 * 0.9 + k * pitch - pitch * 0.15) for k in range(7, 12)]
    for top in tops:
        draw.line((120, top, 1400, top), fill=0, width=3)
    for x in (120, 700, 1400):
        draw.line((x, tops[0], x, tops[-1]), fill=0, width=3)
    path = tmp_path / "план.png"
    page.save(path)
    text = read_document(path)
    (table,) = text.tables
    cells = [
        [" ".join(text.paragraphs[k].text for k in cell) for cell in row.cells]
        for row in table.rows
    ]
    assert table.header == ("№", "Мероприятие")
    assert cells == [
        ["1.", "Чат в VK Мессенджере"],
        ["2.", "Запрет Telegram"],
        ["3.", "Приказ до 19.04.2024"],
    ]
