"""Commands for documents one at a time: begin, print, import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actgen.cli.application import command
from actgen.cli.options import OutFile, OutFolder, PrintFormats, ReplaceFile, ReplaceForeign


@command("создать заготовку акта", "Файл можно напечатать сразу; каждая строка в нём пояснена.")
def new(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="ВИД",
            help="приказ, распоряжение, постановление, решение, указание, письмо, план мероприятий,"
            " дорожная карта, положение, порядок, регламент, инструкция, должностная инструкция,"
            " справка, отчёт, протокол, акт, выписка, лист ознакомления, лист согласования; пакет;"
            " школа (сведения об учреждении)",
        ),
    ],
    out: OutFile = None,
    force: ReplaceFile = False,
) -> int:
    """Write a commented starting file."""
    from actgen.cli.output import deliver
    from actgen.source.starter import starter

    deliver(starter(kind, out.name if out else ""), out, force)
    return 0


@command(
    "напечатать акты",
    "Из каждого файла YAML получаются документы названных форматов с тем же именем.",
    "Пример: actgen render приказ.yaml -o готово --format docx,pdf --set школа.номер=5",
)
def render(
    files: Annotated[
        list[Path], typer.Argument(metavar="ФАЙЛ…", help="один или несколько актов в YAML")
    ],
    out: OutFolder = Path(),
    formats: PrintFormats = "docx,pdf",
    values: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="ИМЯ=ЗНАЧЕНИЕ", help="значение переменной; ключ можно повторять"
        ),
    ] = None,
    force: ReplaceForeign = False,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template",
            metavar="ФАЙЛ|ПАПКА",
            help="свой шаблон Word или папка шаблонов организации: письмо.docx, приказ.docx …",
        ),
    ] = None,
    profile: Annotated[
        str,
        typer.Option(
            "--profile",
            metavar="ПРОФИЛЬ",
            help="размеры и обычаи: gost2025 (без ключа), gost2016 или свой файл YAML",
        ),
    ] = "gost2025",
    pdf: Annotated[
        str | None,
        typer.Option(
            "--pdf", metavar="ВИД", help="вид PDF для архива: pdf/a-1b, pdf/a-2b или pdf/ua-1"
        ),
    ] = None,
) -> int:
    """Acts in YAML become documents."""
    from actgen.cli.rendering import Wishes, render_files

    wishes = Wishes(profile=profile, template=template, pdf=pdf)
    return render_files(files, out, formats, values or [], force, wishes)


@command(
    "перенести документы в YAML",
    "Из каждого акта, найденного в документах, получается файл, который можно"
    " править и печатать. Что не удалось перенести, помечено в файле на своём месте, перечислено в его конце и на"
    " экране. Код завершения: 0 — файлы записаны, 2 — какой-то документ прочитать не удалось.",
    "Пример: actgen import приказ.docx план.docx -o акты",
    "import",
)
def import_(
    documents: Annotated[
        list[Path],
        typer.Argument(
            metavar="ДОКУМЕНТ…",
            help="файлы DOCX, DOC, RTF, ODT, PDF, HTML, TXT, снимки и сканы; папки и архивы ZIP с ними",
        ),
    ],
    out: OutFolder = Path(),
    force: ReplaceForeign = False,
) -> int:
    """Documents become acts in YAML."""
    from actgen.cli.importing import import_files

    return import_files(documents, out, force)
