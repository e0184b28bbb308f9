"""Which encoding a plain text is in, by measure: how often Russian letter pairs come out."""

from __future__ import annotations

import codecs
import re
from itertools import pairwise

from actgen.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EIGHT_BIT = ("cp1251", "koi8-r", "cp866")

# The commonest pairs of letters of Russian official prose.
_PAIRS = frozenset(
    pair
    for first, seconds in {
        "а": "аклнмсртзця", "б": "оруы", "в": "аеоинын", "г": "о", "д": "аеоил", "е": "атрмснлд", "ж": "е", "з": "ао",
        "и": "аетсияихлкмнц", "й": "", "к": "аиол", "л": "иаеоь", "м": "аеоиу", "н": "аоиенытя", "о": "вирмгстнблйдр",
        "п": "оре", "р": "аоеи", "с": "стко", "т": "ьаоевир", "у": "сюч", "ц": "и", "ч": "ае", "ш": "ке", "щ": "е",
        "ы": "йхме", "ь": "нт", "ю": "щ", "я": "",
    }.items()
    for second in seconds
    for pair in (first + second,)
)  # fmt: skip
_LETTERS = re.compile(r"[А-Яа-яЁё]+")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")

ADVICE = "Сохраните документ как DOCX или как обычный текст в кодировке UTF-8."


def decode(data: bytes) -> tuple[str, str]:
    """The text and a remark for the user («» when nothing had to be guessed). Raises ReadError for what is no text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(name), ""
            except UnicodeDecodeError:
                raise ReadError(
                    f"текст повреждён: начат как {name}, но не читается", advice=ADVICE
                ) from None
    if len(_CONTROLS.findall(data[:65536])) * 200 > min(len(data), 65536):
        raise ReadError("это не текст, а двоичные данные", advice=ADVICE)
    if text := _utf8(data):
        return text
    return _eight_bit(data)


def _utf8(data: bytes) -> tuple[str, str] | None:
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    high = sum(1 for c in text if c > "\x7f")
    broken = text.count("\ufffd")
    if broken * 20 > high:
        return None
    return text.replace("\ufffd", ""), f"в тексте не прочитаны повреждённые знаки: {broken}"


def _eight_bit(data: bytes) -> tuple[str, str]:
    sample = data[:200_000]
    measured = {name: measure(sample.decode(name, errors="replace")) for name in _EIGHT_BIT}
    best = max(measured, key=lambda name: measured[name])
    if measured[best] < 0.25:
        raise ReadError("не удалось узнать кодировку текста", advice=ADVICE)
    return data.decode(best, errors="replace").replace(
        "\ufffd", ""
    ), f"текст прочитан в кодировке {best}"


def measure(text: str) -> float:
    """How Russian a text looks, from 0 to 1: the share of common pairs among its pairs of letters.

    A pair in which a small letter is followed by a capital one counts against («пРИКАЗ» is KOI8-R read as cp1251).
    """
    total = good = 0
    for word in _LETTERS.findall(text):
        for first, second in pairwise(word):
            total += 1
            if first.islower() and second.isupper():
                good -= 1
            elif (first + second).lower() in _PAIRS:
                good += 1
    strange = sum(
        1 for c in text if c > "\x7f" and not c.isalpha() and c not in "«»–—№“”„…•·§°\u00a0\u00ad"
    )
    return good / (total + 2 * strange) if total else 0.0
