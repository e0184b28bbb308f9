"""Commands for an office: deadlines, packages, the journal, indicators."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actgen.cli.application import command
from actgen.cli.options import Jobs, OnDay, OutFile, OutFolder, ReplaceFile, ReplaceForeign


@command(
    "показать сроки исполнения",
    "Что исполнено, что скоро, что просрочено – по пунктам и планам одного или нескольких актов. Отметки берутся"
    " из файла «акт.исполнение.yaml» или .xlsx рядом с актом. Код завершения: 0 — просроченного нет, 1 — есть,"
    " 2 — показать не удалось.",
    "Пример: actgen deadlines план.yaml --on 01.12.2023 --responsible ОКСиДМ --format xlsx -o сроки.xlsx",
)
def deadlines(
    files: Annotated[
        list[Path], typer.Argument(metavar="АКТ…", help="один или несколько актов в YAML")
    ],
    on: OnDay = "",
    within: Annotated[
        int, typer.Option("--within", metavar="ДНЕЙ", help="за сколько дней срок уже близок (14)")
    ] = 14,
    responsible: Annotated[
        str,
        typer.Option("--responsible", metavar="КТО", help="только сроки этого исполнителя"),
    ] = "",
    status: Annotated[
        Path | None,
        typer.Option(
            "--status", metavar="ФАЙЛ", help="отметки об исполнении, если они не рядом с актом"
        ),
    ] = None,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="ФОРМАТ",
            help="text, json, ics — календарь, xlsx — таблица, docx и pdf — контрольный лист",
        ),
    ] = "text",
    out: OutFile = None,
    alarm: Annotated[
        int | None,
        typer.Option("--alarm", metavar="ДНЕЙ", help="за сколько дней напомнит календарь (ics)"),
    ] = None,
    reminders: Annotated[
        Path | None,
        typer.Option(
            "--reminders", metavar="ПАПКА", help="записать письма-напоминания исполнителям"
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="показать подробно и то, что исполнено")
    ] = False,
    force: ReplaceForeign = False,
) -> int:
    """Deadlines of acts on a day."""
    from actgen.cli.deadlines import Request, show_deadlines

    request = Request(
        on, within, responsible, status, format_, out, alarm, reminders, everything, force
    )
    return show_deadlines(files, request)


@command(
    "напечатать пакеты по реестру",
    "Для каждой строки реестра (XLSX, CSV, YAML) печатаются документы пакета. Повторный запуск печатает только то, что"
    " изменилось; прерванный продолжает с того же места. Код завершения: 0 — всё напечатано, 1 — часть строк пропущена"
    " или не напечатана, 2 — напечатать не удалось ничего.",
    "Пример: actgen batch пакет.yaml -o готово --skip-bad",
)
def batch(
    package: Annotated[Path, typer.Argument(metavar="ПАКЕТ", help="описание пакета в YAML")],
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="ПАПКА", help="куда складывать папки пакетов")
    ],
    jobs: Jobs = None,
    scheduler: Annotated[
        str,
        typer.Option(
            "--scheduler", metavar="АДРЕС", help="печатать на кластере Dask: tcp://сервер:8786"
        ),
    ] = "",
    returns: Annotated[
        bool,
        typer.Option("--return", help="с --scheduler: вернуть файлы сюда, общий диск не нужен"),
    ] = False,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="пропустить строки реестра с ошибками")
    ] = False,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="только проверить реестр и показать, что будет напечатано"),
    ] = False,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="СТОЛБЕЦ=ЗНАЧЕНИЕ",
            help="только эти строки: вид=МОУ,МДОУ; ключ можно повторять",
        ),
    ] = None,
    journal_: Annotated[
        str,
        typer.Option(
            "--journal", metavar="ЖУРНАЛ", help="журнал номеров: файл SQLite или postgresql://…"
        ),
    ] = "",
    clean: Annotated[
        bool, typer.Option("--clean", help="удалить файлы, которые больше не входят в пакет")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="заменять и файлы, изменённые после печати")
    ] = False,
) -> int:
    """A package for every row of a register."""
    from actgen.cli.batch import Wishes, print_package

    wishes = Wishes(
        jobs, scheduler, returns, skip_bad, dry_run, tuple(only or ()), journal_, clean, force
    )
    return print_package(package, out, wishes)


@command(
    "показать журнал номеров",
    "Какие номера выданы документам пакетов, в порядке счётчиков и лет; на экран или в файл: XLSX, CSV, DOCX, PDF.",
    "Пример: actgen journal журнал.sqlite --counter приказы --year 2024 -o журнал.xlsx -o журнал.pdf",
)
def journal(
    where: Annotated[
        str, typer.Argument(metavar="ЖУРНАЛ", help="файл SQLite или адрес postgresql://…")
    ] = "журнал.sqlite",
    counter: Annotated[
        str, typer.Option("--counter", metavar="СЧЁТЧИК", help="только этот счётчик")
    ] = "",
    year: Annotated[int | None, typer.Option("--year", metavar="ГОД", help="только за год")] = None,
    format_: Annotated[
        str,
        typer.Option(
            "--format", metavar="ФОРМАТ", help="text, csv, xlsx, docx, pdf; без ключа — по файлу"
        ),
    ] = "",
    out: Annotated[
        list[Path] | None,
        typer.Option(
            "-o",
            "--out",
            metavar="ФАЙЛ",
            help="куда записать, можно несколько раз: по файлу на формат; без ключа — на экран",
        ),
    ] = None,
    force: ReplaceFile = False,
) -> int:
    """The numbers that were given out."""
    from actgen.cli.journal import show_journal

    return show_journal(where, counter, year, format_, out or (), force)


@command(
    "посчитать показатели по данным",
    "Показатели с целями описаны в файле YAML, данные – таблицы XLSX и CSV. Данные проверяются, прежде чем им верить;"
    " справка, страница и таблица пишутся в папку. Код завершения: 0 — цели достигнуты или достигаются, 1 — нет или"
    " в данных есть существенные ошибки, 2 — посчитать не удалось.",
    "Пример: actgen monitor показатели.yaml недели.xlsx --on 10.04.2023 -o отчет --slides",
)
def monitor(
    indicators: Annotated[
        Path, typer.Argument(metavar="ПОКАЗАТЕЛИ", help="что считать: файл YAML с показателями")
    ],
    data: Annotated[
        list[Path], typer.Argument(metavar="ДАННЫЕ…", help="одна или несколько таблиц XLSX, CSV")
    ],
    out: OutFolder = Path(),
    formats: Annotated[
        str,
        typer.Option("--format", metavar="СПИСОК", help="через запятую: docx, pdf, html, xlsx"),
    ] = "docx,pdf,html,xlsx",
    slides: Annotated[bool, typer.Option("--slides", help="и слайды для совещания (PPTX)")] = False,
    on: OnDay = "",
    force: ReplaceForeign = False,
) -> int:
    """Indicators by weekly data."""
    from actgen.cli.monitor import monitor_files

    return monitor_files(indicators, data, out, formats, slides, on, force)
