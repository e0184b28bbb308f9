"""A PDF file → pages as geometry."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from actgen.errors import ReadError
from actgen.model.text import Unread
from actgen.read.isolation import bounded
from actgen.read.page import Page
from actgen.read.pdf.forms import form_of, read_fields
from actgen.read.pdf.rules import read_drawing
from actgen.read.pdf.turn import Box, Turn
from actgen.read.pdf.typeface import Types
from actgen.read.pdf.words import PageTooLarge, direction, on_page, place, read_runs

MAX_PAGES = 500
"""Pages that are read; of a longer file the rest is reported as unread."""
PAGE_MEMORY = 768 * 2**20
"""Bytes that a page may need: objects that paint each other over and over take all they get."""

_A4: Box = (0.0, 0.0, 595.3, 841.9)
_FULL_PAGE = 0.5  # a picture that covers this share of a page is a scan; hidden text over it is recognised text


@dataclass(slots=True)
class PdfPages:
    """The pages of a file with what the user should know about them."""

    pages: list[Page] = field(default_factory=list)
    count: int = 0
    unread: list[Unread] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def read_pages(data: bytes, password: str | None = None) -> PdfPages:
    """Every page of a PDF, words and rules. Raises ReadError for what cannot be opened."""
    with opened(data, password) as document, form_of(document) as form:
        count = pdfium.FPDF_GetPageCount(document)
        if count <= 0:
            raise ReadError("в файле PDF нет ни одной страницы", advice=_AGAIN)
        result = PdfPages(count=count)
        types, hidden = Types(), 0
        for index in range(min(count, MAX_PAGES)):
            try:
                with bounded(PAGE_MEMORY):
                    page, unseen = _page(document, index, types, form)
            except (PageTooLarge, OSError):
                reason = "страница не читается: она повреждена или на ней слишком много знаков"
                result.unread.append(Unread(index + 1, reason))
                continue
            hidden += unseen
            result.pages.append(page)
        if count > MAX_PAGES:
            reason = f"в файле {count} страниц, прочитаны первые {MAX_PAGES}"
            result.unread.append(Unread(None, reason))
            result.remarks.append(reason)
        if hidden:
            result.remarks.append("в файле есть невидимый текст, он не прочитан")
        return result


_AGAIN = "Сохраните документ в PDF заново или пришлите его в DOCX."


@contextmanager
def opened(data: bytes, password: str | None = None) -> Iterator[Any]:
    """The document's handle; ``data`` must stay alive as long. Raises ReadError."""

    key = None if password is None else password.encode()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), key)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError())
    try:
        if pdfium.FPDF_GetFormType(document) == pdfium.FORMTYPE_XFA_FULL:
            raise ReadError(
                "это форма XFA: её содержание показывает только Adobe Acrobat",
                advice="Откройте файл в Adobe Acrobat и распечатайте его в PDF.",
            )
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _refusal(code: int) -> ReadError:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return ReadError(
            "файл PDF закрыт паролем", advice="Откройте его с паролем и сохраните без защиты."
        )
    if code == pdfium.FPDF_ERR_SECURITY:
        return ReadError(
            "файл PDF зашифрован способом, который не поддерживается",
            advice="Сохраните документ без защиты или пришлите его в DOCX.",
        )
    return ReadError("файл PDF повреждён или загружен не полностью", advice=_AGAIN)


def _page(document: Any, index: int, types: Types, form: Any) -> tuple[Page, int]:
    """One page, and how many words of it are hidden. Raises OSError if it cannot be loaded."""
    handle = pdfium.FPDF_LoadPage(document, index)
    if not handle:
        raise OSError(index)
    try:
        runs = read_runs(handle, types)
        quarter = direction(runs)
        if quarter is None:
            quarter = pdfium.FPDFPage_GetRotation(handle) % 4
        turn = Turn(_box(handle), quarter)
        drawing = read_drawing(handle, turn)
        fields = read_fields(handle, form, turn) if form else []
    finally:
        pdfium.FPDF_ClosePage(handle)
    shown, unseen = runs.words, 0
    if drawing.pictures < _FULL_PAGE and any(type_.hidden for type_ in runs.types):
        shown = [run for run in shown if not run[1].hidden]
        unseen = len(runs.words) - len(shown)
    words, askew = place(shown, turn)
    width, height = turn.size
    page = Page(
        index + 1,
        width,
        height,
        words + on_page(fields, turn),
        drawing.rules,
        drawing.pictures,
        runs.unmapped,
        drawing.shapes,
        askew,
    )
    return page, unseen


def _box(page: Any) -> Box:
    """The visible part of a page, in its own coordinates."""
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect)):
        return _A4
    return rect.left, rect.bottom, rect.right, rect.top
