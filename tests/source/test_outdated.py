"""Which places of a file rest on acts that are no longer in force."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.model.force import State
from actgen.model.past import PastAct
from actgen.resources import acts_dir
from actgen.source import load_act
from actgen.source.outdated import Outdated, newest, outdated_in
from actgen.source.registry import KnownAct, collection, load_past_acts, past_acts
from tests.source.complete import completed

OLD = "вид: приказ\nавтор: Управление\nномер: 15-од\nдата: 01.09.2023\n"
NEW = (
    "вид: приказ\nавтор: Управление\nномер: 7-од\nдата: 01.02.2025\nзаменяет: old\n"
    "действует: {с: 01.03.2025}\n"
)
SCHOOL = "вид: приказ\nавтор: Школа № 5\nномер: 3\nдата: 05.09.2023\n"
DAY = datetime.date(2025, 6, 1)
PAST = PastAct.model_validate(
    {
        "вид": "приказ",
        "орган": "Министерство",
        "номер": "90",
        "дата": "01.02.2013",
        "утратил силу": "01.01.2021",
        "источник": "реестр",
        "проверено": "01.01.2025",
    }
)


@pytest.fixture
def acts(tmp_path: Path) -> list[KnownAct]:
    found = []
    for name, text in (("old", OLD), ("new", NEW)):
        path = tmp_path / f"{name}.yaml"
        path.write_text(completed(text), encoding="utf-8")
        found.append(KnownAct(load_act(path), path))
    return found


def found_in(
    folder: Path, acts: list[KnownAct], more: str, on: datetime.date = DAY
) -> list[Outdated]:
    path = folder / "школа.yaml"
    path.write_text(completed(SCHOOL + more), encoding="utf-8")
    return outdated_in(path, acts, [PAST], on)


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("основания:\n  - вид: приказ\n    дата: 01.09.2023\n    номер: 15-од\n", 8),
        ("основания:\n  - текст: приказа Управления от 01.09.2023 № 15-од\n", 6),
        ("преамбула: Во исполнение приказа Управления от 01.09.2023 № 15–ОД\n", 5),
        ("пункты:\n  - Руководствоваться приказом № 15-од от 1 сентября 2023 г.\n", 6),
        ("дополняет: old\n", 5),
    ],
)
def test_a_superseded_act_is_found_wherever_it_is_rested_on(
    tmp_path: Path, acts: list[KnownAct], more: str, line: int
) -> None:
    (found,) = found_in(tmp_path, acts, more)
    assert found.act == "приказ от 01.09.2023 № 15-од"
    assert found.state is State.SUPERSEDED
    assert found.newer == "приказ от 01.02.2025 № 7-од"
    assert found.since == datetime.date(2025, 3, 1)
    assert found.place.line == line
    assert found.excerpt.startswith(f"{line} | ")


@pytest.mark.parametrize(
    "more",
    [
        "основания:\n  - текст: приказа Управления от 01.09.2022 № 15-од\n",
        "основания:\n  - текст: приказа Управления от 01.09.2023 № 16-од\n",
        "заменяет: {номер: 15-од, дата: 01.09.2023}\n",
        "пункты:\n  - Создать 15 чатов\n",
    ],
)
def test_other_acts_and_what_it_replaces_itself_are_not(
    tmp_path: Path, acts: list[KnownAct], more: str
) -> None:
    assert found_in(tmp_path, acts, more) == []


def test_an_act_may_build_on_what_it_replaces(tmp_path: Path, acts: list[KnownAct]) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(completed(NEW + "дополняет: old\n"), encoding="utf-8")
    assert outdated_in(path, acts, [PAST], DAY) == []


def test_before_the_day_of_the_change_nothing_is_outdated(
    tmp_path: Path, acts: list[KnownAct]
) -> None:
    more = "основания:\n  - текст: приказа Управления от 01.09.2023 № 15-од\n"
    assert found_in(tmp_path, acts, more, datetime.date(2025, 2, 28)) == []


def test_acts_known_by_name_alone_are_found(tmp_path: Path, acts: list[KnownAct]) -> None:
    more = "основания:\n  - текст: приказа Министерства от 01.02.2013 № 90\n"
    (found,) = found_in(tmp_path, acts, more)
    assert (found.act, found.state) == (
        "приказ Министерство от 01.02.2013 № 90",
        State.EXPIRED,
    )
    assert found_in(tmp_path, acts, more, datetime.date(2020, 12, 31)) == []


def test_an_act_is_told_once_in_a_line(tmp_path: Path, acts: list[KnownAct]) -> None:
    more = "преамбула: приказ № 15-од от 01.09.2023, приказ № 15-од от 01.09.2023\n"
    assert len(found_in(tmp_path, acts, more)) == 1


def test_a_file_that_is_no_yaml_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "школа.yaml"
    path.write_text("вид: [", encoding="utf-8")
    with pytest.raises(ErrorList):
        outdated_in(path, [], [], DAY)


def test_the_collection_knows_what_it_rests_on() -> None:
    found = outdated_in(acts_dir() / "kalinin-223-09.yaml", collection(), past_acts(), DAY)
    assert [each.act for each in found] == [
        "распоряжение Минпросвещения России от 01.09.2021 № Р-210"
    ]


def test_a_faulty_list_of_past_acts_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "past.yaml"
    path.write_text("акты:\n  - вид: приказ\n    орган: О\n    номер: 5\n", encoding="utf-8")
    with pytest.raises(ErrorList, match=r"past.yaml:2:5: нет обязательного ключа «дата»"):
        load_past_acts(path)


class TestTheListOfPastActs:
    @pytest.mark.parametrize(
        ("cited", "on", "newer"),
        [
            ("приказа от 30.08.2013 № 1015", "2026-11-23", "№ 115"),
            ("приказа от 30.08.2013 № 1015", "2021-02-01", "№ 442"),
            ("приказа от 29.05.2014 № 785", "2026-11-23", "№ 1493"),
            ("приказа от 29.05.2014 № 785", "2022-11-23", "№ 831"),
            ("Закона РФ от 10.07.1992 № 3266-1", "2026-11-23", "№ 273-ФЗ"),
            ("норм СанПиН 2.4.2.2821–10", "2026-11-23", "СП 2.4.3648-20"),
        ],
    )
    def test_a_replaced_act_is_not_advised(
        self, tmp_path: Path, cited: str, on: str, newer: str
    ) -> None:
        path = tmp_path / "школа.yaml"
        more = f"пункты:\n  - Соблюдать требования {cited}\n"
        path.write_text(completed(SCHOOL + more), encoding="utf-8")
        (found,) = outdated_in(path, [], past_acts(), datetime.date.fromisoformat(on))
        assert newer in found.newer
        assert found.place.line == 6

    @pytest.mark.parametrize("text", ["СанПиН 2.4.2.2821-101", "СанПиН 2.4.2.2822-10"])
    def test_another_designation_is_another_act(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "школа.yaml"
        path.write_text(completed(f"{SCHOOL}пункты:\n  - Соблюдать {text}\n"), encoding="utf-8")
        assert outdated_in(path, [], past_acts(), DAY) == []

    def test_acts_that_replace_each_other_end_the_search(self) -> None:
        one = PAST.model_copy(update={"superseded_by": "приказ от 02.03.2014 № 91"})
        date = datetime.date(2014, 3, 2)
        other = one.model_copy(
            update={"number": "91", "date": date, "superseded_by": "приказ от 01.02.2013 № 90"}
        )
        assert newest(one, [one, other], DAY) == "приказ от 01.02.2013 № 90"
