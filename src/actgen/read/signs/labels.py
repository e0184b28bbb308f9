"""Typed numbers and dashes at the start of a paragraph: which of them are labels, and which are not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from actgen.read.raw import SYMBOLS

DECIMAL, LETTER, ROMAN, BULLET = "decimal", "letter", "roman", "bullet"


_POINT = re.compile(r"^(?:Пункт|[Пп]\.|§)\s*")


class Label(NamedTuple):
    """A label taken apart: «1.4.» is ``decimal``, (1, 4), closed by «.»; a dash has no numbers."""

    shown: str
    family: str
    numbers: tuple[int, ...] = ()
    mark: str = "."

    @property
    def style(self) -> tuple[str, int, str]:
        """Labels of one list share it."""
        return self.family, len(self.numbers), self.mark

    @property
    def address(self) -> str:
        """The label as it is cited: «1.4» for «1.4.», «3)» for «3)», «2» for «п. 2.»."""
        bare = _POINT.sub("", self.shown).strip("( ")
        return bare.rstrip(". ") if self.mark == "." else bare


_ALPHABET = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_LOOKALIKES = str.maketrans("ІХСіхс", "IXCIXC")
BULLETS = "-–—−‒•*·▪▫➤➢❖✓✔◦●○■□◆♦►‣∙☐☑☒\uf0b7\uf0a7\uf02d\uf0d8\uf0fc"

# The signs of symbol fonts that stand for bullets, as their fonts draw them.
_DRAWN = {chr(code): sign for code, sign in SYMBOLS.items()}

# «1.2.», «1)», «1.1)», «1 .»; what follows must not be a digit, so «13.04.2024» and «1.5%» fail.
_NUMBER = re.compile(
    r"(?P<numbers>\d{1,3}(?:\.\s?\d{1,3}){0,4})(?P<mark>\s?\.\)?|\s?\)|(?=\s))\s*(?=[^\s\d.,%:;)/])"
)
# … and as nearly all points are numbered, which no rule below takes back: «1. Создать», «2.1. «О чатах»»
_PLAIN_NUMBER = re.compile(r"([1-9]\d{0,2}(?:\.[1-9]\d?)?)\.\s*(?=[А-ЯЁ«])")
# The points of long lists: «1000. Учителю …». A year alone is none: «… в сентябре» / «2025. Учителям …».
_LARGE_NUMBER = re.compile(r"([1-9]\d{3})\.\s+(?=[А-ЯЁ«])")
_NUMBER_ABOVE = re.compile(r"([1-9]\d{2,3})\.\s")
_YEARS = range(1900, 2100)
# «3.3. 18 апреля опубликовать …», «2. 100 % педагогов …»: the figure after the label belongs to the sentence.
_BEFORE_FIGURE = re.compile(
    r"(?P<numbers>[1-9]\d?(?:\.[1-9]\d?){0,4})\.\s+(?=\d{1,3}(?:\s?%|\s+[а-яё]))"
)
_LETTER = re.compile(r"\(?(?P<letter>[а-яёa-zА-ЯA-Z])\)\s*(?=\S)")
_ROMAN = re.compile(r"(?P<roman>[IVXLCІХС]{1,7})(?P<mark>[.)])\s*(?=[«\"А-ЯЁа-яё])")
# «I.1. Настоящее положение …»: a point of a chapter with a Roman number.
_OF_ROMAN = re.compile(
    r"(?P<shown>(?P<roman>[IVXІХ]{1,6})\.(?P<numbers>\d{1,2}(?:\.\d{1,2}){0,2})\.?)(?:\s+(?=[«\"А-ЯЁа-яё])|$)"
)
_BULLET = re.compile(rf"(?P<mark>[{re.escape(BULLETS)}])(?:\s+|(?=[«\"(А-ЯЁа-яёA-Za-z]))(?=\S)")
_LETTER_ALONE = re.compile(r"\(?([а-яёa-zА-ЯA-Z])[.)]?")
# What makes a number no label: «1.5 ставки», «12. г.».
_UNIT = re.compile(r"часов|часа|ч\b|ставк|балл|процент|тыс|млн|руб|кг|км")
_YEAR = re.compile(r"г\.|года?\b|-(?!\s)")
# «Статья 5. Права», «п. 2. Собрать», «§ 3. Учителям», but not «Статья 5 Закона …», «Пункт 2 исключить»
_ARTICLE = re.compile(
    r"(?P<shown>(?:Статья\s+|Пункт\s+|[Пп]\.\s?|§\s?)(?P<number>[1-9]\d{0,2})\.)\s+(?=[А-ЯЁ«])"
)
# What every label begins with: most texts have none.
_FIRST = frozenset(f"({BULLETS}IVXLCІХСПп§")
_MAY_BEGIN = re.compile(
    rf"[\d({re.escape(BULLETS)}]|.\)|[IVXLCІХС]{{1,7}}[.)]|Статья\s|Пункт\s|[Пп]\.|§"
)
_BARE = re.compile(r"(?P<numbers>(?:\d{1,3}|[1-9]\d{3})(?:\.\d{1,3}){0,4})(?P<mark>\.\)|[.)]?)$")


def split_label(text: str) -> tuple[Label | None, str]:
    """The label at the start of ``text``, and the text without it.

    A number inside a dash wins («- 1.1. Издать …» is point 1.1).

    >>> split_label("II.3. Чаты ведут учителя.")
    (Label(shown='II.3.', family='decimal', numbers=(2, 3), mark='.'), 'Чаты ведут учителя.')
    """
    first = text[:1]
    told = first in _FIRST or first.isdecimal() or text[1:2] == ")"  # sooner than by the pattern
    if not told or not _MAY_BEGIN.match(text):
        return None, text
    for rule in (_number, _letter, _roman, _of_roman, _article):
        if found := rule(text):
            return found
    if match := _BULLET.match(text):
        rest = text[match.end() :]
        if inner := _number(rest) or _letter(rest):
            return inner
        if second := _BULLET.match(rest):  # «- ❖ Регистрация»
            rest = rest[second.end() :]
        mark = _DRAWN.get(match["mark"], match["mark"])
        return Label(mark, BULLET, mark=mark), rest
    return None, text


@lru_cache(maxsize=512)  # «1.», «2.», «–»: the same in every document
def read_label(shown: str) -> Label:
    """A label made by the word processor, whatever its wording («Статья 1.», «(a)», «–»)."""
    bare = shown.strip()
    if found := _of_roman(bare):
        return found[0]
    if match := _BARE.search(bare):
        return Label(bare, DECIMAL, _numbers(match["numbers"]), match["mark"][-1:] or ".")
    probe = f"{bare} Б"
    for rule in (_letter, _roman):
        if found := rule(probe):
            return found[0]
    if match := _LETTER_ALONE.fullmatch(bare):
        return Label(bare, LETTER, (_position(match[1]),), bare[-1] if bare[-1] in ".)" else ".")
    return Label(bare, BULLET, mark=bare[:1])


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(piece) for piece in text.split("."))


def _number(text: str) -> tuple[Label, str] | None:
    if match := _PLAIN_NUMBER.match(text):
        return Label(f"{match[1]}.", DECIMAL, _numbers(match[1])), text[match.end() :]
    if (large := large_number(text)) and large[0].numbers[0] not in _YEARS:
        return large
    if match := _BEFORE_FIGURE.match(text):
        return Label(match[0].strip(), DECIMAL, _numbers(match["numbers"])), text[match.end() :]
    match = _NUMBER.match(text)
    if not match:
        return None
    pieces = [piece.strip() for piece in match["numbers"].split(".")]
    numbers = tuple(map(int, pieces))
    mark = match["mark"].strip()[-1:]
    rest = text[match.end() :]
    if any(len(piece) > 1 and piece.startswith("0") for piece in pieces) or not numbers[0]:
        return None  # «01.09 – начало», «13.04.24 № 5»
    if len(numbers) == 3 and numbers[0] <= 31 and numbers[1] <= 12 and numbers[2] >= 20:
        return None  # «13.12.24 г.»
    if not mark and (len(numbers) == 1 or (not rest[0].isalpha() and rest[0] not in '«"')):
        return None  # «5 рабочих дней», «10.30 – начало»
    if not mark and _UNIT.match(rest):
        return None  # «1.5 ставки»
    if _YEAR.match(rest):
        return None  # «1.09.2024» never gets here; «12. г.», «1)-3)»
    shown = text[: match.end()].strip()
    return Label(shown, DECIMAL, numbers, mark or "."), rest


def large_number(text: str) -> tuple[Label, str] | None:
    """A number of four figures as a label, which may be a year: what stands above it tells."""
    match = _LARGE_NUMBER.match(text)
    return (
        (Label(f"{match[1]}.", DECIMAL, _numbers(match[1])), text[match.end() :]) if match else None
    )


def is_next_point(above: str, text: str) -> bool:
    """Whether a line begins with the number after that of the point above.

    >>> is_next_point("2024. Учителю вести журнал", "2025. Врачу вести журнал")
    True
    >>> is_next_point("3. Провести смотр в сентябре", "2025. Врачу вести журнал")
    False
    """
    first, second = _NUMBER_ABOVE.match(above), _LARGE_NUMBER.match(text)
    return bool(first and second and int(first[1]) + 1 == int(second[1]))


def _letter(text: str) -> tuple[Label, str] | None:
    match = _LETTER.match(text)
    if not match:
        return None
    number = (_position(match["letter"]),)
    return Label(text[: match.end()].strip(), LETTER, number, ")"), text[match.end() :]


def _article(text: str) -> tuple[Label, str] | None:
    match = _ARTICLE.match(text)
    if not match:
        return None
    shown = " ".join(match["shown"].split())
    return Label(shown, DECIMAL, (int(match["number"]),)), text[match.end() :]


def _position(letter: str) -> int:
    letter = letter.lower()
    place = _ALPHABET.find(letter)
    return place + 1 if place >= 0 else max(ord(letter) - ord("a") + 1, 1) if letter < "а" else 7


def _of_roman(text: str) -> tuple[Label, str] | None:
    match = _OF_ROMAN.match(text)
    if not match:
        return None
    numbers = (value_of_roman(match["roman"]), *_numbers(match["numbers"]))
    return Label(match["shown"], DECIMAL, numbers), text[match.end() :]


def value_of_roman(roman: str) -> int:
    """The number that Roman figures, Russian letters among them, write; not above 0 where they write none."""
    values = [_ROMAN_VALUES[c] for c in roman.translate(_ROMAN_LOOKALIKES)]
    return sum(-v if v < max(values[k:]) else v for k, v in enumerate(values))


def _roman(text: str) -> tuple[Label, str] | None:
    match = _ROMAN.match(text)
    if not match:
        return None
    total = value_of_roman(match["roman"])
    if match["roman"] in "СсXХC" and re.match(r"[А-ЯЁ]\.", text[match.end() :]):
        return None  # «С. И. Петрова», initials
    if match["roman"] in ("С", "Х", "L", "C", "СС") or total <= 0:
        return None
    return Label(text[: match.end()].strip(), ROMAN, (total,), match["mark"]), text[match.end() :]
