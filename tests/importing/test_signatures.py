"""Who signs: posts with names on one line or several, acting heads, several signers, and what is no signature."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.importing import Imported
from actgen.importing.signatures import signature
from actgen.source.load import parse_act
from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

ORDER = """\
МБОУ «Школа № 14»

ПРИКАЗ
12.09.2026 № 5

О чатах

ПРИКАЗЫВАЮ:

1. Создать чаты.

{signed}
"""
PRINTED = """
вид: приказ
автор: МБОУ «Школа № 14»
номер: 5
дата: 12.09.2026
место: г. Тверь
заголовок: О чатах
пункты: [Создать чаты]
подпись: {signed}
"""


def order(signed: str) -> Imported:
    return imported(ORDER.format(signed=signed))


def signers(signed: str) -> Any:
    """The signatures as they were understood; everything in them has to be carried over."""
    act = order(signed)
    assert act.leftovers == ()
    return plain(act.data["подпись"])


@pytest.mark.parametrize(
    "signed",
    [
        "Директор\tК.М. Ткач",
        "Директор                        К.М. Ткач",
        "Директор ____________ К.М. Ткач",
        "Директор ____________ /К.М. Ткач/",
        "Директор ____________ Ткач К.М.",
        "Директор\t(подпись)\tК.М. Ткач",
        "Директор\tп/п\tК.М. Ткач",
        "Директор\n____________ К.М. Ткач",
    ],
)
def test_a_post_and_a_name_with_whatever_stands_between(signed: str) -> None:
    assert signers(signed) == [{"должность": "Директор", "имя": "Ткач К.М."}]


@pytest.mark.parametrize(
    ("signed", "post"),
    [
        ("Директор МБОУ «Школа № 14»\tК.М. Ткач", "Директор МБОУ «Школа № 14»"),
        ("Директор\nМБОУ «Школа № 14»\tК.М. Ткач", "Директор МБОУ «Школа № 14»"),
        (
            "Заместитель главы администрации –\nначальник управления\nобразования\tК.М. Ткач",
            "Заместитель главы администрации – начальник управления образования",
        ),
    ],
)
def test_a_post_of_several_lines_is_one(signed: str, post: str) -> None:
    assert signers(signed) == [{"должность": post, "имя": "Ткач К.М."}]


@pytest.mark.parametrize(
    ("post", "held"),
    [
        ("И.о. директора", {"должность": "директор", "замещение": "и.о."}),
        ("и. о. директора", {"должность": "директор", "замещение": "и.о."}),
        ("Врио начальника управления", {"должность": "начальник управления", "замещение": "врио"}),
        ("И.о. заведующего", {"должность": "заведующий", "замещение": "и.о."}),
        ("Исполняющий обязанности директора", {"должность": "Исполняющий обязанности директора"}),
        ("Директор", {"должность": "Директор"}),
    ],
)
def test_who_stands_in_holds_the_post_that_is_in_the_genitive(
    post: str, held: dict[str, str]
) -> None:
    assert plain(signature(post, "К.М. Ткач", 0)) == held | {"имя": "Ткач К.М."}


def test_each_of_several_has_a_post() -> None:
    assert signers("Директор\tК.М. Ткач\nГлавный бухгалтер\tП.О. Ким") == [
        {"должность": "Директор", "имя": "Ткач К.М."},
        {"должность": "Главный бухгалтер", "имя": "Ким П.О."},
    ]


def test_the_place_of_the_seal_belongs_to_the_signature_above() -> None:
    assert signers("Директор\tК.М. Ткач\nМ.П.") == [
        {"должность": "Директор", "имя": "Ткач К.М.", "место печати": "да"}
    ]


@pytest.mark.parametrize(
    "below",
    [
        "С приказом ознакомлены:\n____________ О.А. Белова",
        "Исп. О.А. Белова",
        "О.А. Белова\n2-14-60",
        "СОГЛАСОВАНО\nЗаместитель директора ____________ О.А. Белова",
        "Юрист\n____________ О.А. Белова\n13.09.2026",
    ],
)
def test_names_below_the_signature_are_not_signers(below: str) -> None:
    assert signers(f"Директор\tК.М. Ткач\n\n{below}") == [
        {"должность": "Директор", "имя": "Ткач К.М."}
    ]


def test_a_signature_without_a_name_is_told_of_and_has_to_be_filled_in() -> None:
    act = order("Директор ____________")
    assert plain(act.data["подпись"]) == [{"должность": "Должность", "имя": "Фамилия И.О."}]
    assert [each.text for each in act.leftovers] == ["Директор"]


@pytest.mark.parametrize(
    "signed",
    [
        "{должность: Директор, имя: Ткач К.М.}",
        "{должность: директор, замещение: и.о., имя: Ткач К.М.}",
        "{должность: начальник управления, замещение: врио, имя: Дюма-Островская Ж.Ю.}",
        "{должность: Директор, имя: О'Коннор Ш.П., место печати: да}",
        "[{должность: Директор, имя: Ткач К.М.}, {должность: Главный бухгалтер, имя: Ким П.О.}]",
        (
            "{должность: 'Заместитель главы администрации муниципального округа – начальник управления"
            " образования, культуры и молодёжной политики', имя: Ткач К.М.}"
        ),
    ],
)
def test_a_printed_signature_comes_back(signed: str) -> None:
    act = parse_act(PRINTED.format(signed=signed).encode(), "приказ.yaml")
    assert_same(through_docx(act), act, "docx")
    assert_same(through_pdf(act), act, "pdf")


@pytest.mark.parametrize(
    "post", ["Директор", "Заместитель главы администрации муниципального округа"]
)
@pytest.mark.parametrize(
    "other", ["Председатель совета", "Председатель первичной профсоюзной организации"]
)
def test_signatures_side_by_side_stay_so(post: str, other: str) -> None:
    signed = f"[{{должность: {post}, имя: Ткач К.М.}}, {{должность: {other}, имя: Ким П.О.}}]"
    act = parse_act(f"{PRINTED.format(signed=signed)}подписи рядом: да\n".encode(), "приказ.yaml")
    assert_same(through_docx(act), act, "docx")
    assert_same(through_pdf(act), act, "pdf")
