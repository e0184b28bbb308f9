"""Abbreviations that an act introduces: «департамент образования Ярославской области (далее – ДО ЯО)»."""

from __future__ import annotations

import re

from actgen.russian.morphology import Parse, parses
from actgen.russian.spelling import spelled_like

_INTRODUCED = re.compile(
    r"\(\s*далее\s*(?:[–—-]|также\s*[–—-])?\s*(?P<short>[^()]{1,60}?)\s*\)", re.IGNORECASE
)
_TOKEN = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)?»|\"[^\"]*\"|[\w/-]+")
_STOPS = re.compile(r"[.;:](?=\s)")
_MOST_WORDS = 14
_LEGAL_FORM = re.compile(
    r"(?:ООО|АО|ПАО|ЗАО|ОАО|АНО|НКО|ГАУ|ГБУ|ГКУ|ГУ|МБУ|МАУ|МКУ|МУ|ФГБУ|ФГАУ)\b.*"
)
_UNIT = re.compile(r"(?:отдел|сектор|служб|управлени|департамент|комитет)\w*", re.IGNORECASE)
_LINKS = frozenset({"и", "по", "в", "на", "для", "с", "об", "о", "от", "при", "за"})


def abbreviations(text: str) -> dict[str, str]:
    """Abbreviation → what it stands for, in the nominative; only those whose letters are the words' initials.

    >>> abbreviations("встречи департамента образования Ярославской области (далее – ДО ЯО) и МОУО")
    {'ДО ЯО': 'департамент образования Ярославской области'}
    >>> abbreviations("с ООО «Цифровое образование» (далее – ЦО/VK)")
    {'ЦО/VK': 'ООО «Цифровое образование»'}
    """
    found: dict[str, str] = {}
    for match in _INTRODUCED.finditer(text):
        short = " ".join(match["short"].split()).strip('«»" ')
        meaning = _meaning(short, " ".join(text[: match.start()].split()))
        if meaning:
            found.setdefault(short, meaning)
    return found


def _meaning(short: str, before: str) -> str:
    """The words right before that an abbreviation abbreviates."""
    sentence = _STOPS.split(before)[-1]
    tokens = list(_TOKEN.finditer(sentence))[-_MOST_WORDS:]
    letters = [c.lower() for c in re.split(r"/", short)[0] if c.isupper()]
    if not letters or not tokens:
        return ""
    for first in range(len(tokens) - 1, -1, -1):
        words = tokens[first:]
        if _abbreviates(letters, [word.group() for word in words]):
            above = tokens[first - 1].group() if first else ""
            if _LEGAL_FORM.fullmatch(above) or _UNIT.fullmatch(above):
                first -= 1
            return _nominative(sentence[tokens[first].start() :].strip())
    return ""


def _abbreviates(letters: list[str], words: list[str]) -> bool:
    """Whether the letters are initials of the words, in their order, from the first word on; links may be left out.

    Words after the last initial are no objection («органы управления образованием региона»).
    """
    initials = [part[0].lower() for word in words for part in re.findall(r"\w+", word)]
    skippable = [part.lower() in _LINKS for word in words for part in re.findall(r"\w+", word)]
    if not initials or initials[0] != letters[0]:
        return False
    left = list(letters)
    for initial, may_skip in zip(initials, skippable, strict=True):
        if not left:
            return True
        if initial == left[0]:
            left.pop(0)
        elif not may_skip:
            return False
    return not left


def _nominative(phrase: str) -> str:
    """The head of a noun phrase put into the nominative: its adjectives and its first noun; a name in quotes stands."""
    words = list(re.finditer(r"[А-Яа-яЁё-]+|[^А-Яа-яЁё]+", phrase))
    pieces: list[str] = []
    for index, word in enumerate(words):
        text = word.group()
        if not text[0].isalpha():
            if re.search(r"[«\"]", text):
                break
            pieces.append(text)
            continue
        parse = _reading(text)
        if parse is None:
            break
        number = "plur" if parse.plural else "sing"
        gender = () if parse.plural or parse.pos == "NOUN" else (parse.gender or "masc",)
        pieces.append(spelled_like(text, parse.inflect("nomn", number, *gender) or text))
        if parse.pos == "NOUN":
            return "".join(pieces) + "".join(each.group() for each in words[index + 1 :])
    return phrase


def _reading(word: str) -> Parse | None:
    """The likeliest reading as an adjective or a noun; None for an abbreviation or another part of speech."""
    if len(word) > 1 and word.isupper():
        return None
    first = parses(word)[0]
    return first if first.pos in ("ADJF", "PRTF", "NOUN") else None
