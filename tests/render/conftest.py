"""What the tests of rendering share: samples, small acts, printing with LibreOffice."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable
from ctypes import c_double
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import yaml

from actgen.model.act import Act
from actgen.render.blocks import Block, Paragraph, Row, TableBlock
from actgen.render.context import build
from actgen.render.document import Part
from actgen.render.parts.pen import Pen
from actgen.render.profile_file import default_profile, load_profile
from actgen.render.setup import Setup
from actgen.source import load_act

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ("order-yaroslavl", "order-school", "order-draft")

MakeAct = Callable[..., Act]
Printed = Callable[..., list[str]]


@pytest.fixture(scope="session")
def sample() -> Callable[[str], Act]:
    """An act of the folder of samples."""

    def load(name: str) -> Act:
        return load_act(ROOT / "samples" / f"{name}.yaml")

    return load


@pytest.fixture(scope="session")
def make_act() -> MakeAct:
    """A small order; the given keys replace or complete its own."""

    def make(**keys: Any) -> Act:
        data: dict[str, Any] = {
            "вид": "приказ",
            "автор": "Управление образования",
            "номер": "12",
            "дата": "03.09.2024",
            "заголовок": "Об использовании платформы",
            "пункты": ["Создать чаты"],
            "подпись": {"должность": "Начальник управления", "имя": "Корсакова Мария Николаевна"},
        }
        data |= {key.replace("_", " "): value for key, value in keys.items()}
        return Act.model_validate({key: value for key, value in data.items() if value is not None})

    return make


@pytest.fixture(scope="session")
def lines_of() -> Callable[[Iterable[Block]], list[str]]:
    """Blocks as a reader sees them: paragraphs as lines, cells of a row one after another, rows of a table.

    Non-breaking blanks and hyphens are plain ones, line breaks « / », tabs « → ».
    """
    return lambda blocks: list(_printed_lines(blocks))


def _printed_lines(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield plain(block.line)
        elif isinstance(block, Row):
            for cell in block.cells:
                yield from _printed_lines(cell)
        elif isinstance(block, TableBlock):
            for row in block.rows:
                yield plain(row.section or " | ".join([row.label, *map(" / ".join, row.cells)]))


def plain(text: str) -> str:
    """A text with plain blanks and hyphens, line breaks and tabs seen."""
    text = text.replace("\u00a0", " ").replace("\u2011", "-")
    return text.replace("\n", " / ").replace("\t", " → ")


@pytest.fixture(scope="session")
def printed(make_act: MakeAct, lines_of: Callable[[Iterable[Block]], list[str]]) -> Printed:
    """The lines that a part of a small document prints; keys as `make_act` takes them."""

    def lines(part: Part, setup: Setup | None = None, **keys: Any) -> list[str]:
        return lines_of(build(make_act(**keys), setup).parts[part])

    return lines


@pytest.fixture(scope="session")
def attached(make_act: MakeAct, lines_of: Callable[[Iterable[Block]], list[str]]) -> Printed:
    """The lines that the first attachment of a small order prints."""

    def lines(attachment: dict[str, Any], setup: Setup | None = None, **keys: Any) -> list[str]:
        act = make_act(приложения=[attachment], **keys)
        return lines_of(build(act, setup).attachments[0].blocks)

    return lines


@pytest.fixture
def pen() -> Pen:
    """A pen that writes by the profile of ГОСТ Р 7.0.97-2025."""
    return Pen(default_profile())


@pytest.fixture
def own_setup(tmp_path: Path) -> Callable[..., Setup]:
    """A profile of one's own: the given values in place of those of ГОСТ Р 7.0.97-2025."""

    def make(**values: Any) -> Setup:
        path = tmp_path / "own.yaml"
        own = {key.replace("_", " "): value for key, value in values.items()}
        path.write_text(yaml.safe_dump(own, allow_unicode=True), encoding="utf-8")
        return Setup(load_profile(str(path)))

    return make


@pytest.fixture(scope="session")
def long_act(make_act: MakeAct) -> Act:
    """An order of many pages: every kind of paragraph meets the end of a page somewhere."""
    words = (
        "обеспечить использование платформы всеми участниками образовательных отношений при решении "
        "управленческих и учебных задач, включая проведение совещаний и дистанционных занятий"
    ).split()

    def text(seed: int) -> str:
        return " ".join(
            words[(seed * 7 + i * 3) % len(words)].strip(",") for i in range(5 + seed * 5 % 31)
        )

    points = [
        {
            "кому": "руководители образовательных организаций",
            "пункты": [
                text(n),
                {"текст": text(n + 1), "перечень": [text(n + k) for k in range(1 + n % 4)]},
                {
                    "текст": text(n + 2),
                    "нумерация": "1)",
                    "пункты": [
                        text(n + 3),
                        {"текст": text(n + 4), "пункты": [text(n + 5), text(n + 6)]},
                    ],
                },
            ],
        }
        for n in range(1, 19)
    ]
    table = {"столбцы": ["Мероприятие", "Ответственный", "Срок"]}
    rows = [[text(n), "Отдел общего образования", "до 31.12.2024"] for n in range(1, 40)]
    return make_act(
        место="г. Тверь",
        преамбула=text(3) + " " + text(5),
        пункты=[*points, {"контроль": "за собой"}],
        приложения=[{"вид": "план мероприятий", "таблица": {**table, "строки": rows}}],
    )


