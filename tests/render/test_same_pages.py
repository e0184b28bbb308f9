"""DOCX and PDF say the same on every page: the DOCX is printed by LibreOffice and compared page by page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.model.act import Act
from actgen.render.docx import render_docx
from actgen.render.pdf import render_pdf

NAMES = ("order-yaroslavl", "order-school", "order-draft", "long", "varied")


@pytest.fixture(scope="module")
def acts(sample: Callable[[str], Act], long_act: Act, varied_act: Act) -> dict[str, Act]:
    made = {"long": long_act, "varied": varied_act}
    return {name: made.get(name) or sample(name) for name in NAMES}


@pytest.fixture(scope="module")
def printed(
    acts: dict[str, Act], print_docx: Callable[[dict[str, bytes]], dict[str, Path]]
) -> dict[str, Path]:
    return print_docx({name: render_docx(act) for name, act in acts.items()})


@pytest.mark.libreoffice
@pytest.mark.parametrize("name", NAMES)
def test_page_by_page(
    acts: dict[str, Act],
    printed: dict[str, Path],
    page_texts: Callable[[bytes | Path], list[str]],
    name: str,
) -> None:
    assert page_texts(printed[name]) == page_texts(render_pdf(acts[name]))


@pytest.mark.libreoffice
def test_the_longer_ones_are_long(
    printed: dict[str, Path], page_texts: Callable[[Path], list[str]]
) -> None:
    assert len(page_texts(printed["order-yaroslavl"])) >= 4
    assert len(page_texts(printed["long"])) >= 8
