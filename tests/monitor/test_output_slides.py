"""The slides, read back: what they say, that everything stands on them, and that pictures are described."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from actgen.model.monitoring import DocumentSpec
from actgen.monitor.output_slides import MOST_SLIDES, slides
from actgen.monitor.result import MonitoringResult


@lru_cache(maxsize=8)
def made(result: MonitoringResult) -> bytes:
    """Its slides; charts take time."""
    return slides(result)


def opened(result: MonitoringResult) -> Any:
    return Presentation(io.BytesIO(made(result)))


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text for slide in deck.slides]


def texts(slide: Any) -> list[str]:
    """All texts of a slide, cells included."""
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return [text.replace("\xa0", " ") for text in found]


def much(result: MonitoringResult) -> MonitoringResult:
    each = result.indicators[0]
    worst = tuple(
        replace(each.organisations[0], name=f"Отдел образования района № {n}") for n in range(90)
    )
    return replace(
        result,
        title="О ходе внедрения " + "информационной системы " * 8,
        indicators=(replace(each, organisations=worst), *result.indicators) * 2,
        lagging=tuple(replace(result.lagging[0], name=value.name) for value in worst),
        tasks=tuple(f"задача {n}: " + "сделать многое " * 12 for n in range(12)),
    )


def test_from_the_title_to_the_tasks(result: MonitoringResult) -> None:
    assert titles(opened(result)) == [
        result.title, "Главное", "Целевые и фактические значения", "Прогноз к сроку",
        "Значения показателей по неделям", "Ход и прогноз к сроку", "Отстающие организации",
        "Замечания к данным", "Задачи",
    ]  # fmt: skip


def test_the_organisation_stands_above_every_title(result: MonitoringResult) -> None:
    for slide in opened(result).slides:
        assert "Министерство образования Ставропольского края" in texts(slide)


def test_the_first_slide_says_as_of_when(result: MonitoringResult) -> None:
    assert "По состоянию на 10 апреля 2023 г." in texts(opened(result).slides[0])


def test_key_figures_begin_with_what_does_not_go_well(result: MonitoringResult) -> None:
    said = texts(opened(result).slides[1])
    assert "22,266 %" in said
    assert "Не достигается" in said


def test_a_table_of_target_and_fact(result: MonitoringResult) -> None:
    said = texts(opened(result).slides[2])
    assert said[-15:-10] == [
        "Создали чат", "не менее 35 %\nк 01.09.2023", "22,266 %", "12,734 п.п.", "не достигается",
    ]  # fmt: skip


def test_tasks_are_numbered(result: MonitoringResult) -> None:
    assert "1. Провести обучение педагогов отстающих муниципалитетов." in texts(
        opened(result).slides[-1]
    )


class TestChart:
    def test_is_sharp_and_described(self, result: MonitoringResult) -> None:
        (picture,) = (shape for shape in opened(result).slides[5].shapes if shape.shape_type == 13)
        described = picture._element.xpath(".//p:cNvPr")[0].get("descr")
        assert "22,266 % на 07.04.2023" in described
        with Image.open(io.BytesIO(picture.image.blob)) as image:
            assert image.width > 1900


class TestRoom:
    @pytest.mark.parametrize("crowded", [False, True])
    def test_everything_stands_on_the_slide(self, result: MonitoringResult, crowded: bool) -> None:
        deck = opened(much(result) if crowded else result)
        for slide in deck.slides:
            for shape in slide.shapes:
                assert shape.left >= 0
                assert shape.left + shape.width <= deck.slide_width
                high = (
                    sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
                )
                assert shape.top + high <= deck.slide_height, (slide.shapes.title.text, shape.name)

    def test_letters_are_large_enough_for_the_last_row(self, result: MonitoringResult) -> None:
        for slide in opened(much(result)).slides:
            for shape in slide.shapes:
                if not shape.has_table:
                    continue
                runs = [run for row in shape.table.rows for cell in row.cells
                        for paragraph in cell.text_frame.paragraphs for run in paragraph.runs]  # fmt: skip
                assert min(run.font.size for run in runs) >= Pt(14)

    def test_a_long_table_goes_on_and_says_what_is_left_out(self, result: MonitoringResult) -> None:
        deck = opened(much(result))
        lagging = [
            slide for slide in deck.slides if slide.shapes.title.text.startswith("Отстающие")
        ]
        assert len(lagging) == MOST_SLIDES
        assert lagging[1].shapes.title.text == "Отстающие организации (продолжение)"
        assert any(
            text.startswith("И еще ") and text.endswith("– в справке.")
            for text in texts(lagging[-1])
        )


def test_odd_letters_and_endless_texts(result: MonitoringResult) -> None:
    finding = replace(result.findings[0], what="а\x0b\ufffe" + "б" * 5000)
    deck = opened(replace(result, findings=(finding,), tasks=("в\x00г",)))
    (remarks,) = (slide for slide in deck.slides if slide.shapes.title.text == "Замечания к данным")
    assert max(map(len, texts(remarks))) == 300
    assert "1. В г." in texts(deck.slides[-1])


def test_little_data(result: MonitoringResult) -> None:
    bare = replace(result, indicators=result.indicators[2:], tables=(), findings=(), lagging=(), tasks=(),
                   document=DocumentSpec())  # fmt: skip
    assert titles(opened(bare)) == [result.title, "Главное", "Целевые и фактические значения"]


def test_the_same_result_gives_the_same_bytes(result: MonitoringResult) -> None:
    assert slides(result) == made(result)


def test_properties(result: MonitoringResult) -> None:
    content = made(result)
    properties = Presentation(io.BytesIO(content)).core_properties
    assert (properties.title, properties.language) == (result.title, "ru-RU")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<Application>actgen</Application>" in archive.read("docProps/app.xml")
