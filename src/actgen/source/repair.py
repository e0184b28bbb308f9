"""Letters of the other alphabet inside the words of an act: repaired as it is loaded, each with a warning."""

from __future__ import annotations

import re
from typing import Any

from actgen.errors import SourceWarning
from actgen.russian.lookalikes import Repair, mixed_words
from actgen.source.tree import Positions
from actgen.source.walk import DATA, REQUIRES, Step

# What is no prose: names of files, addresses, codes; requirements, whose examples may be wrong on purpose.
_LEFT_ALONE = frozenset(
    {
        *DATA,
        *REQUIRES,
        "id",
        "файл",
        "file",
        "почта",
        "email",
        "сайт",
        "site",
        "штрих-код",
        "qr_code",
    }
    | {
        "сертификат",
        "certificate",
        "герб",
        "arms",
        "эмблема",
        "emblem",
        "товарный знак",
        "trademark",
    }
    | {"наборы требований", "requirement_sets"}
)


def repaired(
    data: dict[str, Any], positions: Positions
) -> tuple[dict[str, Any], list[SourceWarning]]:
    """The data with «Cферум» made «Сферум», and a warning for every word, at the first place where it stands.

    Codes and names such as OKSiDM, VK, MAX stay as they are (`actgen.russian.lookalikes`).
    """
    warnings: dict[str, SourceWarning] = {}

    def walk(value: Any, path: Step) -> Any:
        if isinstance(value, dict):
            return {
                key: item if key in _LEFT_ALONE else walk(item, (*path, key))
                for key, item in value.items()
            }
        if isinstance(value, list):
            return [walk(item, (*path, index)) for index, item in enumerate(value)]
        return text(value, path) if isinstance(value, str) else value

    def text(value: str, path: Step) -> str:
        pieces, stop = [], 0
        for repair in mixed_words(value):
            pieces += [value[stop : repair.start], repair.repaired]
            stop = repair.stop
            if repair.found not in warnings:
                place = positions.within(path, repair.found, 0)
                warnings[repair.found] = SourceWarning(
                    _message(repair), place, "Исправьте слово в файле: поиск его не находит."
                )
        return "".join([*pieces, value[stop:]])

    return walk(data, ()), list(warnings.values())


def _message(repair: Repair) -> str:
    pairs = zip(repair.found, repair.repaired, strict=True)
    wrong = list(dict.fromkeys(was for was, now in pairs if was != now))
    foreign = "латинские" if not re.search("[А-Яа-яЁё]", "".join(wrong)) else "русские"
    letters = ", ".join(f"«{letter}»" for letter in wrong)
    return f"в слове «{repair.found}» {foreign} буквы ({letters}): печатается «{repair.repaired}»"
