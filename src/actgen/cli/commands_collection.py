"""Commands about the superior acts themselves: which are known, what rests on old ones, what is wrong with a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actgen.cli.help import RussianCommand, RussianGroup
from actgen.cli.options import OnDay, OutFile, ReplaceFile

acts_app = typer.Typer(
    cls=RussianGroup,
    short_help="какие вышестоящие акты известны и действуют ли они",
    help="Вышестоящие акты собрания и своей папки: кто и когда издал, действуют ли они в этот день, чем заменены,"
    " сколько в них требований. Без команды печатается список.",
    epilog="Пример: actgen acts --on 01.09.2025 -o акты.xlsx",
    rich_markup_mode=None,
    invoke_without_command=True,
)

Folder = Annotated[
    Path | None,
    typer.Option("--acts", metavar="ПАПКА", help="ещё и акты этой папки: файлы YAML"),
]
Format = Annotated[
    str,
    typer.Option(
        "--format", metavar="ФОРМАТ", help="text, json, xlsx; без ключа — по окончанию имени файла"
    ),
]


@acts_app.callback()
def acts(
    context: typer.Context,
    on: OnDay = "",
    folder: Folder = None,
    format_: Format = "",
    out: OutFile = None,
    force: ReplaceFile = False,
) -> int:
    """The list of acts, unless a command follows."""
    if context.invoked_subcommand is not None:
        return 0
    from actgen.cli.acts import Wanted, list_acts

    return list_acts(Wanted(on, folder, format_, out, force))


@acts_app.command(
    "outdated",
    cls=RussianCommand,
    short_help="что основано на утративших силу актах",
    help="Акты и образцы, которые в основаниях, в тексте или ключом «дополняет» ссылаются на акты, утратившие силу или"
    " заменённые: место в файле и новый акт. Без файлов — собрание и образцы программы. Код завершения: 0 — таких нет,"
    " 1 — есть, 2 — файл прочитать не удалось.",
    epilog="Пример: actgen acts outdated приказы/ --on 01.09.2025",
)
def outdated(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[ФАЙЛ…]", help="акты в YAML и папки с ними"),
    ] = None,
    on: OnDay = "",
    folder: Folder = None,
    format_: Format = "",
    out: OutFile = None,
    force: ReplaceFile = False,
) -> int:
    """What rests on acts that are no longer in force."""
    from actgen.cli.acts import Wanted, list_outdated

    return list_outdated(files or (), Wanted(on, folder, format_, out, force))


@acts_app.command(
    "check",
    cls=RussianCommand,
    short_help="проверить файл требований или словарь",
    help="Все ошибки файла требований с их строками: ключи, понятия, которых нет в словаре, примеры, которые требование"
    " не узнаёт. Годятся акты, общие наборы и словари. Код завершения: 0 — ошибок нет, 2 — есть.",
    epilog="Пример: actgen acts check область.yaml",
)
def check(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="ФАЙЛ…", help="акты с требованиями, наборы требований, словари"),
    ],
) -> int:
    """All faults of requirement files."""
    from actgen.cli.acts import check_requirement_files

    return check_requirement_files(files)
