"""WeasyPrint: nothing fetched, nothing prepared twice. Importing this needs Pango."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.logger import LOGGER
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from actgen.errors import RenderError
from actgen.garbage import uncollected
from actgen.render.pdf.fonts import fonts
from actgen.render.pdf.speed import Page, take_shortcuts
from actgen.render.pdf.styles import style_sheet
from actgen.render.pdf.variant import finish

# WeasyPrint's unit: 96 to the inch.
_POINTS = 0.75
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_SHEETS = re.compile(r"<(?:style|link)\b")


def lay_out(text: str, identifier: bytes, variant: str | None = None) -> bytes:
    """A tagged PDF of an HTML page; ``identifier`` takes the place of a random one.

    RenderError if the page asks for a file, or a variant for what the page does not have.
    """
    # there is little garbage (a tenth) until a page is laid out
    with _heard() as said, uncollected():
        try:
            page, sheets = _page(text)
            content = page.write_pdf(
                font_config=fonts(),
                stylesheets=sheets,
                pdf_identifier=identifier,
                pdf_variant=variant,
                pdf_tags=True,
                finisher=finish,
            )
        except _Refused as error:
            raise _outside(error) from error
    missing = sorted(set(re.findall(r"\(U\+[0-9A-F]+\)", " ".join(said))))
    if variant and missing:
        shown = ", ".join(f"{chr(int(code[3:-1], 16))} {code}" for code in missing)
        raise RenderError(
            f"{variant.upper()} не сделать: в шрифтах нет знаков {shown}",
            advice="Замените эти знаки в документе или установите шрифт, в котором они есть.",
        )
    assert isinstance(content, bytes)
    return content


def depth(text: str, anchor: str) -> float:
    """How far from the top of the first page the element with an id stands, in points."""
    try:
        html, sheets = _page(text)
        page = html.render(font_config=fonts(), stylesheets=sheets).pages[0]
    except _Refused as error:
        raise _outside(error) from error
    return float(page.anchors[anchor][1]) * _POINTS


def _page(text: str) -> tuple[HTML, list[CSS]]:
    """The page and its style sheet, if it has just one: that is parsed once for all pages."""
    quick = take_shortcuts()
    sheets = []
    found = _STYLE.search(text)
    if found is not None and _SHEETS.findall(text) == ["<style"]:
        sheets = [style_sheet(found[1])]
        text = text[: found.start()] + text[found.end() :]
    if quick:
        return Page(text, _Nothing()), sheets
    return HTML(string=text, url_fetcher=_Nothing(), base_url=""), sheets


def _outside(error: Exception) -> RenderError:
    return RenderError(
        f"шаблон просит внешний файл: {str(error)[:200]}",
        advice="Шаблон должен содержать всё сам: actgen ничего не загружает при печати.",
    )


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What WeasyPrint has to say of missing glyphs while it works."""
    said: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if ".notdef" in (message := record.getMessage()):
                said.append(message)

    ear = Ear(logging.WARNING)
    LOGGER.addHandler(ear)
    try:
        yield said
    finally:
        LOGGER.removeHandler(ear)


class _Refused(FatalURLFetchingError):  # type: ignore[misc]
    """WeasyPrint lets only this kind of error through."""


class _Nothing(URLFetcher):  # type: ignore[misc]
    """No network, no files: only what the page itself holds."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        if url.startswith("data:"):
            return super().fetch(url, headers)
        raise _Refused(url)
