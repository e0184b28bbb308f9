"""The page: one file, sound, readable by a screen reader, safe with other people's texts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from lxml import html

from actgen.monitor.output_chart import Chart, charts
from actgen.monitor.output_page import MOST_ROWS, page
from actgen.monitor.result import MonitoringResult


@lru_cache(maxsize=8)
def drawn(result: MonitoringResult) -> tuple[Chart, ...]:
    """Its charts, which take time."""
    return charts(result)


def parsed(result: MonitoringResult) -> Any:
    return html.document_fromstring(page(result, drawn(result)))


def test_it_needs_nothing_else(result: MonitoringResult) -> None:
    text = page(result, drawn(result)).decode()
    links = re.findall(r'(?:src|href)="([^"]*)"', text)
    assert links
    assert all(link.startswith(("#", "data:image/svg+xml;base64,")) for link in links)
    assert "<script" not in text
    assert "url(" not in text


def test_it_is_ours_to_replace(result: MonitoringResult) -> None:
    assert b'<meta name="generator" content="actgen">' in page(result)


def test_the_same_result_gives_the_same_bytes(result: MonitoringResult) -> None:
    assert page(result, charts(result)) == page(result, drawn(result))


class TestAccessible:
    def test_language_and_title(self, result: MonitoringResult) -> None:
        root = parsed(result)
        assert root.get("lang") == "ru"
        assert root.findtext(".//title") == result.title

    def test_headings_are_a_ladder(self, result: MonitoringResult) -> None:
        levels = [int(node.tag[1]) for node in parsed(result).iter("h1", "h2", "h3")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert set(levels[1:]) == {2}

    def test_every_table_has_a_caption_and_headings(self, result: MonitoringResult) -> None:
        tables = parsed(result).findall(".//table")
        assert len(tables) == 7
        for table in tables:
            assert table.findtext("caption")
            assert all(th.get("scope") == "col" for th in table.findall("thead//th"))
            assert all(tr[0].get("scope") == "row" for tr in table.findall("tbody/tr"))

    def test_the_chart_is_described(self, result: MonitoringResult) -> None:
        (image,) = parsed(result).findall(".//figure/img")
        assert "22,266 % на 07.04.2023" in image.get("alt")

    def test_every_link_leads_somewhere_and_no_identifier_is_twice(
        self, result: MonitoringResult
    ) -> None:
        root = parsed(result)
        idents = [node.get("id") for node in root.iter() if node.get("id")]
        assert len(idents) == len(set(idents))
        assert {a.get("href")[1:] for a in root.iter("a")} <= set(idents)
        assert {node.get("aria-labelledby") for node in root.iter("section")} <= set(idents)

    def test_contrast_does_not_rest_on_colour(self, result: MonitoringResult) -> None:
        states = [row[-1].text for row in parsed(result).findall(".//table")[0].findall("tbody/tr")]
        assert states == ["не достигается", "не достигнут в срок", "нет данных"]


def test_texts_of_others_are_no_markup(result: MonitoringResult) -> None:
    evil = replace(result.findings[0], what='<img src=x onerror="alert(1)">\x0b&')
    text = page(replace(result, title="<b>О ходе</b>", findings=(evil,))).decode()
    assert "<img" not in text
    assert "<b>" not in text
    assert "\x0b" not in text


def test_long_tables_are_cut_and_say_so(result: MonitoringResult) -> None:
    many = replace(result, findings=result.findings * MOST_ROWS)
    text = page(many).decode()
    assert f"Показаны первые {MOST_ROWS} строк из {2 * MOST_ROWS}, все – в книге XLSX." in text


def test_little_data(result: MonitoringResult) -> None:
    bare = replace(
        result, indicators=result.indicators[2:], tables=(), findings=(), lagging=(), tasks=()
    )
    assert [h.text for h in parsed(bare).iter("h2")] == ["Достижение показателей"]
