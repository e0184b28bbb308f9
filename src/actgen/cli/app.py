"""The commands: arguments in, one call, exit status out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from actgen import __version__
from actgen.cli.help import RussianCommand, RussianGroup
from actgen.cli.screen import say
from actgen.cli.templates import template_app

app = typer.Typer(
    name="actgen",
    cls=RussianGroup,
    help="Приказы, распоряжения и другие акты из простого текста YAML в Word и PDF; проверка актов школы"
    " на соответствие вышестоящему акту.",
    epilog="Начало работы: «actgen new приказ -o приказ.yaml», затем «actgen render приказ.yaml»."
    " О команде подробнее: «actgen КОМАНДА --help».",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


_Function = Callable[..., int]


def _command(short: str, text: str, epilog: str = "") -> Callable[[_Function], _Function]:
    return app.command(
        cls=RussianCommand,
        short_help=short,
        help=f"{short[0].upper()}{short[1:]}. {text}",
        epilog=epilog or None,
    )


def _version(wanted: bool) -> None:
    if wanted:
        say(f"actgen {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def main_options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="показать версию программы"
        ),
    ] = False,
) -> None:
    """What the program itself takes; without a command it shows its help."""
    if context.invoked_subcommand is None:
        say(context.get_help())


@_command("создать заготовку акта", "Файл можно напечатать сразу; каждая строка в нём пояснена.")
def new(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="ВИД",
            help="приказ, распоряжение, постановление, решение, указание, письмо, план мероприятий,"
            " дорожная карта, положение, порядок, регламент, инструкция, должностная инструкция,"
            " справка, отчёт, протокол, акт, выписка, лист ознакомления, лист согласования; пакет",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="ФАЙЛ", help="куда записать; без ключа — на экран"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="заменить файл, если он есть")] = False,
) -> int:
    """Write a commented starting file."""
    from actgen.cli.output import deliver
    from actgen.source.starter import starter

    deliver(starter(kind, out.name if out else ""), out, force)
    return 0


@_command(
    "напечатать акты",
    "Из каждого файла YAML получаются документы названных форматов с тем же именем.",
    "Пример: actgen render приказ.yaml -o готово --format docx,pdf --set школа.номер=5",
)
def render(
    files: Annotated[
        list[Path], typer.Argument(metavar="ФАЙЛ…", help="один или несколько актов в YAML")
    ],
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--out", metavar="ПАПКА", help="куда складывать; без ключа — в текущую папку"
        ),
    ] = Path(),
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="СПИСОК",
            help="через запятую: docx, pdf, html, txt; без ключа — docx,pdf",
        ),
    ] = "docx,pdf",
    values: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="ИМЯ=ЗНАЧЕНИЕ", help="значение переменной; ключ можно повторять"
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="заменять файлы, которые созданы не этой программой")
    ] = False,
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


@_command(
    "проверить документы",
    "Документы школы проверяются вместе: требование выполнено, если его выполняет один из них. В папках и архивах"
    " берутся все документы, остальные файлы перечисляются. Несколько приказов в одном файле разбираются отдельно."
    " Код завершения: 0 — всё обязательное выполнено, 1 — не всё, 2 — проверить не удалось.",
    "Пример: actgen check приказ.docx план.docx --against kalinin-223-09 --for МОУ",
)
def check(
    documents: Annotated[
        list[Path],
        typer.Argument(
            metavar="ДОКУМЕНТ…",
            help="документы одной школы: файлы DOCX, DOC, RTF, ODT, PDF, HTML, TXT, снимки и сканы; папки и архивы ZIP"
            " с ними",
        ),
    ],
    against: Annotated[
        str,
        typer.Option(
            "--against",
            metavar="АКТ",
            help="вышестоящий акт: файл YAML или имя из собрания программы",
        ),
    ],
    institution: Annotated[
        str,
        typer.Option(
            "--for", metavar="ВИД", help="вид учреждения, как он назван в акте: МОУ, МДОУ, УДО …"
        ),
    ] = "",
    format_: Annotated[
        str,
        typer.Option("--format", metavar="ФОРМАТ", help="text — для чтения, json — для программ"),
    ] = "text",
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="ФАЙЛ", help="куда записать; без ключа — на экран"),
    ] = None,
    everything: Annotated[
        bool,
        typer.Option("--all", help="перечислить и требования, которые к документам не относятся"),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="заменить файл, если он есть")] = False,
) -> int:
    """Documents are judged against a superior act."""
    from actgen.cli.checking import check_files

    return check_files(documents, against, institution, format_, out, everything, force)


@app.command(
    name="import",
    cls=RussianCommand,
    short_help="перенести документы в YAML",
    help="Перенести документы в YAML. Из каждого акта, найденного в документах, получается файл, который можно"
    " править и печатать. Что не удалось перенести, помечено в файле на своём месте, перечислено в его конце и на"
    " экране. Код завершения: 0 — файлы записаны, 2 — какой-то документ прочитать не удалось.",
    epilog="Пример: actgen import приказ.docx план.docx -o акты",
)
def import_(
    documents: Annotated[
        list[Path],
        typer.Argument(
            metavar="ДОКУМЕНТ…",
            help="файлы DOCX, DOC, RTF, ODT, PDF, HTML, TXT, снимки и сканы; папки и архивы ZIP с ними",
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--out", metavar="ПАПКА", help="куда складывать; без ключа — в текущую папку"
        ),
    ] = Path(),
    force: Annotated[
        bool, typer.Option("--force", help="заменять файлы, которые созданы не этой программой")
    ] = False,
) -> int:
    """Documents become acts in YAML."""
    from actgen.cli.importing import import_files

    return import_files(documents, out, force)


app.add_typer(template_app, name="template")


@_command(
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
    on: Annotated[
        str, typer.Option("--on", metavar="ДАТА", help="на какой день; без ключа — на сегодня")
    ] = "",
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
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="ФАЙЛ", help="куда записать; без ключа — на экран"),
    ] = None,
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
    force: Annotated[
        bool, typer.Option("--force", help="заменять файлы, которые созданы не этой программой")
    ] = False,
) -> int:
    """Deadlines of acts on a day."""
    from actgen.cli.deadlines import Request, show_deadlines

    request = Request(
        on, within, responsible, status, format_, out, alarm, reminders, everything, force
    )
    return show_deadlines(files, request)


@_command(
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
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="N", help="сколько процессов; без ключа — по числу ядер"),
    ] = None,
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


@_command(
    "показать журнал номеров",
    "Какие номера выданы документам пакетов, в порядке счётчиков и лет; на экран или в файл: XLSX, CSV, DOCX, PDF.",
    "Пример: actgen journal журнал.sqlite --counter приказы --year 2024 -o журнал.xlsx",
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
        Path | None,
        typer.Option("-o", "--out", metavar="ФАЙЛ", help="куда записать; без ключа — на экран"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="заменить файл, если он есть")] = False,
) -> int:
    """The numbers that were given out."""
    from actgen.cli.journal import show_journal

    return show_journal(where, counter, year, format_, out, force)


@_command(
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
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--out", metavar="ПАПКА", help="куда складывать; без ключа — в текущую папку"
        ),
    ] = Path(),
    formats: Annotated[
        str,
        typer.Option("--format", metavar="СПИСОК", help="через запятую: docx, pdf, html, xlsx"),
    ] = "docx,pdf,html,xlsx",
    slides: Annotated[bool, typer.Option("--slides", help="и слайды для совещания (PPTX)")] = False,
    on: Annotated[
        str, typer.Option("--on", metavar="ДАТА", help="на какой день; без ключа — на сегодня")
    ] = "",
    force: Annotated[
        bool, typer.Option("--force", help="заменять файлы, которые созданы не этой программой")
    ] = False,
) -> int:
    """Indicators by weekly data."""
    from actgen.cli.monitor import monitor_files

    return monitor_files(indicators, data, out, formats, slides, on, force)


@_command(
    "вывести схему языка актов",
    "JSON Schema всех ключей акта или пакета с описаниями: по ней редакторы подсказывают и проверяют YAML.",
)
def schema(
    what: Annotated[
        str, typer.Argument(metavar="ЧЕГО", help="акт (без аргумента) или пакет")
    ] = "акт",
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="ФАЙЛ", help="куда записать; без ключа — на экран"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="заменить файл, если он есть")] = False,
) -> int:
    """The JSON Schema of the act language."""
    import json

    from actgen.cli.output import deliver
    from actgen.cli.schema import root_of
    from actgen.source.schema import json_schema

    deliver(json.dumps(json_schema(root_of(what)), ensure_ascii=False, indent=2) + "\n", out, force)
    return 0


@_command(
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
