"""Points that begin alike become a lead-in with a list."""

from __future__ import annotations

from actgen.drafting.folding import folded
from actgen.drafting.points import Manner, Point
from actgen.model.requirement import RequisiteRequirement
from actgen.source import Imposed

_REQUIREMENT = RequisiteRequirement.model_validate(
    {"id": "r", "вид": "реквизит", "название": "Р", "формулировка": "Р", "реквизиты": "номер"}
)


def _points(*texts: str) -> list[Point]:
    imposed = Imposed(_REQUIREMENT, "1", "")
    return [Point(imposed, text, Manner.DEED, frozenset()) for text in texts]


def _fold(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.text, each.items) for each in folded(_points(*texts))]


def test_the_common_beginning_is_said_once_in_the_plural() -> None:
    assert _fold(
        "Создать в учебном профиле чат директора с педагогами",
        "Создать в учебном профиле чат директора с родительским активом",
        "Создать в учебном профиле чат директора с советом",
    ) == [
        (
            "Создать в учебном профиле чаты директора",
            ("с педагогами", "с родительским активом", "с советом"),
        )
    ]


def test_a_short_common_beginning_says_too_little() -> None:
    texts = ("Обеспечить подключение педагогов", "Обеспечить использование платформы")
    assert _fold(*texts) == [(text, ()) for text in texts]


def test_only_neighbours_are_put_together() -> None:
    alike = "Включить в план внутреннего контроля"
    assert len(_fold(f"{alike} проверку чатов", "Назначить куратора", f"{alike} отчёт")) == 3


def test_nothing_of_a_text_is_lost() -> None:
    texts = ("Внести в план контроля проверку чатов", "Внести в план контроля проверку класса")
    ((lead, items),) = _fold(*texts)
    assert [f"{lead} {item}" for item in items] == list(texts)


def test_one_text_within_another_leaves_an_item_for_each() -> None:
    texts = ("Внести в план контроля проверку", "Внести в план контроля проверку чатов")
    ((lead, items),) = _fold(*texts)
    assert [f"{lead} {item}" for item in items] == list(texts)


def test_an_adverb_is_no_place_to_part_a_sentence() -> None:
    share = "Довести долю учителей, еженедельно"
    texts = (f"{share} пишущих в чатах, до 25 %", f"{share} проводящих звонки, до 30 %")
    assert _fold(*texts) == [(text, ()) for text in texts]
