"""Requisites by kinds: what a kind cannot do without, what has no business in it, kinds that are misspelt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError, SourceWarning
from actgen.model.act import Act
from actgen.source.extract import names_original
from actgen.source.kinds import family_of, foreign_to, meant, needed_by
from actgen.source.nearest import listing, nearest
from actgen.source.shape import fields_of, keys_of, spelling
from actgen.source.tree import Positions
from actgen.source.walk import attachments, get, spelt

_KIND = ("вид", "kind")
_EMPTY: tuple[Any, ...] = ([], {}, "", "0")


def requisite_notes(
    data: dict[str, Any], positions: Positions
) -> Iterator[SourceError | SourceWarning]:
    """What contradicts the kind of the document."""
    yield from _misspelt_kinds(data, positions)
    kind = get(data, *_KIND)
    if isinstance(kind, str):
        yield from _missing(data, kind, positions)
        yield from _foreign(data, kind, positions)
        if family_of(kind) == "extract" and spelt(data, "заверение копии", "copy_mark") is None:
            message = "выписка не заверена: нет ключа «заверение копии»"
            advice = "Выписку заверяют отметкой «Верно»: должность и имя заверившего."
            yield SourceWarning(message, positions.value(), advice)


def _misspelt_kinds(data: dict[str, Any], positions: Positions) -> Iterator[SourceError]:
    """«вид: прказ»: any kind may be written, but not one that is nearly a known one."""
    for path, owner in [((), data), *attachments(data)]:
        key = spelt(owner, *_KIND)
        kind = owner[key] if key is not None else None
        if isinstance(kind, str) and (known := meant(kind, attachment=path != ())):
            message = f"«{key}»: нет такого вида документа: «{kind.strip()}»"
            yield SourceError(
                message, positions.value((*path, str(key))), f"Может быть, «{known}»?"
            )


def _missing(data: dict[str, Any], kind: str, positions: Positions) -> Iterator[SourceError]:
    """An order may lack its number and date, but not clauses and signature; a letter needs an addressee …"""
    if names_original(data):
        return  # the original has them
    misspelt = {nearest(str(key), keys_of(Act)) for key in data if key not in keys_of(Act)}
    for keys in needed_by(kind):
        ways = [way for key in keys for way in spelling(Act, key)]
        given = [way for way in ways if way in data]
        if misspelt & set(ways) or any(data[way] not in _EMPTY for way in given):
            continue
        message = f"нет обязательного ключа «{keys[0]}»"
        if given:
            empty = "список пуст" if isinstance(data[given[0]], list) else "значение пусто"
            message = f"«{given[0]}»: {empty}"
        what = fields_of(Act)[ways[1]].description
        advice = f"{keys[0]}: {what}; без этого «{kind.strip()}» не печатается"
        if keys[1:]:
            advice += f" (можно и {listing(keys[1:])})"
        yield SourceError(message, positions.value(tuple(given[:1])), advice)


def _foreign(data: dict[str, Any], kind: str, positions: Positions) -> Iterator[SourceWarning]:
    """«обращение» in an order: it would vanish without a word, or be printed where it does not belong."""
    for key in foreign_to(kind):
        written = spelt(data, *spelling(Act, key))
        if written is not None:
            message = f"«{written}»: у документа вида «{kind.strip()}» этого не бывает"
            advice = "Удалите этот ключ или проверьте вид документа."
            if key == "обращение":
                advice = f"С ним печатается и «С уважением,». {advice}"
            yield SourceWarning(message, positions.key((written,)), advice)
