"""Documents that change others: «ИЗМЕНЕНИЯ в Положение о чатах», «Дополнения к плану внутреннего контроля»."""

from __future__ import annotations

import re

AMENDMENTS = (
    "лист изменений и дополнений", "лист изменений", "лист дополнений", "изменения и дополнения",
    "изменения", "дополнения", "изменение", "дополнение",
)  # fmt: skip
"""What such documents call themselves; the longest first."""
# The word alone, «ИЗМЕНЕНИЯ № 2 в Устав», «ИЗМЕНЕНИЯ, которые вносятся в Положение …»; not «Изменения в расписании».
_AMENDED = re.compile(
    r"[\s:*»\"]*(?:(?:№\s?\d+)?,?\s*$|(?:№\s?\d+\s+)?(?:,?\s*(?:которые\s+)?внос\w+\s+)?(?:[кв]|во)\s+\W{0,2}"
    r"(?:(?P<job>должностн(?:ой|ую)\s+инструкци\w+)|(?P<plan>план\w*)|(?:положени|поряд[ко]|правила|регламент"
    r"|инструкци|рекомендаци|памятк|устав|кодекс|программ|приказ|распоряжени|постановлени|решени|локальн|коллективн"
    r"|договор)\w*))",
    re.IGNORECASE,
)
_ENLARGED = {"job": "должностная инструкция", "plan": "план"}
_WORD = re.compile(rf"\W*(?P<word>{'|'.join(AMENDMENTS)})(?![\w-])", re.IGNORECASE)


def amended(kind: str, rest: str) -> tuple[str, int] | None:
    """The kind that amendments are read as, and how much of what follows their name says so; None where they are none.

    What is put into rules, a charter, an order is a document of its own; what is put into a plan or a job description
    is read as these are.

    >>> amended("изменения", " в Устав школы"), amended("дополнения", " к плану контроля"), amended("изменения", " цен")
    (('изменения', 0), ('план', 8), None)
    """
    match = _AMENDED.match(rest)
    if match is None:
        return None
    if match.lastgroup is None:
        return kind, 0
    return _ENLARGED[match.lastgroup], match.end(match.lastgroup)


def amendments_named(text: str) -> tuple[str, int] | None:
    """What a heading calls amendments, whatever they change, and where the rest of it begins.

    >>> amendments_named("ИЗМЕНЕНИЯ В ПЛАН"), amendments_named("План изменений")
    (('изменения', 9), None)
    """
    match = _WORD.match(text)
    if match is None or amended("", text[match.end() :]) is None:
        return None
    return match["word"].lower(), match.end()
