"""Profiles: lengths, sizes and habits of a standard, from ``templates/common/*.yaml`` or a user's own file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from actgen.errors import RenderError, os_reason
from actgen.model.place import Place
from actgen.resources import templates_dir

DEFAULT = "gost2025"
BASE_KEY = "основа"


@dataclass(frozen=True)
class Profile:
    """The values of a profile, and its lengths as Word (twentieths of a point) and CSS (points) need them.

    Word keeps lengths in twentieths of a point; both formats round alike.
    """

    numbers: Mapping[str, Any]
    path: Path

    def __hash__(self) -> int:
        return hash((self.path, str(self.numbers)))

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
    path = _folder() / f"{name}.yaml" if name in profile_names() else Path(name)
    try:
        stat = path.stat()
    except OSError as error:
        raise RenderError(
            f"нет такого профиля: «{name}» ({os_reason(error)})",
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
    if base is not None:
        numbers = _over(load_profile(str(base)).numbers, numbers, path)
    return Profile(numbers, path)


def _over(base: Mapping[str, Any], own: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """The base with one's own values in place of its; a key that the base does not know is a mistake."""
    merged = dict(base)
    for key, value in own.items():
        if key != BASE_KEY and key not in base:
            raise RenderError(
                f"неизвестный ключ «{key}»",
                Place(document=str(path)),
                advice="Ключи профиля — те же, что в templates/common/gost2025.yaml.",
            )
        inner = base.get(key)
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
