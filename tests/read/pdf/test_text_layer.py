"""Whether a page's text layer says what the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.read.page import Page, Word
from actgen.read.pdf.text_layer import (
    LEGIBLE,
    TextLayer,
    is_legible,
    legibility,
    text_layer_verdict,
)
from benchmarks.text_layer import ENGLISH, GARBAGE, Case, sound_pages, spoilt_pages, wrong

SAMPLES = Path(__file__).resolve().parents[3] / "samples"

ORDER = (
    "В целях обеспечения безопасности обучающихся приказываю создать чаты классов с родителями, назначить "
    "ответственных администраторов и до 19 апреля 2024 года разместить настоящий приказ на сайте школы"
).split()


def page(words: list[str], **more: float) -> Page:
    placed = [Word(text, 0, 0, 10, 10, 10) for text in words]
    return Page(1, 595, 842, placed, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def sound() -> list[Case]:
    names = ("order-yaroslavl", "letter-reply", "regulation-media", "sheet-approval")
    return list(sound_pages(SAMPLES / f"{name}.yaml" for name in names))


def test_sound_pages_are_never_called_garbage(sound: list[Case]) -> None:
    count, errors = wrong(sound)
    assert count >= 12
    assert not errors


def test_garbage_is_never_called_sound(sound: list[Case]) -> None:
    count, errors = wrong(spoilt_pages(sound))
    assert count > 100
    assert not errors


@pytest.mark.parametrize("kind", GARBAGE)
def test_every_kind_of_garbage_in_one_sentence(kind: str) -> None:
    spoilt = [word for word in map(GARBAGE[kind], ORDER) if word]
    assert text_layer_verdict(page(spoilt)) is TextLayer.GARBAGE


@pytest.mark.parametrize(
    "words",
    [
        ORDER,
        [word.translate(str.maketrans("аеосрх", "aeocpx")) for word in ORDER],  # look-alikes are folded later
        "Сферум MAX VK Мессенджер Telegram WhatsApp Viber Discord Zoom 127-од 8б № 5 ФЗ-273".split(),
        "school5@svetloborsk.example https://school5.example/chats 8 (48355) 2-31-18".split(),
        "Шмелёва Ахметов Бонч-Бруевич Седых Хитрово Дюма Ли Ким Цой Гаджиева".split(),
    ],
)  # fmt: skip
def test_what_office_documents_hold_is_legible(words: list[str]) -> None:
    assert is_legible(words)


def test_prose_of_another_language_is_legible_and_what_looks_like_its_words_is_not() -> None:
    assert is_legible(ENGLISH.split())
    german = "Die Schule ist für alle Schüler von acht bis vier Uhr offen, und der Direktor gibt die Termine bekannt."
    assert is_legible(german.split())
    seen = "rro rrprarcy mcona or rconrpore pesynrare crpanrrra neno rosopnr meporre ropora rpyrra rarcne".split()
    assert not is_legible(
        [*seen, "Ka3", "qru6oB", "r,rcrron", "yrsepxaesr,r", "o6y.rarorqr.rx", "pa6or{nros"] * 2
    )


def test_a_few_letters_are_no_evidence() -> None:
    share, judged = legibility(["Ïðèêàç", "№", "5"])
    assert share < LEGIBLE
    assert judged < 40
    assert text_layer_verdict(page(["Ïðèêàç", "№", "5"])) is TextLayer.OK


def test_characters_without_letters_are_garbage_however_few_words_are_wrong() -> None:
    assert text_layer_verdict(page(ORDER, unmapped=0)) is TextLayer.OK
    assert text_layer_verdict(page(ORDER, unmapped=60)) is TextLayer.GARBAGE


@pytest.mark.parametrize(
    ("words", "more", "expected"),
    [
        ([], {}, TextLayer.OK),  # nothing on the page, nothing to read
        ([], {"pictures": 0.9}, TextLayer.NONE),
        ([], {"shapes": 900}, TextLayer.NONE),
        (["2"], {"shapes": 900}, TextLayer.NONE),
        ("ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ".split(), {"pictures": 0.95}, TextLayer.NONE),
        (ORDER * 4, {"pictures": 0.95}, TextLayer.OK),  # a scan that was recognised before
        (ORDER, {"pictures": 0.1}, TextLayer.OK),  # a coat of arms
    ],
)
def test_pictures_and_outlines_without_text_have_no_layer(
    words: list[str], more: dict[str, float], expected: TextLayer
) -> None:
    assert text_layer_verdict(page(words, **more)) is expected
