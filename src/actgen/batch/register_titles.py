"""Titles between the rows of a register, alone in a plain cell: «Северный район», «Детские сады».

A school that nobody has filled in yet is no title: it is told as a row with gaps, so that it is not forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from actgen.batch.register_layout import RegisterLayout, part_of
from actgen.tables.cells import Raw

_MOST_TOLD = 5
_PLACE = (
    r"(?:район|округ|поселени[ея]|микрорайон|образование|город|г\.|пос(?:[её]лок|\.)|пгт|село|с\.|станица|хутор"
    r"|деревня|д\.)"
)
# «Северный район», «Муниципальный округ № 2», «г. Тверь», «Район: Северный», «Детские сады».
_TITLE = re.compile(
    rf"(?:[а-яё-]+ ){{1,3}}(?:район|округ|поселение|микрорайон|образование)(?: № ?\d+| \d+)?"
    rf"|{_PLACE}[ :]+ ?(?:№ ?\d+|[а-яё-]+(?: [а-яё-]+)?)"
    r"|(?:школы|гимназии|лицеи|(?:детские )?сады|учреждения|организации|дошкольные|общеобразовательные"
    r"|дополнительное образование|учреждения дополнительного|прочие|иные)\b.*",
    re.IGNORECASE,
)
_CODE = re.compile(r"[\w./-]*\d[\w./-]*")


class Titles:
    """The titles of a register that were passed over."""

    def __init__(self, layout: RegisterLayout) -> None:
        self._layout = layout
        self._codes = _columns_of_codes(layout)
        self._passed: list[str] = []

    def passes(self, number: int, cells: Sequence[Raw]) -> bool:
        """Whether a row is a title; it is remembered, to be told."""
        filled = [column for column, cell in enumerate(cells) if not cell.blank]
        if len(filled) != 1 or len(self._layout.headings) < 2:
            return False
        text = " ".join(cells[filled[0]].text.split())
        among_codes = filled[0] in self._codes and not any(sign.isdigit() for sign in text)
        if not among_codes and not _TITLE.fullmatch(text):
            return False
        self._passed.append(f"{number} («{text}»)")
        return True

    def told(self) -> list[str]:
        """What to say of them: one notice for all, none if there were none."""
        if not self._passed:
            return []
        sheet = self._layout.sheet
        where = ", ".join(filter(None, [sheet.path.name, part_of(sheet)]))
        shown = ", ".join(self._passed[:_MOST_TOLD])
        more = len(self._passed) - _MOST_TOLD
        rest = f" и ещё {more}" if more > 0 else ""
        return [
            f"{where}: строки-подзаголовки пропущены: {shown}{rest}.\n"
            "  Если это строка реестра, заполните её остальные ячейки."
        ]


def _columns_of_codes(layout: RegisterLayout) -> Collection[int]:
    """The columns that hold codes or numbers, one without spaces in every full row of the beginning: «017», «5-А»."""
    width = sum(1 for heading in layout.headings if heading)
    values: dict[int, list[str]] = {}
    for number, cells in layout.sheet.head:
        filled = [column for column, cell in enumerate(cells) if not cell.blank]
        if number > layout.last and len(filled) > 1 and len(filled) * 2 >= width:
            for column in filled:
                values.setdefault(column, []).append(cells[column].text.strip())
    return {column for column, texts in values.items() if all(map(_CODE.fullmatch, texts))}
