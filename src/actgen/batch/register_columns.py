"""Columns that a package uses and its register does not have: which are probably meant, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from actgen.batch.register_layout import RegisterLayout, identifier, part_of
from actgen.errors import ReadError
from actgen.model.place import Place
from actgen.source.nearest import listing, nearest
from actgen.tables.headings import plain_heading

_NAME = re.compile(r"[^\W\d]\w*")
_LEAST = 4  # letters by which a heading is known
_MOST_SHOWN = 12


def missing_columns(
    layout: RegisterLayout, wanted: Mapping[str, Place], asked: Mapping[str, Collection[str]]
) -> dict[str, ReadError]:
    """What to say of columns that the package uses (``wanted``: where) and the register does not have.

    ``asked`` are the names as they are written, by their columns: «эл._почта» asks for a column «эл», and for a
    part of its value. In a table values have no parts.
    """
    name_of_sheet = part_of(layout.sheet)
    table = layout.sheet.path.name + (f", {name_of_sheet}" if name_of_sheet else "")
    errors = {}
    for name, place in wanted.items():
        parted = sorted(each for each in asked.get(name, ()) if "." in each)
        if name not in layout.columns or not _NAME.fullmatch(name):
            shown = parted[0] if parted else name
            message = f"в реестре ({table}) нет столбца «{shown}»"
            errors[name] = ReadError(message, place, _advice(layout, shown))
        elif parted:
            message = f"«{parted[0]}»: в ячейке таблицы одно значение, частей у него нет"
            advice = _exactly(layout, parted[0]) or f"Пишите: {name}."
            errors[name] = ReadError(message, place, advice)
    return errors


def _advice(layout: RegisterLayout, name: str) -> str:
    """Which column is probably meant, and how it is written."""
    if exact := _exactly(layout, name):
        return exact
    headings = [each for each in layout.headings if each]
    letters = _letters(name)
    longer = (each for each in headings if len(letters) >= _LEAST and letters in _letters(each))
    close = next(longer, None) or nearest(name.replace("_", " "), headings)
    if close:
        return f"Может быть, столбец «{close}»? Тогда напишите в пакете: {_alias(name, close)}"
    shown = listing(headings, _MOST_SHOWN)
    return (
        f"В шапке есть: {shown}. Если столбец называется иначе, дайте ему это имя:"
        f" столбцы: {{{identifier(name)}: текст шапки}}"
    )


def _exactly(layout: RegisterLayout, name: str) -> str:
    """How the column is written whose heading has just the letters of a name; «» if there is none."""
    letters = _letters(name)
    same = (h for h in layout.headings if h and letters in (_letters(h), _letters(_lowest(h))))
    return next(map(_spelling, same), "")


def _spelling(heading: str) -> str:
    own = identifier(_lowest(heading))
    word = max(re.findall(r"[^\W\d_]+", _lowest(heading)) or ["столбец"], key=len).lower()
    if not own or own[0].isdigit():
        return f"Столбцу «{heading}» дайте имя: {_alias(word, heading)}"
    return (
        f"Столбец «{heading}» пишется так: {own}; или дайте ему своё имя: {_alias(word, heading)}"
    )


def _alias(name: str, heading: str) -> str:
    """The key «столбцы» that gives a column a name, as YAML has it."""
    value = f"'{heading}'" if re.search(r"[,:{}\[\]#\"&*!|>%@`]", heading) else heading
    return f"столбцы: {{{identifier(name)}: {value}}}"


def _lowest(heading: str) -> str:
    return heading.rpartition(" / ")[2]


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", plain_heading(text))