@pytest.fixture(scope="session")
def varied_act(make_act: MakeAct) -> Act:
    """A decree with several attachments, landscape between portrait, quoted lists, awkward characters."""
    quoted = {"нумерация": "1.1", "пункты": [{"текст": "раз", "пункты": ["два", "три"]}, "четыре"]}
    letters = {
        "текст": "Задачи",
        "нумерация": "а)",
        "пункты": [f"задача {n}" for n in range(1, 20)],
    }
    cells = [
        "Участие ЦО/VK в работе (МОУ, МДОУ) – не менее 100 % <&>",
        "отдел\nшколы № 5-11",
        "до 05.09.2024",
    ]
    return make_act(
        вид="постановление",
        автор={
            "вышестоящий": "Тверская область",
            "наименование": "Администрация города",
            "кратко": "Администрация",
        },
        номер="223-09/1-п",
        основания=[
            {
                "вид": "Федеральный закон",
                "дата": "29.12.2012",
                "номер": "273-ФЗ",
                "название": "Об образовании",
            }
        ],
        цель="реализации подпункта 10.1 & пункта 10 <раздела> X",
        пункты=[
            *({"утвердить": n} for n in (1, 2)),
            {
                "текст": "Внести изменения",
                "пункты": [{"текст": "дополнить", "цитата": quoted}, "исключить пункт"],
            },
            {"подзаголовок": "Заключительные положения", "контроль": "за собой"},
        ],
        подпись=[
            {
                "должность": "Исполняющий обязанности главы администрации города",
                "имя": "Алиев Шамиль Тагирович",
            },
            {"должность": "Секретарь", "имя": "Ким Анна Олеговна"},
        ],
        приложения=[
            {
                "вид": "дорожная карта",
                "заголовок": "по внедрению платформы",
                "альбомная": "да",
                "таблица": {"столбцы": ["Мероприятие", "Кто", "Срок"], "строки": [cells] * 40},
            },
            {
                "вид": "положение",
                "заголовок": "о рабочей группе",
                "пункты": ["Общие положения", letters],
            },
            {
                "вид": "список",
                "сведения": ["всего – 3"],
                "таблица": {"столбцы": ["Имя"], "строки": [["Ким"]], "номера строк": "нет"},
            },
        ],
    )


@pytest.fixture(scope="session")
def print_docx(
    soffice: str, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[dict[str, bytes]], dict[str, Path]]:
    """Several DOCX files printed to PDF in one call of LibreOffice, with a profile of its own."""

    def convert(documents: dict[str, bytes]) -> dict[str, Path]:
        folder = tmp_path_factory.mktemp("printed")
        for name, content in documents.items():
            (folder / f"{name}.docx").write_bytes(content)
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                *(str(folder / f"{name}.docx") for name in documents),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        printed = {name: folder / f"{name}.pdf" for name in documents}
        missing = [name for name, path in printed.items() if not path.is_file()]
        assert not missing, f"LibreOffice made no PDF of {missing}"
        return printed

    return convert


@pytest.fixture(scope="session")
def page_texts() -> Callable[[bytes | Path], list[str]]:
    """The lines of every page, without blanks, kinds of hyphens made equal."""

    def texts(source: bytes | Path) -> list[str]:
        with pypdfium2.PdfDocument(source) as pdf:
            return [_lines(page.get_textpage()) for page in pdf]

    return texts


def _lines(text: pypdfium2.PdfTextPage) -> str:
    """The lines of a page from its top, whatever the order in which a program drew them."""
    rows: dict[float, list[tuple[float, str]]] = {}
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        # pdfium gives U+FFFE or U+0002 for a hyphen at the end of a line
        character = "-" if character in "\u2011\ufffe\x02" else character
        if character.strip("\u2060\u200b \u00a0\r\n"):
            x, y = c_double(), c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, index, x, y)
            row = next((known for known in rows if abs(known - y.value) < 3), y.value)
            rows.setdefault(row, []).append((x.value, character))
    lines = ("".join(c for _, c in sorted(row)) for _, row in sorted(rows.items(), reverse=True))
    return "\n".join(lines)
