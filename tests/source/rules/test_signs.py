"""Which signs are doubtful, and which only look unusual."""

from __future__ import annotations

import pytest

from actgen.source import parse_act_with_warnings


def doubts(title: str) -> list[str]:
    """What is said of a title."""
    text = f"вид: предписание\nавтор: Школа\nзаголовок: '{title}'\n"
    act, warnings = parse_act_with_warnings(text.encode(), "а.yaml")
    assert act.title == title, "the text itself is printed as it was written"
    return [each.message.removeprefix("«заголовок»: ") for each in warnings]


@pytest.mark.parametrize("emoji", ["😀", "👨‍👩‍👧", "❤️", "✅", "🇷🇺"])
def test_an_emoji_of_any_make_is_one_sign(emoji: str) -> None:
    assert doubts(f"О чате {emoji}") == [
        f"«{emoji}» — эмодзи, в официальном документе таким знакам не место"
    ]


@pytest.mark.parametrize("text", ["שלום", "سلام عليكم"])
def test_right_to_left_text(text: str) -> None:
    assert doubts(f"О слове {text}") == [f"«{text}» пишется справа налево"]


@pytest.mark.parametrize("code", [0x200E, 0x202E, 0x2066])
def test_signs_nobody_sees(code: int) -> None:
    assert doubts(f"О ча{chr(code)}те") == [f"невидимый знак U+{code:04X}"]


@pytest.mark.parametrize("code", [0xAD, 0x200B, 0xFEFF])
def test_signs_without_a_meaning_are_dropped(code: int) -> None:
    text = f"вид: предписание\nавтор: Школа\nзаго{chr(code)}ловок: О ча{chr(code)}те\n"
    act, warnings = parse_act_with_warnings(text.encode(), "а.yaml")
    assert (act.title, warnings) == ("О чате", ())


@pytest.mark.parametrize(
    "text",
    [
        "№ 5 – «ёлочки», „лапки“ … ½ § ° ±",
        "α, β, naïve, Łódź, 中文",
        "10\u00a0%, план\u2011график",
        "→ ≤ ≥ ×",
    ],
)
def test_what_is_unusual_but_sound(text: str) -> None:
    assert doubts(text) == []


def test_the_same_sign_is_told_once() -> None:
    assert len(doubts("😀 и ещё раз 😀")) == 1
