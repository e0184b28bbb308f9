"""Acts → measures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from actgen.execution.measures import measures_of
from actgen.model.execution import Measure, Source
from actgen.source import load_act

Make = Callable[..., Source]


def _told(measures: list[Measure]) -> list[tuple[str, str, str]]:
    return [(m.address, m.text, m.wording) for m in measures]


def _of(root: Path, name: str) -> list[Measure]:
    file = root / name
    return measures_of(Source(str(file), load_act(file)))


def test_sub_clauses_inherit_who_and_when(source: Make) -> None:
    found = measures_of(
        source("""
пункты:
  - кому: учитель Белова О.А.
    срок: 19.04.2023
    пункты:
      - создать чаты
      - текст: проверить список
        срок: 21.04.2023
""")
    )
    assert _told(found) == [
        ("п. 1.1", "создать чаты", "19.04.2023"),
        ("п. 1.2", "проверить список", "21.04.2023"),
    ]
    assert {m.parties[0].name for m in found} == {"учитель Белова О.А."}


def test_points_that_begin_anew_are_told_with_their_chapter(source: Make) -> None:
    found = measures_of(
        source("""
нумерация глав: I. заново
главы:
  - {заголовок: Чаты, пункты: [{срок: 19.04.2023, текст: создать чаты}]}
  - {заголовок: Сайт, пункты: [{срок: 20.04.2023, текст: создать сайт}]}
""")
    )
    assert [m.address for m in found] == ["п. I 1", "п. II 1"]


def test_a_lead_in_is_told_with_each_of_its_points(source: Make) -> None:
    found = measures_of(
        source("""
пункты:
  - текст: Создать до 19.04.2023 чаты
    нумерация: –
    пункты: [с родителями, с учителями]
""")
    )
    assert _told(found) == [
        ("п. 1, абзац 2", "Создать до 19.04.2023 чаты: с родителями", "до 19.04.2023"),
        ("п. 1, абзац 3", "Создать до 19.04.2023 чаты: с учителями", "до 19.04.2023"),
    ]


def test_a_list_belongs_to_its_clause(source: Make) -> None:
    body = (
        "пункты: [{текст: создать чаты, срок: 19.04.2023, перечень: [с родителями, с учителями]}]"
    )
    (found,) = measures_of(source(body))
    assert found.text == "создать чаты: с родителями; с учителями"


def test_a_deadline_within_the_text(source: Make) -> None:
    (found,) = measures_of(source("пункты: [Сдать отчет не позднее 15 мая 2023 г.]"))
    assert found.wording == "не позднее 15 мая 2023 г."


def test_several_deadlines_in_one_place_are_told_apart(plan: Make) -> None:
    found = measures_of(plan("Встреча | Котова Л.И. | Декабрь 2023, март 2024"))
    assert [m.address for m in found] == [
        "приложение, строка 1, срок 1",
        "приложение, строка 1, срок 2",
    ]


def test_what_is_no_measure(source: Make) -> None:
    body = """
пункты:
  - контроль: за собой
  - вступает в силу: с 01.05.2023
  - назначить дежурных на каждый день
  - текст: 'Дополнить пунктом следующего содержания'
    цитата: {пункты: [Отчет представляется до 5 числа каждого месяца]}
"""
    assert measures_of(source(body)) == []


def test_decisions_of_a_meeting(root: Path) -> None:
    found = _of(root, "samples/record-minutes.yaml")
    assert [(m.address, m.wording) for m in found] == [
        ("п. 1.2", "09.11.2026"),
        ("п. 2.2", "27.11.2026"),
    ]


def test_a_plan_that_is_the_whole_document(root: Path) -> None:
    found = _of(root, "samples/plan-events.yaml")
    assert found[0].address == "строка 1"
    assert found[-1].section == "Контроль"
    assert found[-1].result == "Отчет на педагогическом совете"


def test_a_table_under_a_chapter_or_a_rule_of_a_regulation_is_standing(root: Path) -> None:
    found = _of(root, "samples/regulation-chats.yaml")
    assert found
    assert all(m.standing for m in found)


def test_the_acts_of_regions_have_all_their_measures(root: Path) -> None:
    assert len(_of(root, "acts/yaroslavl-197.yaml")) == 16
    assert len(_of(root, "acts/pelym-351.yaml")) == 9


def test_addresses_are_unique(root: Path) -> None:
    files = [*(root / "samples").glob("*.yaml"), *(root / "acts").glob("*-*.yaml")]
    for file in files:
        addresses = [m.address for m in measures_of(Source(str(file), load_act(file)))]
        assert len(set(addresses)) == len(addresses), file


def test_two_attachments_are_told_apart_and_empty_cells_are_kept(source: Make) -> None:
    table = "{столбцы: [Мероприятие, Срок], строки: [[Отчет, '']]}"
    body = f"""
пункты: [{{утвердить: 1}}, {{утвердить: 2}}]
приложения:
  - {{вид: план, таблица: {table}}}
  - {{вид: план, таблица: {table}}}
"""
    found = measures_of(source(body))
    assert [m.address for m in found] == ["приложение 1, строка 1", "приложение 2, строка 1"]
    assert found[0].deadline is None
