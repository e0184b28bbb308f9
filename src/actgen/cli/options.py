"""Options that several commands share, one wording for each."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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
ReplaceFile = Annotated[bool, typer.Option("--force", help="заменить файл, если он есть")]
ReplaceForeign = Annotated[
    bool, typer.Option("--force", help="заменять файлы, которые созданы не этой программой")
]
