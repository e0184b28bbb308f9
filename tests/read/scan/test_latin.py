"""Words in Latin letters are read once more as English; Russian ones stay as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from actgen.read.scan import ocr
from actgen.read.scan.latin import with_latin
from actgen.read.scan.ocr import Recognised
from tests.read.scans import typed

PAGE = Image.new("L", (2000, 300), 255)


def _word(text: str, confidence: float, at: int = 0) -> Recognised:
    return Recognised(text, 100 + 300 * at, 100, 340 + 300 * at, 140, confidence, (1, 1, 1))


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, float]]:
    """Russian reading → English reading and its confidence, by the order of the words on the sheet."""
    answers: dict[str, tuple[str, float]] = {}

    def recognise(picture: Image.Image, language: str, segmentation: int) -> list[Recognised]:
        assert language == ocr.ENGLISH
        height = 40 + 8 + 28  # of a word with its margins
        return [
            replace(_word(text, sure), top=height * k + 20, bottom=height * k + 50)
            for k, (text, sure) in enumerate(answers.values())
        ]

    monkeypatch.setattr(ocr, "recognise", recognise)
    monkeypatch.setattr(ocr, "languages", lambda: frozenset({"rus", "eng"}))
    return answers


@pytest.mark.parametrize(
    ("russian", "sure", "reading", "expected"),
    [
        ("Тееотат,", 0.4, ("Telegram,", 0.93), "Telegram,"),
        ("«УТег»,", 0.2, ("«Viber»,", 0.8), "«Viber»,"),
        ("УК", 0.93, ("VK", 0.92), "VK"),
        ("УК", 0.93, ("YK", 0.92), "УК"),  # the criminal code
        ("МОУО", 0.7, ("MOYO", 0.96), "МОУО"),  # all letters look alike
        ("ЦОиККО,", 0.5, ("LIOnKKO,", 0.9), "ЦОиККО,"),
        ("ио@осдо.ехатре", 0.2, ("uo@ocdo.example", 0.7), "uo@ocdo.example"),
        ("чптьт", 0.5, ("wntbt", 0.9), "чптьт"),  # no word of any language
        ("Тееотат", 0.4, ("Telegrarn", 0.3), "Тееотат"),
    ],
)
def test_the_english_reading_is_taken_where_it_is_surely_better(
    russian: str,
    sure: float,
    reading: tuple[str, float],
    expected: str,
    english: dict[str, tuple[str, float]],
) -> None:
    english[russian] = reading
    (word,) = with_latin([_word(russian, sure)], PAGE)
    assert word.text == expected


def test_sure_russian_words_are_not_read_again(english: dict[str, tuple[str, float]]) -> None:
    words = [_word("Создать", 0.95), _word("чаты", 0.96, 1), _word("школы", 0.6, 2)]
    assert with_latin(words, PAGE) == words  # «школы» is a word, however pale


def test_without_english_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "languages", lambda: frozenset({"rus"}))
    words = [_word("Тееотат", 0.4)]
    assert with_latin(words, PAGE) == words


@pytest.mark.slow
def test_names_and_addresses_come_out_right_on_a_page() -> None:
    page = typed(
        [
            "Не использовать Telegram, WhatsApp и Skype.",
            "Почта: school8@mail.example",
            "УК РФ, МОУО",
        ],
        dpi=300,
    )
    words = with_latin(ocr.recognise(page, segmentation=6), page)
    text = " ".join(word.text for word in words)
    for name in ("Telegram,", "WhatsApp", "Skype.", "school8@mail.example", "УК РФ,", "МОУО"):
        assert name in text
