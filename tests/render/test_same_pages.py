"""DOCX and PDF say the same on every page, line by line, at the same height: the DOCX is printed by LibreOffice.

All samples and acts, an order of many pages, and documents of every family with every look, row, picture and mark,
by the standard's profile and by one's own.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from ctypes import c_double
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from actgen.model.act import Act
from actgen.render.blocks import Block, Look, Paragraph, Place, Row
from actgen.render.context import build
from actgen.render.document import Document, Part
from actgen.render.docx import docx_bytes
from actgen.render.pdf import pdf_bytes
from actgen.render.profile_file import load_profile
from actgen.render.setup import Setup
from actgen.source import load_act
from actgen.source.kinds import families
from tests.render.documents import attachment, document, lines, picture, table

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((*(ROOT / "samples").rglob("*.yaml"), *(ROOT / "acts").glob("*-*.yaml")))
FAMILIES = families()
NAMES = [path.stem for path in SOURCES] + ["long", "varied"]
MADE = [f"{family} {profile}" for family in FAMILIES for profile in ("gost2025", "own")]
OWN = """
поля: {левое: 25, правое: 10, верхнее: 22, нижнее: 24}
кегль: 13
интервал текста: 1.3
абзацный отступ: 12
ширина грифа: 70
"""
WORDS = (
    "школа платформа «Сферум» (далее – Сферум) приказ от 13.04.2024 № 223‑09, руководители образовательных организаций "
    "информационно-коммуникационной среды; участники чатов ЦО/VK обеспечить 149‑ФЗ использование и "
    "контроль в 2024–2025 годах"
).split(" ")
# Characters so near are in one line; what is farther apart is another word. In points.
SAME_LINE, BLANK = 1.0, 1.5
# LibreOffice and WeasyPrint put the space of an interval above and below a line in different parts.
NEAR = 3.0
# In a justified line LibreOffice leaves non-breaking blanks as they are; Word (since 2013) and WeasyPrint stretch them.
STRETCHED = 45.0


@dataclass(frozen=True)
class Word:
    """A printed word; ``base`` is the height it stands at, in points from the top."""

    page: int
    base: float
    left: float
    text: str

    def near(self, other: Word, across: float) -> bool:
        """Whether both stand at the same place, no more than so many points apart across the line."""
        return (
            self.page == other.page
            and abs(self.base - other.base) < NEAR
            and abs(self.left - other.left) < across
        )


Both = dict[str, tuple[list[Word], list[Word]]]


# --- documents of every look ------------------------------------------------------------------


def words(seed: int, count: int) -> str:
    """Text that breaks at other places for every seed."""
    return " ".join(random.Random(seed).choices(WORDS, k=count))


def every_text(seed: int) -> Iterator[Block]:
    """A text of all looks that a text has, with its numbers; tables and small lists between."""
    rest = (
        Look.SALUTATION,
        Look.RUBRIC,
        Look.FLUSH,
        Look.OPERATIVE,
        Look.HEADING,
        Look.CLOSE,
        Look.TEXT,
    )
    for n in range(1, 8):
        yield Paragraph(Look.TEXT, words(seed + n, 5 + n * 7))
        yield Paragraph(Look.LEVEL1, words(seed + 10 * n, 30), label=f"{n}.", place=Place(1, n))
        yield Paragraph(Look.LEVEL2, words(seed + 11 * n, 12), label=f"{n}.1.", place=Place(1, 1))
        yield Paragraph(Look.LEVEL3, words(seed + 12 * n, 15), label=f"{n}.1.1.", place=Place(1, 1))
        for k in (1, 2):
            yield Paragraph(
                Look.BRACKET, words(seed + n + k, 14), label=f"{k})", place=Place(10 + n, k)
            )
            yield Paragraph(Look.DASH, words(seed + n - k, 9), label="–", place=Place(30 + n, k))
        yield Paragraph(Look.LETTER, words(seed - n, 8), label="а)", place=Place(50 + n, 1))
        yield Paragraph(rest[n - 1], words(seed * n, 6))
        if n % 3 == 0:
            rows = [[words(seed + row, 9), words(row, 2), "до 31.12.2024"] for row in range(n * 3)]
            yield table(rows, numbered=n == 3, gap=n == 6)
    yield Paragraph(Look.ENCLOSURE, "Приложение:\t" + words(seed, 16))
    for n in (1, 2):
        yield Paragraph(Look.CHAPTER, words(seed + n, 3), label=f"{n}.", place=Place(90, n))
        yield Paragraph(Look.CHAPTER2, words(seed, 25), label=f"{n}.1.", place=Place(90, 1))


def every_part(family: str, seed: int) -> Document:
    """A document of all parts that the family has, with everything that may stand in them."""
    stamp = (
        *lines(Look.STAMP, "СОГЛАСОВАНО", "Совет школы"),
        Paragraph(Look.STAMP, "от 01.09.2024", gap=True),
    )
    head = (
        picture(),
        *lines(Look.FOUNDER, words(seed, 4)),
        *lines(Look.ORGANISATION, "Муниципальное учреждение\n«Средняя школа № 5»"),
        *lines(Look.SHORT_NAME, "(МОУ «СШ № 5»)"),
        *lines(Look.CONTACTS, "ул. Садовая, д. 1\nтел. 2-14-77"),
    )
    date = Paragraph(Look.CORNER_DATE, "03.09.2024 № 12", gap=True)
    addressees = (
        Paragraph(Look.ADDRESSEE, "Директору школы\nКиму А.С.", gap=True),
        Paragraph(Look.ADDRESSEE, words(seed, 8)),
    )
    corner = Row(
        ((*head, date, *lines(Look.CORNER_DATE, "На № 5 от 01.09.2024")), (), addressees),
        (485, 30, 485),
    )
    electronic = Row(
        (
            lines(Look.SIGNATURE_CELL, "Заместитель", "директора"),
            lines(Look.FRAME, "Документ подписан электронной подписью", "Сертификат 00 AB", "Владелец А.С. Ким"),
            lines(Look.SIGNATURE_NAME, "А.С. Ким"),
        ),
        (330, 450, 220),
        bottom=True,
        gap=True,
    )  # fmt: skip
    return document(
        family,
        kind="ДОКУМЕНТ",
        notes_part=(
            *lines(Look.FORM_CODE, "Форма по ОКУД 0211151"),
            *lines(Look.RESTRICTION, "Экз. № 1"),
        ),
        head_part=(corner,),
        letterhead_part=head,
        addressees_part=addressees,
        stamps_part=(Row((stamp, (), stamp), (485, 30, 485)),),
        kind_part=lines(Look.KIND, "ДОКУМЕНТ"),
        date_number_part=lines(Look.DATE_NUMBER, "03.09.2024\t№ 12"),
        place_part=lines(Look.PLACE, "г. Тверь"),
        title_part=lines(Look.TITLE, "Об " + words(seed, 5)),
        text_part=tuple(every_text(seed)),
        signatures_part=(
            Paragraph(Look.SIGNATURE_FIRST, "Исполняющий обязанности", keep=True),
            Paragraph(Look.SIGNATURE, "директора\tА.С. Ким"),
            electronic,
            *lines(Look.SEAL, "М.П."),
        ),
        marks_part=(
            *lines(Look.MARK, "Верно", "Секретарь И.О. Цой"),
            *lines(Look.EXECUTOR, "Ли Анна Олеговна", "2-14-77"),
        ),
        first_header=lines(Look.SMALL_RIGHT, "Контроль"),
        first_footer=lines(Look.SMALL_RIGHT, "Вх. № 5", "04.09.2024"),
        attachments=(
            attachment(
                *lines(Look.STAMP, "УТВЕРЖДЕН", "приказом школы"),
                *lines(Look.ATTACHMENT_KIND, "ПЛАН"),
                *lines(Look.ATTACHMENT_TITLE, words(seed, 9)),
                table([[words(row, 12), words(seed, 3)] for row in range(25)], numbered=True),
                *lines(Look.TEXT, words(seed, 40)),
                landscape=True,
            ),
            attachment(*lines(Look.STAMP, "Приложение № 2"), *every_text(seed + 1), index=2),
        ),
    )


# --- printing ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def both(
    print_docx: Callable[[dict[str, bytes]], dict[str, Path]],
    long_act: Act,
    varied_act: Act,
    tmp_path_factory: pytest.TempPathFactory,
) -> Both:
    """The words of every document, as LibreOffice prints the DOCX and as the PDF has them."""
    profile = tmp_path_factory.mktemp("profile") / "own.yaml"
    profile.write_text(OWN, encoding="utf-8")
    setups = {"gost2025": Setup(), "own": Setup(load_profile(str(profile)))}
    acts = {path.stem: load_act(path) for path in SOURCES} | {
        "long": long_act,
        "varied": varied_act,
    }
    ready = {name: (build(act, Setup()), Setup()) for name, act in acts.items()}
    for seed, name in enumerate(MADE):
        family, used = name.split()
        ready[name] = (every_part(family, seed), setups[used])
    printed = print_docx({name: docx_bytes(*each) for name, each in ready.items()})
    return {
        name: (word_list(printed[name]), word_list(pdf_bytes(*each)))
        for name, each in ready.items()
    }


def word_list(source: bytes | Path) -> list[Word]:
    """The words of all pages."""
    with pypdfium2.PdfDocument(source) as pdf:
        return [line for number, page in enumerate(pdf, 1) for line in _words(page, number)]


def _words(page: pypdfium2.PdfPage, number: int) -> Iterator[Word]:
    text, height = page.get_textpage(), page.get_height()
    rows: dict[float, list[tuple[float, float, str]]] = {}
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        # pdfium gives U+FFFE or U+0002 for a hyphen at the end of a line
        character = "-" if character in "\u2011\ufffe\x02" else character
        if character.strip("\u2060\u200b \u00a0\r\n"):
            x, y = c_double(), c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, index, x, y)
            right = text.get_charbox(index, loose=True)[2]
            row = next((known for known in rows if abs(known - y.value) < SAME_LINE), y.value)
            rows.setdefault(row, []).append((x.value, right, character))
    for base, row in sorted(rows.items(), reverse=True):
        for part in _parts(sorted(row)):
            yield Word(number, height - base, part[0][0], "".join(c for *_, c in part))


def _parts(row: list[tuple[float, float, str]]) -> Iterator[list[tuple[float, float, str]]]:
    start = 0
    for i, (before, after) in enumerate(pairwise(row), 1):
        if after[0] - before[1] > BLANK:
            yield row[start:i]
            start = i
    yield row[start:]


def differences(docx: list[Word], pdf: list[Word], across: float = NEAR) -> list[str]:
    """The first words of either that do not stand in the other at the same place."""
    missing = [
        (line.page, line.base, name, line.text)
        for name, lines, others in (("DOCX", docx, pdf), ("PDF", pdf, docx))
        for line in lines
        if not any(line.text == other.text and line.near(other, across) for other in others)
    ]
    return [
        f"только в {name}, страница {page}, {base:.0f} пт: {text}"
        for page, base, name, text in sorted(missing)[:6]
    ]


@pytest.mark.parametrize("name", [*NAMES, *MADE])
def test_the_same_words_at_the_same_places(both: Both, name: str) -> None:
    assert differences(*both[name], across=NEAR if name in MADE else STRETCHED) == []


def test_the_documents_are_as_long_as_they_should(both: Both) -> None:
    pages = {name: lines[-1].page for name, (lines, _) in both.items()}
    assert pages["long"] >= 8
    assert all(pages[name] >= 8 for name in MADE)


def test_a_difference_is_seen() -> None:
    line = Word(1, 100.0, 85.0, "текст")
    assert differences([line], [line]) == []
    for change in ({"page": 2}, {"base": 104.0}, {"left": 90.0}, {"text": "тест"}):
        assert len(differences([line], [replace(line, **change)])) == 2
    assert len(differences([line, replace(line, text="ещё")], [line])) == 1


def test_every_part_and_look_occurs() -> None:
    made = every_part("order", 0)
    assert all(made.parts[part] for part in Part if part is not Part.ATTACHMENTS)
    used = {block.look for block in made.blocks() if isinstance(block, Paragraph)}
    assert len(used) >= 36
