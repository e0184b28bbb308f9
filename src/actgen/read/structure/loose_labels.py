"""Typed labels that only their succession gives away: «1 Создать», «2 Назначить»; «а. …», «б. …»; «I Цели», «II …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.draft import Draft
from actgen.read.signs.labels import (
    BULLET,
    DECIMAL,
    LETTER,
    ROMAN,
    Label,
    large_number,
    read_label,
)

# A number without a mark, before a capital letter: «1 Провести».
_NUMBER = re.compile(r"(?P<shown>(?P<number>[1-9]\d?))\s+(?=[А-ЯЁ«])")
# A letter with a full stop; two of them would be initials.
_LETTER = re.compile(r"(?P<shown>(?P<letter>[а-яёa-z])\.)\s*(?=[А-ЯЁа-яёA-Za-z«])(?!\w\.)")
# A Roman number without a mark, before a heading in bold or in the middle.
_ROMAN = re.compile(r"(?P<shown>[IVXІХ]{1,5})\s+(?=[А-ЯЁ«])")
_LEAST = 2  # lines of a succession
_FEWEST = 999  # points above the first number that may be a year
_RUSSIAN, _LATIN = "абвгдежзиклмнопрстуфхцчшщэюя", "abcdefghijklmnopqrstuvwxyz"


def label_successions(drafts: Sequence[Draft]) -> None:
    """Take the labels off the drafts that follow one another as 1, 2, … or а, б, …; a lone one stays text."""
    _label_years(drafts)
    bare = [draft.text for draft in drafts if draft.bare]
    for rule, beginning in _RULES:
        if len([*filter(beginning.match, bare)]) < _LEAST:
            continue
        run: list[tuple[Draft, Label, str]] = []
        for draft in drafts:
            if run and (draft.cell is not None or _apart(draft, rule)):
                _take(run)
                run = []
            found = rule(draft) if draft.bare else None
            if found is None:
                continue
            label, rest = found
            if run and label.numbers[0] != run[-1][1].numbers[0] + 1:
                _take(run)
                run = []
            if run or label.numbers[0] == 1:
                run.append((draft, label, rest))
        _take(run)


def _label_years(drafts: Sequence[Draft]) -> None:
    """«1900. Учителю …» is a point where 1899 stands above it, else a year."""
    last = 0
    for draft in drafts:
        if last >= _FEWEST and draft.bare and (found := large_number(draft.text)):
            label, rest = found
            if label.numbers[0] == last + 1:
                draft.label, draft.text = label, rest
        own = draft.label
        if own is not None and own.family == DECIMAL and own.mark == "." and len(own.numbers) == 1:
            last = own.numbers[0]


def _apart(draft: Draft, rule: object) -> bool:
    """Whether a label proper of the same rank ends the succession."""
    label = draft.label
    if label is None or label.family == BULLET:
        return False
    if rule is _roman:
        return False  # points stand between the headings
    return rule is _letter or (
        label.family == DECIMAL and len(label.numbers) == 1 and label.mark == "."
    )


def _take(run: Sequence[tuple[Draft, Label, str]]) -> None:
    if len(run) >= _LEAST:
        for draft, label, rest in run:
            draft.label, draft.text = label, rest


def _number(draft: Draft) -> tuple[Label, str] | None:
    text = draft.text
    match = _NUMBER.match(text)
    if not match:
        return None
    return Label(match["shown"], DECIMAL, (int(match["number"]),)), text[match.end() :]


def _letter(draft: Draft) -> tuple[Label, str] | None:
    text = draft.text
    match = _LETTER.match(text)
    if not match:
        return None
    letter = match["letter"]
    alphabet = _RUSSIAN if letter in _RUSSIAN else _LATIN
    place = alphabet.find(letter)
    if place < 0:
        return None
    return Label(match["shown"], LETTER, (place + 1,)), text[match.end() :]


def _roman(draft: Draft) -> tuple[Label, str] | None:
    text = draft.text
    match = _ROMAN.match(text) if draft.raw.bold or draft.raw.centered else None
    found = read_label(f"{match['shown']}.") if match else None
    if match is None or found is None or found.family != ROMAN:
        return None
    return Label(match["shown"], ROMAN, found.numbers), text[match.end() :]


_RULES = ((_number, _NUMBER), (_letter, _LETTER), (_roman, _ROMAN))
"""What reads a label, with the pattern that a line with one begins with."""
