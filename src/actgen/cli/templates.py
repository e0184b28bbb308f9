"""`actgen template`: Word templates of one's own: begun, explained, checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actgen.cli.help import RussianCommand, RussianGroup
from actgen.cli.options import ReplaceFile
from actgen.cli.screen import complain, say, warn
from actgen.errors import EXIT_OK, EXIT_UNUSABLE, ActgenError

template_app = typer.Typer(
    cls=RussianGroup,
    short_help="свой шаблон Word: начать, проверить, узнать имена",
    help="Свой шаблон — документ Word с тегами: {{ текст }} отдельным абзацем печатает текст документа,"
    " {{ дата }} посреди строки — дату. Начать: «actgen template new письмо -o письмо.docx»;"
    " печатать: «actgen render письмо.yaml --template письмо.docx».",
    rich_markup_mode=None,
    invoke_without_command=True,
)


@template_app.callback()
def template(context: typer.Context) -> None:
    """Without a command the help is shown."""
    if context.invoked_subcommand is None:
        say(context.get_help())


@template_app.command(
    "new",
    cls=RussianCommand,
    short_help="записать шаблон, с которого можно начать",
    help="Записать шаблон, с которого можно начать. В нем все стили и части; правьте его в Word или LibreOffice.",
    epilog="Пример: actgen template new письмо -o письмо.docx",
)
def new(
    family: Annotated[
        str,
        typer.Argument(
            metavar="ВИД", help="вид документа (письмо, приказ, положение …) или семейство: letter"
        ),
    ],
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="ФАЙЛ", help="куда записать: мой.docx")
    ],
    profile: Annotated[
        str,
        typer.Option("--profile", metavar="ПРОФИЛЬ", help="gost2025, gost2016 или свой файл YAML"),
    ] = "gost2025",
    force: ReplaceFile = False,
) -> int:
    """Write a family's template for a profile."""
    from actgen.render.docx.template import family_package
    from actgen.render.docx.zipped import zipped
    from actgen.render.files import write_bytes
    from actgen.render.profile_file import load_profile

    content = zipped(family_package(_family(family), load_profile(profile)))
    write_bytes(content, out, force=force)
    warn(f"Записано: {out}")
    return EXIT_OK


@template_app.command(
    "check",
    cls=RussianCommand,
    short_help="проверить свой шаблон",
    help="Проверить свой шаблон: неизвестные имена и испорченные теги называются с абзацем или ячейкой."
    " Код завершения: 0 — шаблон годится, 2 — не годится.",
)
def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="ШАБЛОН…", help="один или несколько файлов .docx")
    ],
) -> int:
    """All faults of templates."""
    from actgen.render.docx.check import check_template
    from actgen.render.profile_file import default_profile

    status = EXIT_OK
    for file in files:
        try:
            findings = check_template(file, default_profile())
        except ActgenError as error:
            complain(error)
            status = EXIT_UNUSABLE
            continue
        for fault in findings.errors:
            complain(fault)
        for line in findings.warnings:
            warn(f"{file}: предупреждение: {line}")
        if findings.errors:
            status = EXIT_UNUSABLE
        else:
            say(f"{file}: шаблон годится")
    return status


@template_app.command(
    "vars",
    cls=RussianCommand,
    short_help="перечислить имена, которые можно писать в шаблоне",
    help="Перечислить имена, которые можно писать в шаблоне, и что каждое из них печатает.",
)
def variables() -> int:
    """All names with what they print."""
    from actgen.render.docx.names import PARTS
    from actgen.render.parts.values import VALUES

    say("Части документа — тег один в своём абзаце:\n")
    _list(PARTS)
    say("\nРеквизиты — в любом месте строки, таблицы, колонтитула:\n")
    _list(VALUES)
    say(
        "\nУсловия: {%p if место %} … {%p endif %} — каждый тег один в своём абзаце; {%tr if … %} — в своей строке"
        " таблицы."
    )
    return EXIT_OK


def _list(names: dict[str, str]) -> None:
    wide = max(map(len, names)) + 6
    for name, words in names.items():
        say(f"  {f'{{{{ {name} }}}}':<{wide}}  {words}")


def _family(word: str) -> str:
    from actgen.source.kinds import families, family_of, kinds_table
    from actgen.source.nearest import hint, listing

    name = " ".join(word.lower().split())
    if name in families():
        return name
    kinds = [kind for own in kinds_table()["семейства"].values() for kind in own["виды"]]
    if name.replace("ё", "е") in {kind.replace("ё", "е") for kind in kinds}:
        return family_of(name)
    advice = hint(name, [*families(), *kinds]) or f"Семейства: {listing(families())}."
    raise ActgenError(f"нет такого вида документа: «{word}»", advice=advice)
