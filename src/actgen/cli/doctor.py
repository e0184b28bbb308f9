"""`actgen doctor`: what is present, what is missing, what that costs, how to install it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actgen.cli import machine
from actgen.cli.screen import colored, say, width
from actgen.errors import EXIT_OK, EXIT_UNUSABLE
from actgen.installation import installing, installing_extra

SYSTEMS = {
    "debian": "Debian, Ubuntu",
    "alt": "ALT",
    "astra": "Astra Linux",
    "windows": "Windows",
}


@dataclass(frozen=True)
class Part:
    """Something the program needs, or can do more with.

    ``find`` says what there is, ``""`` if it is missing; ``cost`` what does not work without it; ``install`` how to get
    it: system → command.
    """

    name: str
    find: Callable[[], str]
    cost: str
    install: dict[str, str]
    required: bool = True


_APT = "apt-get install "
_REINSTALL = dict.fromkeys(SYSTEMS, "установите actgen заново")

PARTS = (
    Part(
        "Python 3.11 или новее",
        machine.python,
        "программа не запускается",
        {
            "debian": f"{_APT}python3 python3-venv",
            "alt": f"{_APT}python3",
            "astra": f"{_APT}python3 python3-venv",
            "windows": "winget install Python.Python.3.12",
        },
    ),
    Part(
        "библиотеки WeasyPrint: Pango",
        machine.pango,
        "не печатается PDF",
        {
            "debian": f"{_APT}libpango-1.0-0 libpangoft2-1.0-0",
            "alt": f"{_APT}libpango",
            "astra": f"{_APT}libpango-1.0-0 libpangoft2-1.0-0",
            "windows": "установите MSYS2, в его окне: pacman -S mingw-w64-x86_64-pango",
        },
    ),
    Part(
        "библиотека HarfBuzz-subset",
        machine.harfbuzz,
        "файлы PDF получаются больше: шрифты вкладываются в них целиком",
        {
            "debian": f"{_APT}libharfbuzz-subset0",
            "alt": f"{_APT}libharfbuzz",
            "astra": f"{_APT}libharfbuzz-subset0",
            "windows": "ставится вместе с Pango",
        },
        required=False,
    ),
    Part(
        "шрифт с размерами Times New Roman",
        machine.times,
        "строки и страницы PDF разбиваются не так, как в Word",
        {
            "debian": f"{_APT}fonts-liberation",
            "alt": f"{_APT}fonts-ttf-liberation",
            "astra": f"{_APT}fonts-liberation",
            "windows": "Times New Roman входит в Windows",
        },
        required=False,
    ),
    Part(
        "словари русского языка (pymorphy3)",
        machine.dictionaries,
        "не склоняются слова, не проверяются документы",
        dict.fromkeys(SYSTEMS, installing("pymorphy3", "pymorphy3-dicts-ru")),
    ),
    Part(
        "кластер для пакетов (Dask)",
        machine.cluster,
        "actgen batch печатает только на этой машине",
        dict.fromkeys(SYSTEMS, installing_extra("cluster")),
        required=False,
    ),
    Part("шаблоны документов", machine.templates, "акты не печатаются", _REINSTALL),
    Part("собрание вышестоящих актов", machine.acts, "нечем проверять документы", _REINSTALL),
    Part(
        "библиотека PDFium",
        machine.pdfium,
        "не читаются PDF",
        dict.fromkeys(SYSTEMS, installing("pypdfium2")),
    ),
    Part(
        "LibreOffice Writer",
        machine.libreoffice,
        "не читаются файлы DOC, RTF, ODT и документы Word в XML",
        {
            "debian": f"{_APT}libreoffice-writer",
            "alt": f"{_APT}LibreOffice",
            "astra": f"{_APT}libreoffice-writer",
            "windows": "winget install TheDocumentFoundation.LibreOffice",
        },
        required=False,
    ),
    Part(
        "распознавание сканов (tesseract) с русским языком",
        machine.tesseract,
        "не читаются сканы и снимки документов",
        {
            "debian": f"{_APT}tesseract-ocr tesseract-ocr-rus",
            "alt": f"{_APT}tesseract tesseract-langpack-ru",
            "astra": f"{_APT}tesseract-ocr tesseract-ocr-rus",
            "windows": "winget install UB-Mannheim.TesseractOCR (при установке отметьте русский язык)",
        },
        required=False,
    ),
)


def examine(everywhere: bool = False) -> int:
    """Print the state of every part; 2 if something is missing without which the program does not work."""
    from actgen.report.paint import Painter

    painter = Painter(width(), colored())
    system = machine.system()
    missing = []
    lines = []
    for part in PARTS:
        found = part.find()
        if found:
            sign = painter.style("✓", "green")
            first, *rest = painter.lines(f"{part.name}: {found}", 4)
            lines += [f"  {sign} {first[4:]}", *rest]
            continue
        missing.append(part)
        color = "red" if part.required else "yellow"
        sign = painter.style("✗" if part.required else "–", color)
        lines.append(f"  {sign} {part.name}: " + painter.style("нет", color))
        lines += painter.lines(part.cost, 4, "Без этого:  ")
        for key, title in SYSTEMS.items():
            if everywhere or system not in SYSTEMS or key == system:
                lines += painter.lines(f"{title}: {part.install[key]}", 4, "Установить: ")
    say("\n".join([*lines, "", *painter.lines(_conclusion(missing))]))
    return EXIT_UNUSABLE if any(part.required for part in missing) else EXIT_OK


def _conclusion(missing: list[Part]) -> str:
    if not missing:
        return "Всё установлено."
    if any(part.required for part in missing):
        return "Не хватает необходимого (✗): установите его, иначе программа работает не полностью."
    return "Необходимое установлено; остальное (–) нужно не всем."
