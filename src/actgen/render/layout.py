"""The lengths of the profile as CSS needs them: in points, rounded as Word rounds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from actgen.errors import RenderError
from actgen.model.place import Place
from actgen.render.templating import profile, template_path


@dataclass(frozen=True, slots=True)
class Layout:
    """Lengths of a profile. Word keeps lengths in twentieths of a point; both formats round alike."""

    numbers: Mapping[str, Any]

    def mm(self, *keys: str) -> str:
        """A length given in millimetres."""
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
    def screen_width(self) -> str:
        """The width of the text on a portrait page."""
        sides = sum(self.twips("поля", side) for side in ("левое", "правое"))
        return f"{(self.twips('бумага', 'ширина') - sides) / 20:g}pt"

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

    def _number(self, keys: tuple[str, ...]) -> float:
        value: Any = self.numbers
        try:
            for key in keys:
                value = value[key]
            return float(value)
        except (KeyError, TypeError, ValueError) as error:
            raise RenderError(
                f"в размерах документа нет числа «{' – '.join(keys)}»",
                Place(document=str(template_path("profile.yaml"))),
            ) from error


@lru_cache(maxsize=1)
def layout() -> Layout:
    """The lengths of the family's profile."""
    return Layout(profile())
