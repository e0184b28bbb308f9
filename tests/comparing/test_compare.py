"""Clauses find each other by what they say; applied to the old version the changes give the new one."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.comparing import compare_versions, load_version
from actgen.comparing.compare import Differences
from actgen.errors import ActgenError
from actgen.model.comparison import Change, Edit, Item, ItemKind
from actgen.render import FORMATS
from tests.comparing.texts import CLAUSES, TAIL, compared, order

SAMPLES = Path(__file__).parents[2] / "samples"


def told(changes: tuple[Change, ...] | list[Change]) -> list[tuple[str | None, str | None]]:
    return [(c.old.address if c.old else None, c.new.address if c.new else None) for c in changes]


def test_equal_versions_do_not_differ(tmp_path: Path) -> None:
    result = compared(tmp_path, order(*CLAUSES), order(*CLAUSES))
    assert not result.differs
    assert (result.changes, result.unchanged) == ((), 6)


def test_an_act_and_its_print_do_not_differ() -> None:
    act, printed = (load_version(str(SAMPLES / f"school-good.{name}")) for name in ("yaml", "docx"))
    result = compare_versions(act.told, act.text, printed.told, printed.text)
    assert not result.differs


def test_added_and_removed(tmp_path: Path) -> None:
    new = order(CLAUSES[0], *CLAUSES[2:], "Секретарю ознакомить работников под подпись.")
    result = compared(tmp_path, order(*CLAUSES), new)
    assert [each for each in told(result.changes) if None in each] == [
        ("п. 2", None),
        (None, "п. 5"),
    ]
    renumbered = [each for each in result.changes if each.renumbered]
    assert told(renumbered) == [("п. 3", "п. 2"), ("п. 4", "п. 3"), ("п. 5", "п. 4")]


def test_changed_words(tmp_path: Path) -> None:
    new = order(CLAUSES[0].replace("19.04", "30.04"), *CLAUSES[1:])
    (change,) = compared(tmp_path, order(*CLAUSES), new).changes
    assert told([change]) == [("п. 1", "п. 1")]
    assert [p.text for p in change.pieces if p.edit is not Edit.SAME] == [
        "19.04.2024",
        "30.04.2024",
    ]


def test_moved_and_changed_at_once(tmp_path: Path) -> None:
    new = order(*CLAUSES[1:4], CLAUSES[0].replace("родительским", "ученическим"), CLAUSES[4])
    result = compared(tmp_path, order(*CLAUSES), new)
    (moved,) = [each for each in result.changes if each.moved]
    assert told([moved]) == [("п. 1", "п. 4")]
    assert [p.text for p in moved.pieces if p.edit is not Edit.SAME] == [
        "родительским",
        "ученическим",
    ]


def test_numbers_below_follow_those_above(tmp_path: Path) -> None:
    points = "Классным руководителям:\n{0}.1. Создать чаты.\n{0}.2. Провести собрания"
    old = order(CLAUSES[0], points.format(2), CLAUSES[4])
    new = order(CLAUSES[0], CLAUSES[2], points.format(3), CLAUSES[4])
    result = compared(tmp_path, old, new)
    assert told(result.changes) == [(None, "п. 2"), ("п. 2", "п. 3"), ("п. 3", "п. 4")]
    assert result.following == 2


def test_quotes_dashes_and_capitals_are_typesetting(tmp_path: Path) -> None:
    old = order("Создать чат «Школа» – для всех.")
    result = compared(tmp_path, old, order('Создать чат "Школа" - для всех.'))
    assert (result.differs, result.cosmetic) == (False, 1)


def test_requisites(tmp_path: Path) -> None:
    result = compared(tmp_path, order(*CLAUSES), order(*CLAUSES, number="19-од", date="17.04.2024"))
    assert {each.name: (each.old, each.new) for each in result.requisites} == {
        "номер": ("18-од", "19-од"),
        "дата": ("16.04.2024", "17.04.2024"),
    }


def test_rows_of_tables_in_attachments(tmp_path: Path) -> None:
    source = (SAMPLES / "order-yaroslavl.yaml").read_text(encoding="utf-8")
    changed = tmp_path / "стало.yaml"
    changed.write_text(source.replace("9948 человек", "9950 человек"), encoding="utf-8")
    old, new = load_version(str(SAMPLES / "order-yaroslavl.yaml")), load_version(str(changed))
    (change,) = compare_versions(old.told, old.text, new.told, new.text).changes
    assert change.item.address.startswith("приложение")
    assert [p.text for p in change.pieces if p.edit is not Edit.SAME] == ["9948", "9950"]


def test_an_attachment_that_came_as_a_whole(tmp_path: Path) -> None:
    more = "\n\nПриложение\nк приказу от 16.04.2024 № 18-од\n\nПАМЯТКА\n\n1. Не пишите ночью.\n2. Будьте вежливы.\n"
    result = compared(tmp_path, order(*CLAUSES), order(*CLAUSES, more=more))
    assert [each.new[:10] for each in result.attachments] == ["приложение"]
    assert result.changes == ()
    back = compared(tmp_path, order(*CLAUSES, more=more), order(*CLAUSES))
    assert back.attachments[0].new == ""


def test_several_acts_of_one_file_are_compared_together(tmp_path: Path) -> None:
    two = order(*CLAUSES) + "\n\n" + order(*CLAUSES[::-1], number="20-од")
    result = compared(tmp_path, order(*CLAUSES), two)
    assert result.differs
    assert any("в файле 2 акта" in each for each in result.remarks)


def test_what_cannot_be_compared(tmp_path: Path) -> None:
    for name, said in (
        (str(tmp_path / "нет.docx"), "файла нет"),
        (str(tmp_path / "нет.yaml"), "файла нет"),
        ("kalinin-222-09", "акта «kalinin-222-09» в собрании нет"),
    ):
        with pytest.raises(ActgenError, match=said):
            load_version(name)


@pytest.mark.parametrize(
    "name", ["order-yaroslavl", "plan-events", "regulation-media", "record-minutes", "letter-reply"]
)
def test_an_act_does_not_differ_from_its_pages(tmp_path: Path, name: str) -> None:
    act = load_version(str(SAMPLES / f"{name}.yaml"))
    assert act.superior is not None
    printed = tmp_path / f"{name}.pdf"
    printed.write_bytes(FORMATS["pdf"](act.superior.act))
    pages = load_version(str(printed))
    result = compare_versions(act.told, act.text, pages.told, pages.text)
    assert (result.changes, result.attachments) == ((), ())
    assert result.unchanged + result.cosmetic + result.following > 4


# --- any two versions ------------------------------------------------------------------------------

SENTENCES = st.lists(
    st.sampled_from((*CLAUSES, *(each[:40] for each in CLAUSES), "Да.", "Нет.")), max_size=9
)


def items(texts: list[str]) -> list[Item]:
    return [
        Item(ItemKind.CLAUSE, index, text, f"п. {index + 1}", f"{index + 1}.")
        for index, text in enumerate(texts)
    ]


def applied(old: list[Item], changes: list[Change]) -> list[str]:
    """The texts of the old version after the changes."""
    gone = {c.old.position for c in changes if c.old and (c.new is None or c.moved)}
    rewritten = {c.old.position: c.new.text for c in changes if c.old and c.new}
    texts = [rewritten.get(each.position, each.text) for each in old if each.position not in gone]
    come = [c.new for c in changes if c.new and (c.old is None or c.moved)]
    for new in sorted(come, key=lambda each: each.position):
        texts.insert(new.position, new.text)
    return texts


@given(SENTENCES, SENTENCES)
def test_the_changes_make_the_new_version_of_the_old(old: list[str], new: list[str]) -> None:
    differences = Differences(items(old), items(new))
    assert applied(items(old), differences.all) == new
    assert len(differences.pairs) == len(set(differences.pairs.values()))


@given(SENTENCES)
def test_a_version_does_not_differ_from_itself(texts: list[str]) -> None:
    differences = Differences(items(texts), items(texts))
    assert (differences.all, differences.told) == ([], [])


@given(st.permutations(CLAUSES))
def test_a_new_order_is_told_as_moves_alone(texts: list[str]) -> None:
    differences = Differences(items(list(CLAUSES)), items(list(texts)))
    assert all(change.old and change.new and not change.pieces for change in differences.told)


def test_a_long_act_is_compared_in_time() -> None:
    chance = random.Random(1)
    letters = "абвгдежзиклмнопрст"
    texts = [" ".join("".join(chance.choices(letters, k=7)) for _ in range(15)) for _ in range(800)]
    changed = [text if n % 3 else f"{text} и ещё" for n, text in enumerate(texts)]
    differences = Differences(items(texts), items(changed))
    assert sum(bool(change.pieces) for change in differences.told) == 267


def test_texts_without_a_head(tmp_path: Path) -> None:
    result = compared(tmp_path, "1. Создать чат." + TAIL, "1. Создать чаты." + TAIL)
    assert result.differs
