"""WeasyPrint: one set of fonts per process, nothing fetched. Importing this needs Pango."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from actgen.errors import RenderError


def lay_out(text: str, identifier: bytes) -> bytes:
    """A PDF of an HTML page; ``identifier`` takes the place of a random one."""
    page = HTML(string=text, url_fetcher=_Nothing(), base_url="")
    try:
        content = page.write_pdf(font_config=_fonts(), pdf_identifier=identifier)
    except _Refused as error:
        raise RenderError(
            f"шаблон просит внешний файл: {error}",
            advice="Шаблон должен содержать всё сам: actgen ничего не загружает при печати.",
        ) from error
    assert isinstance(content, bytes)
    return content


@lru_cache(maxsize=1)
def _fonts() -> FontConfiguration:
    """Each new configuration costs time and memory that is never given back."""
    return FontConfiguration()


class _Refused(FatalURLFetchingError):  # type: ignore[misc]
    """WeasyPrint lets only this kind of error through."""


class _Nothing(URLFetcher):  # type: ignore[misc]
    """No network, no files."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        raise _Refused(url)
