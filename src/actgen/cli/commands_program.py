"""Commands about the program itself: the schema of its language, what is installed."""

from __future__ import annotations

from typing import Annotated

import typer

from actgen.cli.application import command
from actgen.cli.options import OutFile, ReplaceFile


@command(
    "вывести схему языка актов",
    "JSON Schema всех ключей акта, пакета или сведений об учреждении с описаниями: по ней редакторы подсказывают"
    " и проверяют YAML.",
)
def schema(
    what: Annotated[
        str, typer.Argument(metavar="ЧЕГО", help="акт (без аргумента), пакет или школа")
    ] = "акт",
    out: OutFile = None,
    force: ReplaceFile = False,
) -> int:
    """The JSON Schema of the act language."""
    import json

    from actgen.cli.output import deliver
    from actgen.cli.schema import root_of
    from actgen.source.schema import json_schema

    deliver(json.dumps(json_schema(root_of(what)), ensure_ascii=False, indent=2) + "\n", out, force)
    return 0


@command(
    "показать, что установлено",
    "Чего не хватает, что без этого не работает и как это установить.",
)
def doctor(
    everywhere: Annotated[
        bool, typer.Option("--all", help="показать установку для всех систем, а не только для этой")
    ] = False,
) -> int:
    """What is present and what is missing."""
    from actgen.cli.doctor import examine

    return examine(everywhere)
