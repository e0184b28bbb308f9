"""Names that the narrow column of a stamp tore in two: «____________ Е.П.» and below it «Ковалевич»."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_INITIALS_LAST = re.compile(r"(?:^|[\s_/|])[А-ЯЁ]\.\s?[А-ЯЁ]\.$")
_SURNAME_ALONE = re.compile(rf"{_SURNAME}[\s/|]*")
# A surname may also end the line to sign on, and its initials begin the next one.
_SURNAME_LAST = re.compile(rf"(?:_{{3,}}|/)\s*{_SURNAME}$")
_INITIALS_ALONE = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.[\s/|]*")
# Initials behind a line to sign on as recognition misreads them: the first stop lost, or a comma.
_MISREAD = re.compile(r"(?<=_)(?P<blank>[\s/|]*)(?P<one>[А-ЯЁ])[.,]?\s?(?P<two>[А-ЯЁ])[.,](?!\w)")


def whole_names(texts: Sequence[str]) -> list[str]:
    """The lines of a stamp, a name on two of them made whole.

    >>> whole_names(["Директор школы", "__________ Е.П.", "Ковалевич", "приказ от 31.08.2026"])
    ['Директор школы', '__________ Е.П. Ковалевич', 'приказ от 31.08.2026']
    >>> whole_names(["__________ Ковалевич", "Е.П."]), whole_names(["имени А.С.", "Пушкина"])
    (['__________ Ковалевич Е.П.'], ['имени А.С. Пушкина'])
    >>> whole_names(["Директор ______", "Ковалевич"])
    ['Директор ______', 'Ковалевич']
    """
    whole: list[str] = []
    for text in texts:
        above = whole[-1].rstrip() if whole else ""
        surname = _INITIALS_LAST.search(above) and _SURNAME_ALONE.fullmatch(text)
        initials = _SURNAME_LAST.search(above) and _INITIALS_ALONE.fullmatch(text)
        if surname or initials:
            whole[-1] = f"{above} {text}"
        else:
            whole.append(text)
    return whole


def recognised_initials(text: str) -> str:
    """A line of a scan to sign on, with the stops that initials have.

    >>> recognised_initials("Директор ____________ ЕТ."), recognised_initials("______ Е,П. Ковалевич")
    ('Директор ____________ Е.Т.', '______ Е.П. Ковалевич')
    >>> recognised_initials("Директор ______ Е.П. Ковалевич"), recognised_initials("по УВР. Ковалевич")
    ('Директор ______ Е.П. Ковалевич', 'по УВР. Ковалевич')
    """
    return _MISREAD.sub(r"\g<blank>\g<one>.\g<two>.", text)
