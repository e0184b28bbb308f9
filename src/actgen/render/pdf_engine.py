"""WeasyPrint: one set of fonts per process, nothing fetched. Importing this needs Pango."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from weasyprint import HTML
from weasyprint.logger import LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from actgen.errors import RenderError
from actgen.render.pdf_variant import finish

# WeasyPrint's unit: 96 to the inch.
_POINTS = 0.75


def lay_out(text: str, identifier: bytes, variant: str | None = None) -> bytes:
    """A tagged PDF of an HTML page; ``identifier`` takes the place of a random one.

    RenderError if the page asks for a file, or a variant for what the page does not have.
    """
    with _heard() as said:
        try:
            content = _page(text).write_pdf(
                font_config=_fonts(),
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
        page = _page(text).render(font_config=_fonts()).pages[0]
    except _Refused as error:
        raise _outside(error) from error
    return float(page.anchors[anchor][1]) * _POINTS


def _page(text: str) -> HTML:
    return HTML(string=text, url_fetcher=_Nothing(), base_url="")


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


@lru_cache(maxsize=1)
def _fonts() -> FontConfiguration:
    """Each new configuration costs time and memory that is never given back."""
    return FontConfiguration()


class _Refused(FatalURLFetchingError):  # type: ignore[misc]
    """WeasyPrint lets only this kind of error through."""


class _Nothing(URLFetcher):  # type: ignore[misc]
    """No network, no files: only what the page itself holds."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        if url.startswith("data:"):
            return super().fetch(url, headers)
        raise _Refused(url)
