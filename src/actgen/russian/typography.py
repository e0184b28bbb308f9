"""Typesetting of Russian office text: quotes, dashes, №, non-breaking spaces.

Addresses of sites and mail, phone numbers, template tags are left alone. Letters and digits never
change (but for the N of «N 5», which stands for №), and a second pass changes nothing.

Sources: ГОСТ Р 7.0.97 (spaces with № and %), Мильчин, «Справочник издателя и автора» (dashes,
non-breaking spaces); nested quotes by profile, as office practice and typography differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from actgen.russian.name_shapes import SURNAME_BY_INITIALS

NBSP = "\u00a0"
NARROW_NBSP = "\u202f"
NB_HYPHEN = "\u2011"
EN_DASH = "–"

NestedQuotes = Literal["lawyers", "merged", "typographic"]

_S = "[ \u00a0]"
_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_UNITS = r"п\.п|пп?|стр?|чч?|гл|подп|абз|рис|табл|разд|ул|пр|д|кв|корп|каб|им|пос|с"
_NUMBERED = r"(?:пп?|стр?|чч?|гл|подп|пункт\w*|стать\w*|част\w*)"
_PHONE_TAIL = rf"(?:{_S}?[-–]?{_S}?\d{{1,3}}){{2,4}}"
_COUNTED = r"лет|год|года|дн(?:я|ей)|час|человек|руб|месяц|класс|кл\.|процент|минут|балл"

_PROTECTED = re.compile(
    "|".join(
        (
            r"\{\{[^{}]*\}\}|\{%[^%{}]*%\}",
            r"\b(?:https?|ftp)://[^\s«»\"]+|\bwww\.[^\s«»\"]+",
            r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
            r"(?<![\w.-])(?:[\w-]{1,63}\.){1,8}(?:ru|рф|com|org|net|su|me|info|online|pro)\b(?:/[^\s«»\"]*)?",
            rf"(?<![\w-])(?:\+7|8){_S}?[-(]?{_S}?\(?\d{{3,5}}\)?{_PHONE_TAIL}(?![\w-])",
            r"(?<![\w-])\d{2,3}-\d{2}-\d{2}(?![\w-])",
            "[\U000f0000-\U000ffffd]+",
        )
    )
)
_MASK = "\U000f0000"

# A run of blanks is one blank; a non-breaking one among them wins.
_BLANKS = (
    (re.compile(r"(?<![ \t\u00a0])[ \t]*\u00a0[ \t\u00a0]*(?=\S)"), NBSP),
    (re.compile(r"[ \t]{2,}"), " "),
)
_RULES: tuple[tuple[str, str], ...] = (
    # «дни ,указанные», «Напоминаем,что», «телефон:8-900-…»; «18°C»
    (rf"(?<=[а-яёА-ЯЁ»)]){_S}+,(?=\s|[а-яё]{{2}})", ","),
    (r"(?<=[а-яё]{2}),(?=[а-яё]{2})", ", "),
    (rf"(?<=[а-яё]{{3}}):(?=[+\d{_MASK}])", ": "),
    (rf"(?<=\d){_S}?°(?=[CС](?!\w))", f"{NBSP}°"),
    # number sign
    (rf"(?<![\w№/-])(?<!№[ \u00a0])(?:N[oо]?|#){_S}?(?=\d)", f"№{NBSP}"),
    (rf"(№+){_S}?(?=[\wА-Яа-яЁё])", rf"\1{NBSP}"),
    # dashes
    (rf"(?m)^[-–]{_S}", f"–{NBSP}"),
    (rf"(?<=\S)({_S})-(?={_S})", rf"\1{EN_DASH}"),
    (rf"(?i)\((далее){_S}[-–—]", rf"(\1{NBSP}–"),
    # ranges: years, numbered units, counted things, Roman numerals; never the number of an act
    (r"(?<![\w№.-])(?<!№[ \u00a0])((?:19|20)\d\d)[-](?=(?:19|20)\d\d(?:гг?\.|(?![\w-])))", rf"\1{EN_DASH}"),
    (rf"(?i)\b({_NUMBERED}\.?{_S}\d{{1,3}})-(?=\d{{1,3}}(?![\w-]))", rf"\1{EN_DASH}"),
    (
        rf"(?<![\w№.,/-])(?<!№[ \u00a0])(\d{{1,4}})-(?=\d{{1,4}}{_S}?(?:%|{_MONTHS}|{_COUNTED}))",
        rf"\1{EN_DASH}",
    ),
    # times of day: «10.00–12.00»
    (
        r"(?<![\w№.,/-])(?<!№[ \u00a0])((?:[01]?\d|2[0-3])[.:][0-5]\d)-"
        r"(?=(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\w-]|[.:]\d))",
        rf"\1{EN_DASH}",
    ),
    (r"(?<![\w-])([IVX]+)-(?=[IVX]+(?![\w-]))", rf"\1{EN_DASH}"),
    # initials
    (rf"(?<![\w.])([А-ЯЁ]\.){_S}?([А-ЯЁ]\.){_S}?(?=[А-ЯЁ][а-яё])", rf"\1\2{NBSP}"),
    (
        rf"(?<!\w)({SURNAME_BY_INITIALS}){_S}([А-ЯЁ]\.){_S}?([А-ЯЁ]\.)(?!\w|{_S}?[А-ЯЁ][а-яё])",
        rf"\1{NBSP}\2\3",
    ),
    # abbreviations before what they belong to
    (rf"(?<![\w.])(?<!\d\d{_S})(г){_S}?\.{_S}?(?=[А-ЯЁ«])", rf"\1.{NBSP}"),
    (rf"(?<![\w.])({_UNITS}){_S}?\.{_S}?(?=[\dА-ЯЁ«IVX])", rf"\1.{NBSP}"),
    (rf"((?<=\d{{4}})|(?<=\.\d\d)){_S}?(гг?\.)(?!\w)", rf"{NBSP}\2"),
    (rf"(?<=\d){_S}(?=(?:года?|году|годом|годы|годов|годах)\b)", NBSP),
    (rf"(?<=\d){_S}(?=(?:руб|коп|тыс|млн|млрд|чел|кл|экз|шт|мин|час|ч|л)\.(?!{_S}?\d))", NBSP),
    (rf"(?<=\d){_S}?%(?!-)", f"{NBSP}%"),
    # a worded date stays in one line; so does a name of Latin capitals and a Russian word: «VK Мессенджер»
    (rf"(?<!\d)(\d{{1,2}}){_S}(?=(?:{_MONTHS})\b)", rf"\1{NBSP}"),
    (rf"(?<=\d)({_S}(?:{_MONTHS})){_S}(?=\d{{4}}(?!\d))", rf"\1{NBSP}"),
    (rf"(?<![\w-])([A-Z]{{2,5}}){_S}(?=[А-ЯЁ][а-яё])", rf"\1{NBSP}"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), replacement) for pattern, replacement in _RULES)

_OPENING = frozenset("«„")
_BEFORE_OPENING = frozenset("«„([{/–—-")


def typeset(text: str, nested_quotes: NestedQuotes = "lawyers") -> str:
    """Typeset a text; line ends stay where they are.

    `nested_quotes`: "lawyers" writes «… «…»» as offices do, "merged" closes both with one mark,
    «… «…» (Розенталь, § 132: marks of one shape are not repeated), "typographic" writes «… „…“».
    Who has typed „…“ within «…» keeps it with "lawyers".

    >>> typeset('МБОУ "СОШ N 5" - приказ от 13 апреля 2024г.')
    'МБОУ «СОШ №\\xa05» – приказ от 13\\xa0апреля\\xa02024\\xa0г.'
    >>> typeset('ОУ "Школа "Радуга""', "typographic")
    'ОУ «Школа „Радуга“»'
    >>> typeset('ОУ "Школа "Радуга"" и ОУ "Мир"', "merged")
    'ОУ «Школа «Радуга» и ОУ «Мир»'
    """
    return apart_from_addresses(text, lambda rest: _typeset(rest, nested_quotes))


def guillemets(text: str) -> str:
    """A text with the quotation marks of offices, and nothing else changed.

    >>> guillemets('МБОУ "СОШ N 5" - ЦДТ "Радуга"')
    'МБОУ «СОШ N 5» - ЦДТ «Радуга»'
    """
    return "".join(_quotes(text, "lawyers"))


def apart_from_addresses(text: str, change: Callable[[str], str]) -> str:
    """A text changed, but for addresses, phone numbers and template tags, which the change does not see.

    >>> apart_from_addresses("a-b и www.a-b.ru", lambda rest: rest.replace("-", "+"))
    'a+b и www.a-b.ru'
    """
    kept: list[str] = []

    def mask(match: re.Match[str]) -> str:
        kept.append(match.group())
        return _MASK

    pieces = iter(kept)
    return re.sub(_MASK, _give_back(pieces), change(_PROTECTED.sub(mask, text)))


def _typeset(text: str, nested_quotes: NestedQuotes) -> str:
    for pattern, replacement in _BLANKS:
        text = pattern.sub(replacement, text)
    text = "".join(_quotes(text, nested_quotes))
    for pattern, replacement in _COMPILED:
        text = pattern.sub(replacement, text)
    return text


def _give_back(pieces: Iterator[str]) -> Callable[[re.Match[str]], str]:
    return lambda _: next(pieces)


def _quotes(text: str, nested: NestedQuotes) -> Iterator[str]:
    """Every character of the text, double quotes replaced by those of their depth."""
    open_quotes: list[str] = []  # as found in the source
    before = ""
    for index, char in enumerate(text):
        if char in '"«»„“”':
            after = text[index + 1 : index + 2]
            if _opens(char, before, after, open_quotes):
                open_quotes.append(char)
                char = (
                    "„"
                    if len(open_quotes) > 1
                    and (nested == "typographic" or (nested == "lawyers" and char == "„"))
                    else "«"
                )
            elif open_quotes:
                is_inner = len(open_quotes) > 1 and (
                    nested == "typographic" or (nested == "lawyers" and open_quotes[-1] == "„")
                )
                char = "“" if is_inner else "»"
                open_quotes.pop()
                if nested == "merged" and open_quotes and _closes(after, text, index, open_quotes):
                    continue
        before = char
        yield char


def _closes(after: str, text: str, index: int, open_quotes: list[str]) -> bool:
    """Whether the next character is a closing mark, too."""
    if not after or after not in '"«»„“”':
        return False
    return not _opens(after, "»", text[index + 2 : index + 3], open_quotes)


def _opens(char: str, before: str, after: str, open_quotes: list[str]) -> bool:
    if char in _OPENING:
        return True
    if char in "»”" or (char == "“" and open_quotes[-1:] == ["„"]):
        return False
    at_beginning = not before or before.isspace() or before in _BEFORE_OPENING
    return at_beginning and bool(after) and not after.isspace()
