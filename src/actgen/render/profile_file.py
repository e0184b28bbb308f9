"""Profiles in ``templates/common/*.yaml`` or a user's own file: found, laid over their base, checked."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from actgen.errors import ErrorList, RenderError, os_reason
from actgen.model.place import Place
from actgen.render.profile import Profile
from actgen.resources import templates_dir

DEFAULT = "gost2025"


BASE_KEY = "основа"


LEAST_TEXT = 50
"""The least width and height of the text, in millimetres."""


# Millimetres or points; type smaller than 6 points nobody reads, larger than 72 is no document.
_LIMITS: tuple[tuple[str, tuple[float, float]], ...] = (
    ("кегль", (6, 72)),
    ("высота строки", (0.8, 2)),
    ("интервал", (0.8, 3)),
    ("бумага", (100, 1000)),
    ("предел строк", (1, 50)),
    ("размер штрих-кода", (10, 100)),
    ("высота герба", (5, 100)),
    ("ширина", (20, 500)),
    ("линия", (0.1, 6)),
)


_ANY_LENGTH = (0.0, 200.0)


# Keys whose values are words.
_WORDS = {
    "название", "основа", "стандарт", "гарнитура", "замена гарнитуры", "бланк прописными", "заголовок полужирный",
    "кавычки", "инициалы", "буквы перечня", "дата", "УТВЕРЖДЕН", "заголовок обязателен", "герб с эмблемой",
    "номер страницы приложения", "реквизиты",
}  # fmt: skip


def default_profile() -> Profile:
    """ГОСТ Р 7.0.97-2025."""
    return load_profile(DEFAULT)


def profile_names() -> list[str]:
    """The profiles that come with the program."""
    return sorted(path.stem for path in _folder().glob("gost*.yaml"))


def load_profile(name: str) -> Profile:
    """A profile by its name, or a user's own by its path; RenderError if it can't be read."""
    ours = name == DEFAULT or name in profile_names()
    path = _folder() / f"{name}.yaml" if ours else Path(name)
    try:
        stat = path.stat()
    except OSError as error:
        reason = "" if isinstance(error, FileNotFoundError) else f" ({os_reason(error)})"
        raise RenderError(
            f"нет такого профиля: «{name}»{reason}",
            advice=f"Есть: {', '.join(profile_names())}; свой профиль — файл YAML.",
        ) from error
    return _load(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=16)
def _load(path: Path, _changed: int, _size: int) -> Profile:
    try:
        numbers: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise RenderError(f"не читается (YAML: {error})", Place(document=str(path))) from error
    except OSError as error:
        raise RenderError(f"не читается: {os_reason(error)}", Place(document=str(path))) from error
    if not isinstance(numbers, dict):
        raise RenderError("ожидаются ключи со значениями", Place(document=str(path)))
    base = numbers.get(BASE_KEY) or (None if path.parent == _folder() else DEFAULT)
    given = "замена гарнитуры" in numbers
    if base is not None:
        numbers = _over(load_profile(str(base)).numbers, numbers, path)
        if numbers["гарнитура"] != load_profile(str(base)).numbers["гарнитура"] and not given:
            numbers["замена гарнитуры"] = numbers["гарнитура"]
    _check(numbers, path)
    return Profile(numbers, path)


def _check(numbers: Mapping[str, Any], path: Path) -> None:
    """Every number is a sensible length or size; ErrorList with the key and line of each that is not."""
    faults = list(_unfit(numbers, path, ()))
    if not faults:
        width, height = (_mm(numbers, "бумага", side) for side in ("ширина", "высота"))
        across = width - _mm(numbers, "поля", "левое") - _mm(numbers, "поля", "правое")
        along = height - _mm(numbers, "поля", "верхнее") - _mm(numbers, "поля", "нижнее")
        if min(across, along) < LEAST_TEXT:
            message = f"между полями остаётся {min(across, along):g} мм: для текста места нет"
            faults.append(
                RenderError(
                    message, _place(path, ("поля",)), f"Оставьте не меньше {LEAST_TEXT} мм."
                )
            )
        wide = [
            key
            for key in ("ширина грифа", "ширина заголовка")
            if not faults and numbers[key] > across
        ]
        faults += [
            RenderError(f"«{key}»: больше ширины текста, {across:g} мм", _place(path, (key,)))
            for key in wide
        ]
    if faults:
        raise ErrorList(faults)


def _unfit(own: Mapping[str, Any], path: Path, above: tuple[str, ...]) -> Iterator[RenderError]:
    for key, value in own.items():
        keys = (*above, str(key))
        if isinstance(value, dict) and key != "реквизиты":
            yield from _unfit(value, path, keys)
            continue
        limits = _limits(keys)
        if limits is None:
            continue
        low, high = limits
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not number or not low <= value <= high:  # not-a-number fails, too
            shown = {math.inf: "бесконечность"}.get(value, value) if number else value
            yield RenderError(
                f"«{' – '.join(keys)}: {shown}» — нужно число от {low:g} до {high:g}",
                _place(path, keys),
            )


def _limits(keys: tuple[str, ...]) -> tuple[float, float] | None:
    """Between what a number may lie; None for a word."""
    if keys[0] in _WORDS:
        return None
    return next(
        (limits for begins, limits in _LIMITS if any(key.startswith(begins) for key in keys)),
        _ANY_LENGTH,
    )


def _place(path: Path, keys: tuple[str, ...]) -> Place:
    """The file, and the line of a key if it stands there."""
    try:
        node: Any = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError):
        return Place(document=str(path))
    mark = None
    for key in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        found = next((pair for pair in pairs if pair[0].value == key), None)
        if found is None:
            break
        mark, node = found[0].start_mark, found[1]
    if mark is None:
        return Place(document=str(path))
    return Place(document=str(path), line=mark.line + 1, column=mark.column + 1)


def _mm(numbers: Mapping[str, Any], *keys: str) -> float:
    value: Any = numbers
    for key in keys:
        value = value[key]
    return float(value)


def _over(base: Mapping[str, Any], own: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """The base with one's own values in place of its; a key that the base does not know is a mistake."""
    merged = dict(base)
    for key, value in own.items():
        if key != BASE_KEY and key not in base:
            raise RenderError(
                f"неизвестный ключ «{key}»",
                _place(path, (key,)),
                advice="Ключи профиля — те же, что в templates/common/gost2025.yaml.",
            )
        inner = base.get(key)
        if isinstance(inner, dict) and not isinstance(value, dict):
            raise RenderError(
                f"«{key}: {value}» — здесь нужны ключи с числами",
                _place(path, (key,)),
                advice=f"Есть: {', '.join(map(str, inner))}.",
            )
        merged[key] = (
            _over(inner, value, path)
            if isinstance(inner, dict) and isinstance(value, dict)
            else value
        )
    return merged


def _folder() -> Path:
    try:
        return templates_dir() / "common"
    except FileNotFoundError as error:
        raise RenderError(str(error)) from error
