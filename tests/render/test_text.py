"""Plain text for e-mail."""

from __future__ import annotations

from collections.abc import Callable

from actgen.model.act import Act
from actgen.render.text import render_text


def text(act: Act) -> str:
    return render_text(act).decode().replace("\u00a0", " ")


def test_requisites_are_parted_by_empty_lines_points_are_lines(
    make_act: Callable[..., Act],
) -> None:
    assert text(
        make_act(пункты=["Раз", {"текст": "Два", "перечень": ["три"]}], место="г. Тверь")
    ) == (
        "Управление образования\n\nПРИКАЗ\n\n03.09.2024 № 12\n\nг. Тверь\n\nОб использовании платформы\n\n"
        "ПРИКАЗЫВАЮ:\n\n1. Раз.\n2. Два:\n– три.\n\nНачальник управления М.Н. Корсакова\n"
    )


def test_rows_of_a_table_become_paragraphs(sample: Callable[[str], Act]) -> None:
    assert (
        "4. Сведения: Предложения и замечания\nКто представляет: Старший воспитатель; Заведующий\n"
    ) in text(sample("order-draft"))


def test_hyphens_are_plain(make_act: Callable[..., Act]) -> None:
    assert "№ 223-09" in text(make_act(номер="223-09"))


def test_all_facts_of_the_sample_are_there(sample: Callable[[str], Act]) -> None:
    printed = text(sample("order-yaroslavl"))
    for fact in (
        "12.04.2023 № 197/01-03", "г. Ярославль", "пунктом 32", "9 сентября 2021 г.", "20.09.2022",
        "– 370;", "– 33;", "– 9948 человек;", "– 1513 человек;", "– 141338 человек;", "– 29520 человек.",
        "16. Мероприятие:", "не менее 2 опорных", "До 01.05.2023", "До 31.12.2023", "3 рабочих дней",
    ):  # fmt: skip
        assert fact in printed, fact
    assert "17. Мероприятие" not in printed
