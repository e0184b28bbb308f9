"""How the place of an act is written: «г. Тверь», «село Верхнее Поле», a bare name."""

from __future__ import annotations

import re

_SETTLEMENT = (
    r"(?:г|с|д|п|х|ст|сл|дер|пос|пгт|рп|р\.\s?п|п\.\s?г\.\s?т|[гм]\.\s?о|ст-ца)\.\s?"
    r"|(?:пгт|рп|город|село|деревня|пос[её]лок|станица|хутор|слобода|аул)\s"
)
_NAME_OF_PLACE = r"[А-ЯЁ][А-Яа-яё]+(?:-[А-Яа-яё]+)*(?:\s[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*)*"
PLACE = re.compile(rf"(?<![\w.])(?:{_SETTLEMENT}){_NAME_OF_PLACE}")
PLACE_LINE = re.compile(rf"^(?:{_SETTLEMENT})[А-ЯЁ].{{0,60}}$")
PLACE_AND_YEAR = re.compile(
    rf"^(?P<place>(?:{_SETTLEMENT}){_NAME_OF_PLACE}),?\s*20\d\d(?:\s*(?:г\.?|год))?$"
)
"""«г. Верхний Ключ, 2024», the last line of a title page."""
DISTRICT = re.compile(rf"^{_NAME_OF_PLACE}\s(?:район|округ|область|край)$")
"""«Заречный район», as title pages name the place."""
BARE_PLACE = re.compile(rf"^{_NAME_OF_PLACE}$")
