"""What was filled into the fields of a PDF form: no part of the page's text, but of what it says."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from actgen.read.page import Word
from actgen.read.pdf.turn import Turn

_TEXTS = (
    pdfium.FPDF_FORMFIELD_TEXTFIELD,
    pdfium.FPDF_FORMFIELD_COMBOBOX,
    pdfium.FPDF_FORMFIELD_LISTBOX,
)
_CHECKS = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_LARGEST = 12.0  # points; fields that grow with their text seldom have larger type
_NARROW = 0.5  # of the size: mean width of a character

MAX_FIELDS = 2_000
"""Fields of one page that are looked at."""


@contextmanager
def form_of(document: Any) -> Iterator[Any]:
    """The form of a document as pdfium wants it to read field values; None where there is none."""
    if pdfium.FPDF_GetFormType(document) == pdfium.FORMTYPE_NONE:
        yield None
        return
    info = pdfium.FPDF_FORMFILLINFO()
    info.version = 2
    form = pdfium.FPDFDOC_InitFormFillEnvironment(document, ctypes.byref(info))
    try:
        yield form or None
    finally:
        if form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(form)


def read_fields(page: Any, form: Any, turn: Turn) -> list[Word]:
    """The values of a page's fields as words at the place of the field; a ticked box is «☒»."""
    words: list[Word] = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MAX_FIELDS)):
        field = pdfium.FPDFPage_GetAnnot(page, index)
        if not field:
            continue
        try:
            if pdfium.FPDFAnnot_GetSubtype(field) == pdfium.FPDF_ANNOT_WIDGET:
                words += _words(_value(form, field), field, turn)
        finally:
            pdfium.FPDFPage_CloseAnnot(field)
    return words


def _value(form: Any, field: Any) -> str:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, field)
    if kind in _CHECKS:
        state = _string(lambda to, room: pdfium.FPDFAnnot_GetStringValue(field, b"AS", to, room))
        return "☒" if state not in ("", "Off") else ""
    if kind not in _TEXTS:
        return ""
    return _string(lambda to, room: pdfium.FPDFAnnot_GetFormFieldValue(form, field, to, room))


def _string(get: Callable[[Any, int], int]) -> str:
    """A string that pdfium hands out twice: first its length in bytes, then its UTF-16 with a NUL."""
    length = get(None, 0)
    if length <= 2:
        return ""
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    get(buffer, length)
    return bytes(buffer)[: length - 2].decode("utf-16-le", "replace")


def _words(value: str, field: Any, turn: Turn) -> list[Word]:
    rect = pdfium.FS_RECTF()
    if not value.strip() or not pdfium.FPDFAnnot_GetRect(field, ctypes.byref(rect)):
        return []
    left, top, right, bottom = turn.area(rect.left, rect.bottom, rect.right, rect.top)
    lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    size = min((bottom - top) / len(lines), _LARGEST)
    words = []
    for number, line in enumerate(lines):
        x = left + 2
        y = (top + bottom) / 2 + (number + 0.5 - len(lines) / 2) * size
        step = min(_NARROW * size, (right - left) / max(len(line), 1))
        for text in line.split():
            width = len(text) * step
            words.append(Word(text, x, y - size / 2, x + width, y + size / 2, size))
            x += width + step
    return words
