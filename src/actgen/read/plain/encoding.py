"""Which encoding a plain text is in, by measure: how often Russian letter pairs come out."""

from __future__ import annotations

import codecs
import re

from actgen.errors import ReadError
from actgen.read.plain.measure import RUSSIAN, measure
from actgen.read.plain.mojibake import repair

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EIGHT_BIT = ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")
_SHOWN = {
    "cp1251": "Windows-1251",
    "koi8-r": "КОИ-8",
    "cp866": "DOS (866)",
    "mac-cyrillic": "Mac OS",
}

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")

ADVICE = "Сохраните документ как DOCX или как обычный текст в кодировке UTF-8."


def decode(data: bytes) -> tuple[str, str]:
    """The text and a remark for the user («» when nothing had to be guessed). Raises ReadError for what is no text."""
    text, remark = _decoded(data)
    repaired = repair(text)
    if repaired == text:
        return text, remark
    return repaired, "текст был испорчен двойной перекодировкой («РџСЂРё…»), исправлено"


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(name), ""
            except UnicodeDecodeError:
                raise ReadError(
                    f"текст повреждён: начат как {name}, но не читается", advice=ADVICE
                ) from None
    if name := _wide(data):
        return data.decode(name, errors="replace"), ""
    if len(_CONTROLS.findall(data[:65536])) * 200 > min(len(data), 65536):
        raise ReadError("это не текст, а двоичные данные", advice=ADVICE)
    if text := _utf8(data):
        return text
    return _eight_bit(data)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: in Russian text every other byte is 0 or 4, or 0x20 for dashes and quotation marks."""
    sample = data[: 65536 & -2]
    for name, high, low in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        if len(high) < 8:
            continue
        plain = sum(map(high.count, b"\x00\x04\x20\x21"))
        if (
            plain > 0.95 * len(high)
            and high.count(4) > 0.2 * len(high)
            and low.count(4) < 0.2 * len(low)
        ):
            return name
    return ""


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
    if measured[best] < RUSSIAN:
        raise ReadError("не удалось узнать кодировку текста", advice=ADVICE)
    text = data.decode(best, errors="replace").replace("\ufffd", "")
    return text, f"текст прочитан в кодировке {_SHOWN.get(best, best)}"
