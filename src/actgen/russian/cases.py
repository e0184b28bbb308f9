"""The six cases of Russian, under the names clerks and programs use for them."""

from __future__ import annotations

from enum import Enum


class Case(Enum):
    """A grammatical case; the value is its OpenCorpora name, as pymorphy3 expects it.

    >>> Case.parse("род")
    <Case.GENT: 'gent'>
    >>> Case.parse("Дательный").short
    'дат'
    """

    NOMN = "nomn"
    GENT = "gent"
    DATV = "datv"
    ACCS = "accs"
    ABLT = "ablt"
    LOCT = "loct"

    @property
    def short(self) -> str:
        """The short Russian name: «им», «род», «дат», «вин», «твор», «предл»."""
        return _RUSSIAN[self][0]

    @property
    def full(self) -> str:
        """The full Russian name: «именительный», «родительный» …"""
        return _RUSSIAN[self][1]

    @property
    def question(self) -> str:
        """The school question of the case: «кого? чего?» for the genitive."""
        return _RUSSIAN[self][2]

    @classmethod
    def parse(cls, text: str) -> Case:
        """Find a case by any of its names.

        >>> Case.parse("твор."), Case.parse("винительный падеж"), Case.parse("DATV")
        (<Case.ABLT: 'ablt'>, <Case.ACCS: 'accs'>, <Case.DATV: 'datv'>)

        Raises ValueError, with a message in Russian, for anything else.
        """
        name = text.strip().lower().removesuffix("падеж").strip().rstrip(".")
        for case, (short, full, _) in _RUSSIAN.items():
            if name in (short, full, full[: len(short) + 1], case.value):
                return case
        known = ", ".join(case.short for case in cls)
        raise ValueError(f"«{text}» — нет такого падежа; есть: {known}")


_RUSSIAN = {
    Case.NOMN: ("им", "именительный", "кто? что?"),
    Case.GENT: ("род", "родительный", "кого? чего?"),
    Case.DATV: ("дат", "дательный", "кому? чему?"),
    Case.ACCS: ("вин", "винительный", "кого? что?"),
    Case.ABLT: ("твор", "творительный", "кем? чем?"),
    Case.LOCT: ("предл", "предложный", "о ком? о чём?"),
}
