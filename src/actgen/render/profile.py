"""A profile: lengths, sizes and habits of a standard, as Word and CSS need them. Files are read by `profile_file`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from actgen.errors import RenderError
from actgen.model.place import Place


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
        """The lower margin of a page of text, less what its last line does without (`spared`)."""
        return f"{self.twips('поля', side) / 20 - self.spared():.4g}pt"

    def spared(self) -> float:
        """Points that the interval of the text adds below a line.

        Word processors let the last line of a page do without them; a style sheet cannot, so the lower margins of its
        pages are smaller by as much.
        """
        single = self._number(("кегль",)) * self._number(("высота строки гарнитуры",))
        return single * (
            self._number(("интервал текста",)) - self._number(("интервал реквизитов",))
        )

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
