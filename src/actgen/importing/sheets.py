"""Sheets of acquaintance and of agreement: their table becomes the people whom it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from actgen.importing.days import first_day
from actgen.importing.likeness import alike
from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.preamble import cited_acts
from actgen.importing.source import Source
from actgen.model.ground import Ground
from actgen.read.signs.words import NAME
from actgen.render.parts.pen import Pen
from actgen.render.parts.sentences import lower_first_unless_name
from actgen.render.parts.sheets import ACQUAINTANCE, AGREEMENT
from actgen.render.profile_file import default_profile
from actgen.russian.cases import Case

_HEADS = {
    ACQUAINTANCE: ("фамилия", "должность", "дата", "подпись"),
    AGREEMENT: ("должность", "инициалы", "замечания", "дата", "подпись"),
}
SIGNED_HERE = (ACQUAINTANCE, AGREEMENT)
_REMARKS = "замечания прилагаются"


def settle_sheet(source: Source, kind: str, piece: Piece) -> None:
    """Replace «таблица» and «заголовок» of a sheet by «ознакомлены» or «визы» and «к документу», where they fit."""
    _concerning(kind, piece)
    table = piece.get("таблица")
    if table is None or "номера строк" in table or "строки" not in table:
        return
    titles = [str(column["заголовок"]).lower() for column in table["столбцы"]]
    expected = _HEADS.get(kind, ())
    if len(titles) != len(expected) or not all(map(str.startswith, titles, expected)):
        return
    made = _acquainted(table["строки"]) if kind == ACQUAINTANCE else _visas(table["строки"])
    if made is not None:
        del piece["таблица"]
        piece.put(**made)


def _concerning(kind: str, piece: Piece) -> None:
    """«с приказом … от … № … «…»» → the act that a sheet belongs to, if it is cited so."""
    title = str(piece.get("заголовок", ""))
    case = Case.GENT if kind == AGREEMENT else Case.ABLT
    said = re.sub(r"^со?\s+", "", title) if case is Case.ABLT else title
    found: list[dict[str, Any]] = list(cited_acts(said, case)) if said else []
    if len(found) != 1 or "текст" in found[0]:
        return
    if alike(Pen(default_profile()).cite(Ground.model_validate(found[0]), case), said):
        del piece["заголовок"]
        piece.put(к_документу=Piece(None, **found[0]))


def _acquainted(rows: Sequence[Sequence[str]]) -> dict[str, Any] | None:
    """The people, then the empty rows; None if something stands where a pen is to write."""
    named = [row for row in rows if row[0].strip()]
    blank = len(rows) - len(named)
    if list(rows[: len(named)]) != named or any(any(row[2:]) for row in rows):
        return None
    if any(any(row) for row in rows[len(named) :]) or not all(
        NAME.fullmatch(row[0]) for row in named
    ):
        return None
    people = [
        Piece(None).put(имя=surname_first(row[0]), должность=lower_first_unless_name(row[1]))
        for row in named
    ]
    return {"ознакомлены": people, "пустых_строк": blank or None}


def _visas(rows: Sequence[Sequence[str]]) -> dict[str, Any] | None:
    visas = []
    for post, name, remarks, date, hand in rows:
        day = first_day(date)
        if not post or not NAME.fullmatch(name) or hand or (date and not day):
            return None
        if remarks and remarks.lower() != _REMARKS:
            return None
        visas.append(
            Piece(None).put(
                должность=post,
                имя=surname_first(name),
                дата=day,
                замечания="да" if remarks else None,
            )
        )
    return {"визы": visas} if visas else None
