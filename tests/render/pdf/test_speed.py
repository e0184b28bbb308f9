"""The shortcuts around WeasyPrint: the same bytes as without them, and that they are taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
import weasyprint

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.html import html_text
from actgen.render.pdf import speed as pdf_speed
from actgen.render.pdf.engine import lay_out
from actgen.render.setup import Setup
from actgen.source import load_act
from tests.render.conftest import MakeAct

ROOT = Path(__file__).resolve().parents[3]
SOURCES = sorted((*(ROOT / "samples").glob("*.yaml"), *(ROOT / "acts").glob("*-*.yaml")))
IDENTIFIER = b"0" * 32


@pytest.fixture
def untried(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """WeasyPrint as it is, in a version that the shortcuts do not know."""
    with monkeypatch.context() as patch:
        patch.setattr(pdf_speed, "TRIED", frozenset())
        yield
    pdf_speed.take_shortcuts()


def page(act: Act) -> str:
    return html_text(build(act), Setup(), paged=True)


@pytest.fixture(scope="module")
def pages(sample: Callable[[str], Act], make_act: MakeAct) -> list[str]:
    """Justified text with a table; a corner letterhead with pictures; chapters; two orders that differ in words."""
    samples = [page(sample(name)) for name in ("order-school", "letter-reply", "regulation-job")]
    words = [
        page(make_act(автор=f"Школа № {n}", заголовок=title, номер=str(n)))
        for n, title in ((5, "О чатах"), (1048576, "Об информационно-коммуникационной платформе"))
    ]
    return [*samples, *words]


@pytest.fixture(scope="module")
def quick(pages: list[str]) -> list[bytes]:
    """Each page after it has been laid out before, when nothing of it is worked out anew."""
    return [lay_out(text, IDENTIFIER) for text in [*pages, *pages]][len(pages) :]


@pytest.mark.usefixtures("untried")
def test_the_bytes_are_those_of_weasyprint_alone(pages: list[str], quick: list[bytes]) -> None:
    assert not pdf_speed.take_shortcuts()
    assert [lay_out(text, IDENTIFIER) for text in pages] == quick


@pytest.mark.slow
@pytest.mark.parametrize("variant", [None, "pdf/a-1b"])
def test_the_bytes_of_all_samples_in_a_row(untried: None, variant: str | None) -> None:
    """What one document leaves in memory changes nothing in the next."""
    texts = [page(load_act(path)) for path in SOURCES]
    ordinary = [lay_out(text, IDENTIFIER, variant) for text in texts]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_speed, "TRIED", frozenset({weasyprint.__version__}))
        for _ in range(2):
            assert pdf_speed.take_shortcuts()
            assert [lay_out(text, IDENTIFIER, variant) for text in texts] == ordinary


@pytest.mark.slow
def test_a_long_table_is_that_of_weasyprint(untried: None, make_act: MakeAct) -> None:
    rows = [
        [f"Мероприятие {n} по переходу на платформу", "Классные руководители", f"Отчёт {n}"]
        for n in range(160)
    ]
    plan = {
        "вид": "план",
        "таблица": {"столбцы": ["Мероприятие", "Ответственный", "Итог"], "строки": rows},
    }
    text = page(make_act(пункты=[{"утвердить": 1}], приложения=[plan]))
    ordinary = lay_out(text, IDENTIFIER)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_speed, "TRIED", frozenset({weasyprint.__version__}))
        assert [lay_out(text, IDENTIFIER) for _ in range(2)] == [ordinary, ordinary]


def test_this_version_is_one_that_was_tried(quick: list[bytes]) -> None:
    """When this fails: compare the bytes above, the functions that are replaced, and add the version."""
    assert pdf_speed.take_shortcuts()
    assert all(getattr(place, name) is ours for place, name, ours in pdf_speed._SHORTCUTS)
    assert quick[0].startswith(b"%PDF")


@pytest.mark.usefixtures("untried")
def test_in_another_version_weasyprint_is_left_alone() -> None:
    assert not pdf_speed.take_shortcuts()
    found = [getattr(place, name) for place, name, _ in pdf_speed._SHORTCUTS]
    assert found == list(pdf_speed._ORIGINALS)


def test_a_page_with_two_style_sheets_keeps_their_order() -> None:
    text = (
        "<!DOCTYPE html><html lang=ru><head><title>а</title>"
        "<style>p { display: none }</style><style>p { display: block }</style></head>"
        "<body><p>Абзац</p></body></html>"
    )
    with pypdfium2.PdfDocument(lay_out(text, IDENTIFIER)) as made:
        assert "Абзац" in made[0].get_textpage().get_text_range()
