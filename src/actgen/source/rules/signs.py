"""Signs that have no place in an official document or that nobody sees: emoji, right-to-left text, invisible signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceWarning
from actgen.source.tree import Positions
from actgen.source.walk import DATA, REQUIRES, Step, strings

# Signs with Emoji_Presentation (UTS #51) and any sign that a variation selector turns into one.
_ONE = (
    r"(?:[\U0001F000-\U0001FAFF\u231A\u231B\u23E9-\u23F3\u25FD\u25FE\u2614\u2615\u2648-\u2653\u267F\u2693"
    r"\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A"
    r"\u270B\u2728\u274C\u274E\u2753-\u2755\u2757\u2795-\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55]|\S\uFE0F)"
)
_EMOJI = re.compile(rf"{_ONE}(?:[\uFE0F\u200D]|{_ONE})*")
_LETTERS = r"\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\U00010800-\U00010FFF\U0001E800-\U0001EFFF"
_RIGHT_TO_LEFT = re.compile(rf"[{_LETTERS}](?:[{_LETTERS}\s]*[{_LETTERS}])?")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_SUSPECT = re.compile("[^\u0000-\u00ac\u00ae-\u058f\u2010-\u2029\u202f-\u205f\u2070-\u2319]")
_CUT = re.compile(r"[ \t]+#[^\W_]")
_LONGEST_SHOWN = 30


def sign_notes(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """Each such sign once, at the first place where it stands; «#» that cuts a text off."""
    yield from _cut_texts(data, positions)
    told: set[str] = set()
    for path, text in strings(data, without=(*DATA, *REQUIRES)):
        if not _SUSPECT.search(text):
            continue
        for found, message, advice in _found(text):
            if message not in told:
                told.add(message)
                place = positions.within(path, found, 0)
                yield SourceWarning(f"{_key(path)}{message}", place, advice)


def _cut_texts(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """«Закупка №5 #3 для школы»: for YAML everything after « #» is a comment."""
    if not _CUT.search(positions.source):
        return
    for path, _ in strings(data, without=(*DATA, *REQUIRES)):
        rest = positions.rest_of_line(path)
        if _CUT.match(rest):
            shown = rest.strip()
            shown = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]} …"
            message = f"{_key(path)}«{shown}» не печатается: после пробела и «#» идёт пояснение"
            advice = "Если это часть текста, возьмите весь текст в кавычки; если нет, пишите «# …»."
            yield SourceWarning(message, positions.value(path), advice)


def _found(text: str) -> Iterator[tuple[str, str, str]]:
    """The signs of one text, with what is said of them and what to do."""
    rest = text
    for match in _EMOJI.finditer(text):
        rest = rest.replace(match[0], " ")
        message = f"«{match[0]}» — эмодзи, в официальном документе таким знакам не место"
        yield match[0], message, "Удалите его: во многих шрифтах такого знака нет."
    for match in _RIGHT_TO_LEFT.finditer(text):
        shown = match[0] if len(match[0]) <= _LONGEST_SHOWN else f"{match[0][:_LONGEST_SHOWN]} …"
        advice = "Проверьте в напечатанном документе порядок слов и знаков вокруг него."
        yield match[0], f"«{shown}» пишется справа налево", advice
    for match in _INVISIBLE.finditer(rest):
        message = f"невидимый знак U+{ord(match[0]):04X}"
        yield match[0], message, "Удалите его: он попал сюда при копировании."


def _key(path: Step) -> str:
    keys = [step for step in path if isinstance(step, str)]
    return f"«{keys[-1]}»: " if keys else ""
