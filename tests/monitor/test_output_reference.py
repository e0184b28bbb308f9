"""The справка: what it says, in which order, and that every format prints it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from actgen.model.act import Act
from actgen.model.monitoring import DocumentSpec
from actgen.monitor.findings import FindingKind
from actgen.monitor.output_chart import Chart, charts
from actgen.monitor.output_reference import MOST_WEEKS, reference, saved
from actgen.monitor.result import MonitoringResult, State
from actgen.render.docx import render_docx
from actgen.render.docx.lint import problems
from actgen.render.pdf import render_pdf
from actgen.render.setup import Setup
from actgen.render.text import render_text


@lru_cache(maxsize=8)
def drawn(result: MonitoringResult) -> tuple[Chart, ...]:
    """Its charts, which take time."""
    return charts(result)


@pytest.fixture
def act(result: MonitoringResult, tmp_path: Path) -> Act:
    return reference(result, saved(drawn(result), tmp_path))


def printed(act: Act) -> str:
    return render_text(act).decode().replace("\xa0", " ")


def chapters(act: Act) -> list[str]:
    return [chapter.title for chapter in act.chapters]


class TestContent:
    def test_chapters_in_their_order(self, act: Act) -> None:
        assert chapters(act) == [
            "Достижение показателей",
            "Значения показателей по неделям",
            "Прогноз к сроку",
            "Отстающие организации",
            "Замечания к данным",
            "Задачи",
        ]

    def test_requisites_are_those_asked_for(self, act: Act) -> None:
        said = printed(act)
        assert said.startswith(
            "Министерство образования\nСтавропольского края\n\nСПРАВКА\n\n10.04.2023"
        )
        assert "О ходе внедрения ИКОП «Сферум»/VK Мессенджера в Ставропольском крае" in said
        assert "Начальник отдела А.С. Волкова" in said

    def test_conclusions_are_points(self, act: Act) -> None:
        said = printed(act)
        assert "1.1. Доля учителей, создавших минимум 1 групповой чат, на 07.04.2023" in said
        assert "1.3. Доля рабочих коммуникаций" in said

    def test_the_chart_is_told_of_and_stands_after_the_weeks(self, act: Act) -> None:
        said = printed(act)
        weekly = act.chapters[1]
        assert weekly.text == (
            "Значения приведены в таблице, ход и прогноз показаны на рисунке 1:",
        )
        assert said.index("Неделя: 03.04–07.04.2023") < said.index(
            "Рисунок 1 – Значения по неделям"
        )

    def test_a_forecast_is_told_with_its_doubt(self, act: Act) -> None:
        assert "«Создали чат»: прогноз на 21 неделю сделан по 7 неделям." in printed(act)

    def test_the_data_are_attached_on_a_landscape_sheet(self, act: Act) -> None:
        (attached,) = act.attachments
        assert (attached.landscape, attached.title) == (True, "Активность организаций по неделям")

    def test_of_many_weeks_the_newest_are_attached(self, result: MonitoringResult) -> None:
        (table,) = result.tables
        weeks = table.weeks * 10
        (attached,) = reference(replace(result, tables=(replace(table, weeks=weeks),))).attachments
        assert sum(len(c.table.columns) - 1 for c in attached.chapters if c.table) == MOST_WEEKS
        assert attached.after[0].startswith("Приведены 27 последних недель, остальные")


class TestLittleData:
    def test_nothing_is_said_of_what_is_not_there(self, result: MonitoringResult) -> None:
        bare = replace(
            result, intro=(), indicators=result.indicators[2:], tables=(), findings=(), lagging=(), tasks=(),
            organisations=0, document=DocumentSpec(),
        )  # fmt: skip
        act = reference(bare)
        assert chapters(act) == ["Достижение показателей"]
        assert not act.attachments
        assert problems(render_docx(act)) == []

    def test_without_an_author_there_is_a_place_to_fill_in(self, result: MonitoringResult) -> None:
        said = printed(reference(replace(result, document=DocumentSpec())))
        assert said.startswith("_" * 32 + "\n(наименование организации)")
        assert "к справке " + "_" * 32 in " ".join(said.split())

    def test_why_there_is_no_forecast(self, result: MonitoringResult) -> None:
        each = replace(
            result.indicators[1], state=State.UNCERTAIN, remark="данные есть за 2 недели, нужно 4"
        )
        said = printed(reference(replace(result, indicators=(each,))))
        assert "«Школы в «Сферуме»»: данные есть за 2 недели, нужно 4." in said.replace(
            "»»», ", "»»: "
        )


class TestMuchData:
    def test_it_stays_a_document(self, result: MonitoringResult, tmp_path: Path) -> None:
        each = result.indicators[0]
        worst = tuple(replace(value, name=f"Школа {n}", lagging=True, met=False)
                      for n in range(300) for value in each.organisations[:1])  # fmt: skip
        many = replace(
            result,
            indicators=tuple(
                replace(each, organisations=worst, indicator=replace(each.indicator, short=f"показатель {n}"))
                for n in range(8)
            ),
            lagging=tuple(replace(result.lagging[0], name=value.name) for value in worst),
            findings=tuple(replace(result.findings[0], kind=kind) for kind in FindingKind) * 30,
        )  # fmt: skip
        act = reference(many, saved(charts(many), tmp_path))
        content = render_docx(act)
        assert problems(content) == []
        assert "В таблице первые 40 строк, еще 260 строк – в книге XLSX." in printed(act)
        assert "ход и прогноз показаны на рисунках 1 и 2:" in printed(act)


class TestFormats:
    def test_docx_is_sound(self, act: Act) -> None:
        assert problems(render_docx(act)) == []

    @pytest.mark.parametrize("variant", [None, "pdf/a-1b", "pdf/ua-1"])
    def test_the_chart_in_pdf_is_lines_and_no_raster(self, act: Act, variant: str | None) -> None:
        with pypdfium2.PdfDocument(render_pdf(act, Setup(pdf_variant=variant))) as pdf:
            pages = list(pdf)
            shown = [
                page for page in pages if "Рисунок 1" in page.get_textpage().get_text_bounded()
            ]
            assert len(shown) == 1
            for page in pages:
                assert not list(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]))
            paths = list(shown[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=9))
            assert len(paths) > 100  # lines, markers, outlines of letters

    def test_the_same_result_gives_the_same_bytes(
        self, result: MonitoringResult, tmp_path: Path
    ) -> None:
        first, second = (
            render_docx(reference(result, saved(drawn(result), tmp_path))) for _ in range(2)
        )
        assert first == second
