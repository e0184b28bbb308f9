"""The list of superior acts as it is printed: one block an act, states in colour where colours are wanted."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from actgen.model.force import State
from actgen.model.place import Place
from actgen.report.acts import (
    ListedAct,
    acts_json,
    acts_text,
    listed_act,
    outdated_json,
    outdated_text,
)
from actgen.report.paint import Painter
from actgen.source import load_act, load_superior
from actgen.source.freshness import Checked
from actgen.source.outdated import Outdated
from actgen.source.registry import KnownAct, past_acts
from tests.source.complete import completed

ACT = """вид: приказ
автор: {наименование: Администрация города, должностное лицо: Глава города}
номер: 15-од
дата: 01.09.2023
заголовок: |-
  О чатах
  в школах
действует: {по: 31.08.2025, территория: город Лугов}
учреждения: {МОУ: школы, МДОУ: сады}
пункты:
  - текст: Указать номер
    требует:
      - {id: a, вид: реквизит, название: Н, формулировка: Ф, реквизиты: номер}
      - {id: b, вид: реквизит, название: Д, формулировка: Ф, реквизиты: дата, статус: рекомендовано}
"""
DAY = datetime.date(2026, 1, 15)
PLAIN = Painter(80, color=False)


def listed(folder: Path, day: datetime.date = DAY) -> ListedAct:
    path = folder / "лугов.yaml"
    path.write_text(completed(ACT), encoding="utf-8")
    known = KnownAct(load_act(path), path)
    return listed_act(known, load_superior(path), [known], day)


def test_a_block_says_all_of_an_act(tmp_path: Path) -> None:
    assert acts_text([listed(tmp_path)], DAY, PLAIN) == (
        "лугов  приказ от 01.09.2023 № 15-од – утратил силу с 01.09.2025\n"
        "  Администрация города, Глава города\n"
        "  «О чатах в школах»\n"
        "  Территория: город Лугов\n"
        "  Требований: 2 (обязательно 1, рекомендовано 1); учреждения: МОУ, МДОУ\n"
        "\n"
        "Итого: 1 акт на 15.01.2026: утратил силу 1.\n"
    )


def test_the_state_is_coloured(tmp_path: Path) -> None:
    assert "\x1b[31mутратил силу" in acts_text([listed(tmp_path)], DAY, Painter(80, color=True))


def test_old_data_stands_below_by_its_day(tmp_path: Path) -> None:
    day = datetime.date(2024, 1, 1)
    old = [Checked("словарь", day), Checked("перечень", day)]
    text = acts_text([listed(tmp_path)], DAY, PLAIN, old)
    assert text.endswith("Не сверялось больше года:\n  с 01.01.2024: словарь, перечень\n")


def test_programs_get_the_same(tmp_path: Path) -> None:
    (act,) = json.loads(acts_json([listed(tmp_path)], DAY))["acts"]
    assert act["state"] == "expired"
    assert act["since"] == "2025-09-01"
    assert act["territory"] == "город Лугов"
    assert act["requirements"] == {"required": 1, "recommended": 1, "disputed": 0}


def test_without_a_newer_act_the_reader_is_told_to_look_for_one() -> None:
    place = Place(document="приказ.yaml", line=3, column=7)
    found = Outdated(place, "приказ от 01.02.2013 № 90", State.EXPIRED, "", None, "3 | № 90")
    text = outdated_text([found], 2, DAY, PLAIN)
    assert "приказ от 01.02.2013 № 90 – утратил силу\n" in text
    assert "Уточните, чем он заменён.\n" in text
    assert "Итого: 2 файла на 15.01.2026: устарело 1 место.\n" in text
    assert json.loads(outdated_json([found], 2, DAY))["outdated"][0]["newer"] is None


def test_nothing_outdated_is_said() -> None:
    assert outdated_text([], 5, DAY, PLAIN).startswith("Итого: 5 файлов")


def test_what_the_list_of_past_acts_holds_is_said() -> None:
    text = " ".join(outdated_text([], 5, DAY, PLAIN, past_acts()).split())
    assert "№ 1015 от 30.08.2013" in text
    assert "СанПиН 2.4.2.2821-10" in text
    assert "Об остальных актах программа не знает" in text
    assert len(json.loads(outdated_json([], 5, DAY, past_acts()))["known"]) == len(past_acts())
