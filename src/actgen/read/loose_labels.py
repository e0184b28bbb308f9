"""Typed labels that only their succession gives away: «1 Создать», «2 Назначить»; «а. …», «б. …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.draft import Draft
from actgen.read.labels import BULLET, DECIMAL, LETTER, Label

# A number without a mark, before a capital letter: «1 Провести».
_NUMBER = re.compile(r"(?P<shown>(?P<number>[1-9]\d?))\s+(?=[А-ЯЁ«])")
# A letter with a full stop; two of them would be initials.
_LETTER = re.compile(r"(?P<shown>(?P<letter>[а-яёa-z])\.)\s*(?=[А-ЯЁа-яёA-Za-z«])(?!\w\.)")
_RUSSIAN, _LATIN = "абвгдежзиклмнопрстуфхцчшщэюя", "abcdefghijklmnopqrstuvwxyz"


def label_successions(drafts: Sequence[Draft]) -> None:
    """Take the labels off the drafts that follow one another as 1, 2, … or а, б, …; a lone one stays text."""
    for rule in (_number, _letter):
        run: list[tuple[Draft, Label, str]] = []
        for draft in drafts:
            if run and (draft.cell is not None or _apart(draft, rule)):
                _take(run)
                run = []
            found = rule(draft.text) if draft.bare else None
            if found is None:
                continue
            label, rest = found
            if run and label.numbers[0] != run[-1][1].numbers[0] + 1:
                _take(run)
                run = []
            if run or label.numbers[0] == 1:
                run.append((draft, label, rest))
        _take(run)


def _apart(draft: Draft, rule: object) -> bool:
    """Whether a label proper of the same rank ends the succession."""
    label = draft.label
    if label is None or label.family == BULLET:
        return False
    return rule is _letter or (
        label.family == DECIMAL and len(label.numbers) == 1 and label.mark == "."
    )


def _take(run: Sequence[tuple[Draft, Label, str]]) -> None:
    if len(run) > 1:
        for draft, label, rest in run:
            draft.label, draft.text = label, rest


def _number(text: str) -> tuple[Label, str] | None:
    match = _NUMBER.match(text)
    if not match:
        return None
    return Label(match["shown"], DECIMAL, (int(match["number"]),)), text[match.end() :]


def _letter(text: str) -> tuple[Label, str] | None:
    match = _LETTER.match(text)
    if not match:
        return None
    letter = match["letter"]
    alphabet = _RUSSIAN if letter in _RUSSIAN else _LATIN
    place = alphabet.find(letter)
    if place < 0:
        return None
    return Label(match["shown"], LETTER, (place + 1,)), text[match.end() :]
