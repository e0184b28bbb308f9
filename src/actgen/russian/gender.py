"""The gender of a person."""

from __future__ import annotations

from enum import Enum


class Gender(Enum):
    """The gender of a person."""

    MASC = "masc"
    FEMN = "femn"

    @classmethod
    def parse(cls, text: str) -> Gender:
        """By a Russian or English name or letter: «м», «муж.», «женский», «masc».

        >>> Gender.parse("ж"), Gender.parse("мужской")
        (<Gender.FEMN: 'femn'>, <Gender.MASC: 'masc'>)
        """
        letter = text.strip().lower()[:1]
        if letter in ("м", "m"):
            return cls.MASC
        if letter in ("ж", "f"):
            return cls.FEMN
        raise ValueError(f"«{text}» — не пол: ожидается «м» или «ж»")
