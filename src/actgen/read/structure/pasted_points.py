"""Where points begin in a text whose line ends were lost: chapters, their points and the lists within these.

A label counts where it goes on with the numbers above and the sentence before it has ended. Headings of chapters end
with no stop: what follows one («1. Общие положения 1.1. Настоящие …») is told by its number alone, and only in a text
that numbers three points and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from actgen.read.signs.labels import value_of_roman
from actgen.russian.quotes import depth_after

MANY = 3
"""Points that make a list of any paragraph."""
_LABEL = re.compile(
    r"(?<!\S)(?:(?:(?:Глава|Раздел|ГЛАВА|РАЗДЕЛ)\s+)?(?P<roman>[IVX]{1,6})\.?"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<mark>[.)]?)"
    r"|(?P<letter>[а-я])\)|(?P<dash>[–—•-]))\s+(?=(?P<capital>[А-ЯЁA-Z«\"])|[а-яё])"
)
_STOPS = ".;:!?»)"
# «п. 2. Создать»: the number of a point that is spoken of.
_CITED = re.compile(
    r"(?<!\w)(?:пп?|ст|гл|ч|ул|д|кв|каб|кл|№|(?:под)?пункт\w*|раздел\w*|глав\w*|част\w*|стать\w*|абзац\w*|приложени\w*"
    r"|верси\w*)\.?\s*$",
    re.IGNORECASE,
)
_CITING = 24  # characters before a label that may say so
_HEADING = 120  # characters of the longest heading of a chapter
_TITLED = re.compile(rf"[А-ЯЁA-Z«\"][^.;:!?]{{2,{_HEADING}}}")
_ITEM = 600  # characters of the longest item of a list within a point
_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
_DASH = "–"
_BLANKS = re.compile(r"\s*")

_Number = tuple[int, ...]


def points_in(text: str, start: int = 0) -> list[int]:
    """Where the points of a text begin that is numbered from ``start`` on; none where no number stands there.

    >>> points_in("1. Общее 1.1. Чаты ведут. 1.2. Чаты закрывают. 2. Права 2.1. Учитель вправе: а) писать; б) молчать.")
    [0, 9, 26, 47, 56, 77, 88]
    >>> points_in("1. Создать чат. 2. Вести его.")
    [0, 16]
    """
    found = [*_Walk(text, start, headed=True).starts()]
    if len(found) >= MANY:
        return found
    return [*_Walk(text, start, headed=False).starts()]


@dataclass(slots=True)
class _Walk:
    """One passage over the labels; ``headed`` where headings of chapters are reckoned with."""

    text: str
    start: int
    headed: bool
    above: _Number = ()  # the number of the last point
    mark: str = "."  # what closes the numbers of points: «1.», «1)»
    chapter: int = 0  # the last Roman number
    opened: bool = False  # the last label is the Roman number of a chapter
    last: int = 0  # where the text of the last label begins
    inner: list[tuple[str, int]] = field(default_factory=list)  # lists within the point

    def starts(self) -> Iterator[int]:
        first = _LABEL.match(self.text, _BLANKS.match(self.text, self.start).end())  # type: ignore[union-attr]
        if first is None or not self._begins(first):
            return
        self.last = first.end()
        yield first.start()
        for match in _LABEL.finditer(self.text, first.end()):
            if not self._spoken_of(match) and self._counts(match):
                self.last = match.end()
                yield match.start()

    def _begins(self, match: re.Match[str]) -> bool:
        """Whether a text may begin with a label, be the number what it may."""
        if match["roman"]:
            self.chapter, self.opened = value_of_roman(match["roman"]), True
            return self.headed
        if match["number"] and match["mark"]:
            self.above, self.mark = _number(match["number"]), match["mark"]
        return bool(self.above)

    def _spoken_of(self, match: re.Match[str]) -> bool:
        at = match.start()
        return _CITED.search(self.text, max(at - _CITING, self.last - 1), at) is not None

    def _counts(self, match: re.Match[str]) -> bool:
        """Whether a label goes on with what is open; what is open then is what follows it."""
        if match["roman"]:
            return self.headed and self._next_chapter(match)
        if match["number"] and (not match["mark"] or match["mark"] == self.mark):
            number = _number(match["number"])
            if match["mark"] or len(number) > 1:
                return match["capital"] is not None and self._next_point(match, number)
            return False
        return self._next_item(match)

    def _next_chapter(self, match: re.Match[str]) -> bool:
        number = value_of_roman(match["roman"])
        if not self.chapter or number != self.chapter + 1 or not match["capital"]:
            return False
        if self._quoted(match.start()):
            return False
        self.chapter, self.opened = number, True
        self.inner.clear()
        return True

    def _next_point(self, match: re.Match[str], number: _Number) -> bool:
        if self.opened:
            goes_on = number in ((1,), (1, 1), (self.chapter, 1)) or _follows(number, self.above)
            goes_on = goes_on and self._below_heading(match.start())
        elif self._closed(match.start()):
            goes_on = _follows(number, self.above)
        else:
            goes_on = self.headed and self._without_stop(match, number)
        if goes_on:
            self.above, self.opened = number, False
            self.inner.clear()
        return goes_on

    def _without_stop(self, match: re.Match[str], number: _Number) -> bool:
        """Whether a point needs no stop above: it is the first below a heading, or a heading with its first point."""
        if self._quoted(match.start()):
            return False
        if number == (*self.above, 1):
            return self._below_heading(match.start())
        if len(number) > 1 or not _follows(number, self.above):
            return False
        first = rf"{_TITLED.pattern}?\s{number[0]}\.1[.\s]"
        return re.compile(first).match(self.text, match.end()) is not None

    def _below_heading(self, at: int) -> bool:
        """Whether nothing but the heading of a chapter stands between the last label and this one."""
        if at - self.last > _HEADING:
            return False
        return _TITLED.fullmatch(self.text[self.last : at].rstrip(". ")) is not None

    def _next_item(self, match: re.Match[str]) -> bool:
        """Whether a label is one of a list within the point: «1) …; 2) …», «а) …; б) …», «– …; – …»."""
        style, place = _item(match)
        if not place or not self.headed:
            return False
        before = self.text[: match.start()].rstrip()[-1:] if match.start() else ""
        for depth in range(len(self.inner) - 1, -1, -1):
            known, last = self.inner[depth]
            if known == style and place in (last + 1, last if style == _DASH else 0):
                if before not in ";,.":
                    return False
                self.inner[depth:] = [(style, place)]
                return True
        if before != ":" or place != 1 or not self._goes_on(match, style):
            return False
        self.inner.append((style, 1))
        return True

    def _goes_on(self, match: re.Match[str], style: str) -> bool:
        """Whether a second item follows the first."""
        second = {_DASH: "[–—•-]", ")": r"2\)"}.get(style, r"б\)")
        within = self.text[match.end() : match.end() + _ITEM]
        return re.search(rf"[;,.]\s+{second}\s", within) is not None

    def _closed(self, at: int) -> bool:
        return at > 1 and self.text[at - 2] in _STOPS

    def _quoted(self, at: int) -> bool:
        return depth_after(self.text[max(self.last, at - _ITEM) : at]) > 0


def _number(text: str) -> _Number:
    return tuple(map(int, text.split(".")))


def _follows(number: _Number, above: _Number) -> bool:
    """Whether a number is the next one on its level, or the first below the one above."""
    depth = len(number) - 1
    if number == (*above, 1):
        return True
    return depth < len(above) and number == (*above[:depth], above[depth] + 1)


def _item(match: re.Match[str]) -> tuple[str, int]:
    """The kind of list that a label belongs to, and its place there; place 0 for a label of no list."""
    if match["dash"]:
        return _DASH, 1
    if match["letter"]:
        return _LETTERS, _LETTERS.find(match["letter"]) + 1
    number = _number(match["number"])
    return ")", number[0] if len(number) == 1 and match["mark"] == ")" else 0
