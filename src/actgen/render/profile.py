"""Profiles: lengths, sizes and habits of a standard, from ``templates/common/*.yaml`` or a user's own file."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from actgen.errors import ErrorList, RenderError, os_reason
from actgen.model.place import Place
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


@dataclass(frozen=True)
class Profile:
    """The values of a profile, and its lengths as Word (twentieths of a point) and CSS (points) need them.

    Word keeps lengths in twentieths of a point; both formats round alike.
    """

    numbers: Mapping[str, Any]
    path: Path

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.path, str(self.numbers)))  # profiles are the keys of many caches

    def mm(self, *keys: str) -> str:
        """A length given in millimetres, in points for CSS."""
        return f"{self.twips(*keys) / 20:g}pt"

    def points(self, *keys: str) -> float:
        """A number as it stands."""
        return self._number(keys)

    def pt(self, *keys: str) -> str:
        """A length given in points."""
        return f"{self._number(keys):g}pt"

    def mm_less(self, less: str, *keys: str) -> str:
        """A length given in millimetres less half of one given in points: a border covers half of its own width."""
        return f"{self.twips(*keys) / 20 - self._number((less,)) / 2:g}pt"

    def half_out(self, key: str) -> str:
        """Half a border, outwards."""
        return f"{-self._number((key,)) / 2:g}pt"

    def twips(self, *keys: str) -> int:
        """A length given in millimetres, in twentieths of a point."""
        return round(self._number(keys) * 1440 / 25.4)

    def line(self, size: str, spacing: str) -> str:
        """The height of a line: size × line height of the typeface × spacing."""
        return f"{self._number((size,)) * self._number(('высота строки гарнитуры',)) * self._number((spacing,)):.4g}pt"

    @property
    def text_width(self) -> int:
        """The width of the text on a portrait page, in twentieths of a point."""
        return self.twips("бумага", "ширина") - sum(
            self.twips("поля", side) for side in ("левое", "правое")
        )

    @property
    def landscape_width(self) -> int:
        """The width of the text on a landscape page, in twentieths of a point: the sheet is turned clockwise."""
        return self.twips("бумага", "высота") - sum(
            self.twips("поля", side) for side in ("верхнее", "нижнее")
        )

    def stamp_part(self, *, landscape: bool) -> int:
        """The part of the text's width that a block at the right takes (stamp, addressee), in thousandths."""
        whole = self.landscape_width if landscape else self.text_width
        return round(1000 * self.twips("ширина грифа") / whole)

    @property
    def screen_width(self) -> str:
        """The width of the text on a portrait page, in points for CSS."""
        return f"{self.text_width / 20:g}pt"

    def text_bottom(self, side: str) -> str:
        """The lower margin of a page of text.

        Word processors let the last line of a page do without the space that the interval adds below it; a
        style sheet cannot, so its margin is smaller by as much.
        """
        single = self._number(("кегль",)) * self._number(("высота строки гарнитуры",))
        extra = single * (
            self._number(("интервал текста",)) - self._number(("интервал реквизитов",))
        )
        return f"{self.twips('поля', side) / 20 - extra:.4g}pt"

    def on(self, key: str) -> bool:
        """Whether a choice of the profile is «да»."""
        return self.numbers[key] in (True, "да")

    def word(self, key: str) -> str:
        """A habit named by a word: «кавычки» → «слитные»."""
        try:
            return str(self.numbers[key])
        except KeyError as error:
            raise self._missing(key) from error

    @property
    def standard(self) -> str:
        """The standard's name: «ГОСТ Р 7.0.97-2025»."""
        return self.word("стандарт")

    def requisite(self, number: int) -> str:
        """The name that the standard gives to a requisite; «» if it does not know this one."""
        name = self.numbers["реквизиты"].get(number)
        return "" if name in (None, False, "нет") else str(name)

    def choice(self, key: str, *options: str) -> str:
        """A habit that is one of the options; RenderError for any other word."""
        chosen = self.word(key)
        if chosen not in options:
            raise RenderError(
                f"«{key}: {chosen}» — нет такого выбора",
                Place(document=str(self.path)),
                advice=f"Есть: {'; '.join(options)}.",
            )
        return chosen

    def _number(self, keys: tuple[str, ...]) -> float:
        value: Any = self.numbers
        try:
            for key in keys:
                value = value[key]
            return float(value)
        except (KeyError, TypeError, ValueError) as error:
            raise self._missing(" – ".join(keys)) from error

    def _missing(self, what: str) -> RenderError:
        return RenderError(
            f"в размерах документа нет числа «{what}»", Place(document=str(self.path))
        )


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
