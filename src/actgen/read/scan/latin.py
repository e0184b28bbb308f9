"""Names in Latin letters on a Russian page: doubtful words are read once more, as English.

Tesseract's Russian model has no Latin letters («Telegram» becomes «Тееотат», «VK» «УК»); given both languages at once
it writes Russian abbreviations in Latin ones («MOYO» for «МОУО»). So the page is read as Russian, and the words that
may be Latin are put on a sheet of their own, one below the other, for the English model.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from actgen.read.scan import ocr
from actgen.read.scan.ocr import Recognised
from actgen.russian.lookalikes import is_ambiguous
from actgen.russian.morphology import is_known

_DOUBT = 0.8  # confidence below which an unknown word may be Latin
_SURE = 0.6  # confidence from which the English model is believed
_ALWAYS = re.compile(
    r"\W*(?:УК|УКА|МК|\\К|ТАМ[ТГ]АМ)\W*", re.IGNORECASE
)  # «VK» is read so, with confidence
_LATIN = re.compile(r"[A-Za-z]")
_PLAIN = re.compile(r"[\x20-\x7e«»–—№]+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_DIGIT_FOR_LETTER = re.compile(r"(?<!\d)\d[^\W\d_]{3,}")
_PATCHED = re.compile(r"[A-Z]{2,}[a-z]{1,2}[A-Z]{2,}")  # «LIOnKKO» is «ЦОиККО»
# Capitals are Russian abbreviations («ЦТИСО» becomes «LITUCO»), but for these.
_CAPITALS = frozenset(
    "PDF DOC DOCX XLS XLSX RTF ODT ZIP JPEG PNG USB QR SMS WWW HTTP IP IT MS RUTUBE HTML".split()
)
_MARGIN = 14  # pixels around a word on the sheet
_MOST = 80  # words; a page with more doubtful ones is bad, not English


def with_latin(words: Sequence[Recognised], page: Image.Image) -> list[Recognised]:
    """The words of a page, those in Latin letters put right; ``page`` is the picture they were read from.

    Nothing changes where tesseract has no English. Raises OcrTimeout.
    """
    doubtful = [k for k, word in enumerate(words) if _may_be_latin(word)]
    if not doubtful or len(doubtful) > _MOST or ocr.ENGLISH not in ocr.languages():
        return list(words)
    sheet, rows = _sheet([words[k] for k in doubtful], page)
    found = ocr.recognise(sheet, ocr.ENGLISH, segmentation=6)
    result = list(words)
    for k, (top, bottom) in zip(doubtful, rows, strict=True):
        row = [w for w in found if top <= (w.top + w.bottom) / 2 < bottom]
        text = "".join(word.text for word in row)
        confidence = min((word.confidence for word in row), default=0.0)
        if row and _is_latin(text, confidence, words[k]):
            text = _trimmed(text, words[k].text)
            result[k] = replace(words[k], text=text, confidence=confidence)
    return result


def _may_be_latin(word: Recognised) -> bool:
    if _ALWAYS.fullmatch(word.text):
        return True
    if word.confidence >= _DOUBT or not _WORD.search(word.text) and "@" not in word.text:
        return False
    if _DIGIT_FOR_LETTER.search(word.text):  # «5Куре» is «Skype», though «куре» is a word
        return True
    letters = "".join(_WORD.findall(word.text))
    return not (letters and is_known(letters.lower()) and word.confidence > 0.4)


def _is_latin(text: str, confidence: float, russian: Recognised) -> bool:
    """Whether the English reading is better: sure, all Latin, and not a Russian word in letters that look alike."""
    if not _LATIN.search(text) or not _PLAIN.fullmatch(text):
        return False
    if _ALWAYS.fullmatch(russian.text):
        return confidence >= _SURE and re.sub(r"\W", "", text) == "VK"
    if confidence < max(_SURE, russian.confidence):
        return False
    letters = "".join(_LATIN.findall(text))
    if len(letters) < 2 or is_ambiguous(letters) or _PATCHED.search(text):
        return False
    if letters.isupper():
        return letters in _CAPITALS
    # A vowel or a sign of an address: what the English model makes of Russian letters has few of either.
    return bool(re.search(r"[aeiouyAEIOUY]", text)) or "@" in text


def _trimmed(text: str, russian: str) -> str:
    """With the quotation marks that only the Russian model knows."""
    opening = "«" if russian.startswith("«") else ""
    closing = re.search(r"»[.,;:]?$", russian)
    bare = text.strip("«»\"'<>").removeprefix("(") if opening else text
    if closing:
        bare = re.sub(r"[»>\"'.,;:]+$", "", bare) + closing.group()
    return opening + bare


def _sheet(
    words: Sequence[Recognised], page: Image.Image
) -> tuple[Image.Image, list[tuple[int, int]]]:
    """The words below one another on white, and the rows they stand in."""
    crops = [
        page.crop((max(w.left - 4, 0), max(w.top - 4, 0), w.right + 4, w.bottom + 4)) for w in words
    ]
    width = max(crop.width for crop in crops) + 2 * _MARGIN
    height = sum(crop.height + 2 * _MARGIN for crop in crops)
    sheet = Image.new("L", (max(width, 200), height), 255)
    rows, top = [], 0
    for crop in crops:
        sheet.paste(crop, (_MARGIN, top + _MARGIN))
        rows.append((top, top + crop.height + 2 * _MARGIN))
        top = rows[-1][1]
    return sheet, rows
