"""What a document is called, and what is left to its title."""

from __future__ import annotations

import pytest

from actgen.read.signs.kinds import kind_of
from tests.importing.test_clerks_documents import imported

AMENDMENTS = """\
УТВЕРЖДЕНО
приказом МБОУ «Луговская СОШ»
от 01.09.2025 № 12

{heading}

1. Дополнить пункт 2.1 словами «и в MAX».
2. Пункт 3.2 исключить.
"""


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        ("ДОПОЛНЕНИЯ\nк Правилам общения в чатах", "дополнения", "к Правилам общения в чатах"),
        ("ИЗМЕНЕНИЯ\nв Положение о чатах", "изменения", "в Положение о чатах"),
        ("ИЗМЕНЕНИЯ В ПЛАН", "изменения", "В ПЛАН"),
        ("ДОПОЛНЕНИЕ\nк должностной инструкции учителя", "дополнение", "к должностной инструкции учителя"),
        ("Изменения к должностной инструкции учителя", "изменения к должностной инструкции", "учителя"),
    ],
)  # fmt: skip
def test_amendments_come_back_with_what_they_change(heading: str, kind: str, title: str) -> None:
    act = imported(AMENDMENTS.format(heading=heading))
    assert (act.data["вид"], act.data["заголовок"]) == (kind, title)
    assert (act.leftovers, act.verified.added) == ((), ())


@pytest.mark.parametrize("kind", ["уведомление", "извещение", "предписание"])
def test_a_kind_that_the_table_does_not_name_is_kept(kind: str) -> None:
    act = imported(f"""\
Муниципальное учреждение
«Спортивная школа «Олимп»

{kind.upper()}

20.11.2026 № 12

г. Нижние Кедры

об изменении условий трудового договора

Сообщаем, что с 25 января 2027 г. нагрузка составит 12 часов в неделю.

Директор М.Л. Третьяк
""")
    assert (act.data["вид"], act.data["место"]) == (kind, "г. Нижние Кедры")
    assert "Спортивная школа" in str(act.data["автор"])
    assert act.data["заголовок"] == "об изменении условий трудового договора"
    assert act.leftovers == ()


@pytest.mark.parametrize("heading", ["Уведомление родителей", "Представление опыта"])
def test_a_heading_that_begins_with_such_a_word_names_no_kind(heading: str) -> None:
    assert kind_of(heading) is None
