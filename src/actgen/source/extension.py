"""Requirements that build on those of another act or set: changed by id, switched off with a reason, added to."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from actgen.errors import SourceError
from actgen.model.requirement import BaseRequirement, Requirement, Status
from actgen.russian.dates import figures, find_dates
from actgen.source.excerpts import with_line
from actgen.source.imposed import Imposed
from actgen.source.nearest import hint
from actgen.source.shape import spelling
from actgen.source.tree import Positions
from actgen.source.validate import validate
from actgen.source.walk import spelt

CHANGES = ("изменяет", "changes")
DROPS = ("снимает", "drops")

# What may change without another verdict on any text, so that the examples still hold.
_WORDS_ALONE = frozenset(
    "title wording wording_for status disputed force institutions where examples".split()
)
_VARIANT = "_for"  # «участники для» says for some institutions what «участники» says for all


def extended(
    base: Sequence[Imposed], data: dict[str, Any], positions: Positions
) -> tuple[list[Imposed], list[SourceError]]:
    """The requirements of ``base`` as a file that extends them leaves them, and what is wrong with its changes.

    ``data`` are the file's own keys. A requirement that is switched off stays, with the reason in ``waived``.
    """
    errors: list[SourceError] = []
    known = {each.requirement.id: number for number, each in enumerate(base)}
    result = list(base)
    changes_key, drops_key = spelt(data, *CHANGES), spelt(data, *DROPS)
    changes = data[changes_key] if changes_key else {}
    drops = data[drops_key] if drops_key else {}
    for key, names in ((changes_key, changes), (drops_key, drops)):
        for name in names if isinstance(names, dict) else ():
            if name not in known:
                message = f"«{key}»: требования «{name}» нет в том, что дополняется"
                place = positions.key((str(key), name))
                errors.append(with_line(SourceError(message, place, hint(name, known)), positions))
    for name, keys in changes.items() if isinstance(changes, dict) else ():
        if name in known and isinstance(keys, dict):
            path = (str(changes_key), name)
            former = result[known[name]]
            changed, faults = _changed(former.requirement, keys, positions, path)
            errors += faults
            if changed is not None:
                result[known[name]] = replace(former, requirement=changed, file=positions.document)
    for name, reason in drops.items() if isinstance(drops, dict) else ():
        if name in known:
            if isinstance(changes, dict) and name in changes:
                message = f"требование «{name}» и изменено, и снято"
                place = positions.key((str(drops_key), name))
                errors.append(with_line(SourceError(message, place), positions))
            number = known[name]
            result[number] = replace(result[number], waived=str(reason).strip())
    return result, errors


def _changed(
    former: Requirement, keys: dict[str, Any], positions: Positions, path: tuple[str, str]
) -> tuple[Requirement | None, list[SourceError]]:
    """The requirement with the changed keys, or what is wrong with them."""
    kind = type(former)
    fixed = [key for key in keys if spelling(kind, key)[-1] in ("id", "kind")]
    if fixed:
        faults = []
        for key in fixed:
            message = f"«{key}» требования «{former.id}» не меняют"
            advice = "Снимите требование ключом «снимает» и напишите своё, с другим id."
            place = positions.key((*path, key))
            faults.append(with_line(SourceError(message, place, advice), positions))
        return None, faults
    merged = _merged(former, keys)
    changed, wrong = validate(kind, merged, positions.under(*path))
    given = {spelling(kind, key)[-1] for key in keys}
    if changed is not None:
        changed = _retold(former, changed, given)
    return changed, [with_line(each, positions) for each in wrong]


def _retold(former: Requirement, changed: Requirement, given: set[str]) -> Requirement:
    """A day or a number that changes also changes in the title and in the wordings that are not given anew.

    «Всё сделать до 19.04.2024» over a deadline of 15.04.2024 would mislead.
    """
    pairs = [(getattr(former, name), getattr(changed, name)) for name in sorted(given)]
    pairs = [(old, new) for old, new in pairs if old != new and _is_figure(old) and _is_figure(new)]
    if not pairs:
        return changed
    update: dict[str, Any] = {
        name: _with_figures(getattr(changed, name), pairs)
        for name in ("title", "wording")
        if name not in given
    }
    if "wording_for" not in given:
        update["wording_for"] = {
            institution: _with_figures(text, pairs)
            for institution, text in changed.wording_for.items()
        }
    return changed.model_copy(update=update)


def _is_figure(value: object) -> bool:
    return isinstance(value, (datetime.date, int, float)) and not isinstance(value, bool)


def _with_figures(text: str, pairs: Sequence[tuple[Any, Any]]) -> str:
    """The text with new days for the old ones, however those are written, and with a new number for the old one where
    that stands there only once."""
    for old, new in pairs:
        if isinstance(old, datetime.date):
            for day in reversed([each for each in find_dates(text) if each.value == old]):
                text = f"{text[: day.start]}{figures(new)}{text[day.stop :]}"
            continue
        number = re.compile(rf"(?<![\d.,№]){re.escape(f'{old:g}')}(?![\d.,]*\d)")
        if len(number.findall(text)) == 1:
            text = number.sub(f"{new:g}", text)
    return text


def _merged(former: BaseRequirement, keys: dict[str, Any]) -> dict[str, Any]:
    """The former keys under their Russian names with the new ones in their place.

    A variant for some institutions goes when the key itself changes, examples when the sense does, the dispute when
    the requirement is no longer disputed.
    """
    kind = type(former)
    names = {spelling(kind, key)[-1]: key for key in keys}
    merged = {
        kind.alias_of(name): getattr(former, name)
        for name in kind.model_fields
        if name in former.model_fields_set
    }
    for name, key in names.items():
        alias = kind.alias_of(name) if name in kind.model_fields else key
        merged[alias] = keys[key]
        variant = name + _VARIANT
        if variant in kind.model_fields and variant not in names:
            merged.pop(kind.alias_of(variant), None)
    if not set(names) <= _WORDS_ALONE and "examples" not in names:
        merged.pop(kind.alias_of("examples"), None)
    if "status" in names and keys[names["status"]] != Status.DISPUTED and "disputed" not in names:
        merged.pop(kind.alias_of("disputed"), None)
    return merged
