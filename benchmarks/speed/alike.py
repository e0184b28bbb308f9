"""How many pages the papers of two schools have in common: what laying out whole pages once could save at most."""

from __future__ import annotations

import io

import pypdf

from actgen.render import PRINTERS
from benchmarks.speed.jobs import SETUP, attached


def alike() -> tuple[int, int]:
    """Pages of an order with its attachment that are drawn alike in two schools, of all its pages."""
    first, second = (_drawn(PRINTERS["pdf"](made, SETUP)) for made in attached(2))
    return sum(one == other for one, other in zip(first, second, strict=True)), len(first)


def _drawn(content: bytes) -> list[bytes]:
    """What each page of a PDF draws."""
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    found = [page.get_contents() for page in pages]
    return [each.get_data() for each in found if each is not None]
