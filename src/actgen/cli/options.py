"""Options that several commands share, one wording for each."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from actgen.errors import ActgenError
from actgen.russian.dates import DateError, parse_date

Against = Annotated[
    str,
    typer.Option(
        "--against",
        metavar="АКТ",
        help="вышестоящий акт: файл YAML или имя из собрания программы",
    ),
]
InstitutionKind = Annotated[
    str,
    typer.Option(
        "--for", metavar="ВИД", help="вид учреждения, как он назван в акте: МОУ, МДОУ, УДО …"
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", metavar="N", help="сколько процессов; без ключа — по числу ядер"),
]
OnDay = Annotated[
    str, typer.Option("--on", metavar="ДАТА", help="на какой день; без ключа — на сегодня")
]
OutFile = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="ФАЙЛ", help="куда записать; без ключа — на экран"),
]
OutFolder = Annotated[
    Path,
    typer.Option(
        "-o", "--out", metavar="ПАПКА", help="куда складывать; без ключа — в текущую папку"
    ),
]
PrintFormats = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="СПИСОК",
        help="через запятую: docx, pdf, html, txt; без ключа — docx,pdf",
    ),
]
ReplaceFile = Annotated[bool, typer.Option("--force", help="заменить файл, если он есть")]
ReplaceForeign = Annotated[
    bool, typer.Option("--force", help="заменять файлы, которые созданы не этой программой")
]


def day_of(text: str) -> datetime.date:
    """The day that «--on» names, without one today. Raises ActgenError for what is no date."""
    if not text:
        return datetime.date.today()
    try:
        return parse_date(text)
    except DateError as error:
        raise ActgenError(f"--on: {error}", advice="Пишите так: --on 01.12.2023") from None
