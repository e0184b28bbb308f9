"""References to points that get another number follow it; references to other acts stay."""

from __future__ import annotations

import pytest

from actgen.annotation.edits import NewParagraph, Replace
from actgen.annotation.places import Layout
from actgen.annotation.relabel import renumbered
from benchmarks.office import L, P, docx
from tests.annotation.test_annotation import HEAD, TAIL, lines, marked
from tests.annotation.test_relabel import at, read

BODY = "1. Первое.\n\n2. Второе.\n\n2.1. Ниже.\n\n3. Третье.\n\n4. {}"


def after_a_new_second_point(said: str, *, typed: bool = True) -> str:
    """The fourth point of the list, once a point has been put in after the first."""
    text = read(BODY.format(said))
    first = at(text, "Первое")
    done = renumbered(Layout(text), [NewParagraph(first, first, "Новое.")], lambda _: typed)
    place = text.paragraphs[at(text, said[:12])]
    words = place.text
    for edit in sorted((e for e in done if isinstance(e, Replace)), key=lambda e: -e.start):
        assert place.start <= edit.start < place.stop
        words = words[: edit.start - place.start] + edit.text + words[edit.stop - place.start :]
    return words


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("Сроки пункта 2 настоящего приказа довести.", "Сроки пункта 3 настоящего приказа довести."),
        ("Исполнить пункты 1–3 до мая.", "Исполнить пункты 1–4 до мая."),
        ("Исполнить пункты 1 - 3.", "Исполнить пункты 1 - 4."),
        ("О сделанном по пп. 1, 2.1 и 3 доложить.", "О сделанном по пп. 1, 3.1 и 4 доложить."),
        ("Список лиц, указанных в п. 2, вывесить.", "Список лиц, указанных в п. 3, вывесить."),
        ("За чаты, созданные по пункту 2.1, отвечать.", "За чаты, созданные по пункту 3.1, отвечать."),
    ],
)  # fmt: skip
def test_a_reference_follows_its_point(said: str, becomes: str) -> None:
    assert after_a_new_second_point(said) == becomes


@pytest.mark.parametrize(
    "said",
    [
        "Исполнить пункт 2 приказа управления.",
        "Исполнить пункт 2 Положения о чатах.",
        "Применять пункт 3 части 1 закона.",
        "Исполнить пункт 2 приказа от 13.04.2024 № 223-09.",
        "Признать утратившим силу пункт 2.",
        "В приказе от 13.04.2024 изложить пункт 3 иначе.",
        "Дополнить пункт 2 словами «и родителей».",
    ],
)
def test_points_of_another_act_keep_their_numbers(said: str) -> None:
    assert after_a_new_second_point(said) == said


def test_points_before_the_new_one_keep_their_numbers() -> None:
    said = "Исполнить пункт 1 сразу."
    assert after_a_new_second_point(said) == said


def test_numbers_made_by_word_move_the_typed_references_too() -> None:
    said = "Исполнить пункты 2 и 3 сразу."
    assert after_a_new_second_point(said, typed=False) == "Исполнить пункты 3 и 4 сразу."


def test_a_range_in_a_file_whose_points_word_counts() -> None:
    points = (
        "Создать в учебном профиле чат директора с учителями.",
        "Классным руководителям создать чаты с родителями.",
        "Белова О.С. проверит исполнение пунктов 1–2 до 30 апреля.",
    )
    ground = "Во исполнение приказа от 13.04.2024 № 223-09 ПРИКАЗЫВАЮ:"
    annotation, _ = marked(
        docx(
            *HEAD, P(ground), *(P(each, num=1) for each in points), *TAIL, lists=[L("decimal:%1.")]
        )
    )
    found = lines(annotation)
    first = next(k for k, each in enumerate(found) if points[0] in each)
    last = next(k for k, each in enumerate(found) if points[1] in each)
    (checked,) = [each for each in found if "проверит исполнение" in each]
    numbers = [found[k].split(".")[0] for k in (first, last)]
    assert f"исполнение пунктов {numbers[0]}–{numbers[1]} до" in checked
    assert numbers != ["1", "2"]
