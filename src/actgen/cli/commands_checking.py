"""Commands that hold documents against superior acts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actgen.cli.application import command
from actgen.cli.options import (
    Against,
    InstitutionKind,
    Jobs,
    OnDay,
    OutFile,
    OutFolder,
    PrintFormats,
    ReplaceFile,
    ReplaceForeign,
)


@command(
    "проверить документы",
    "Документы школы проверяются вместе: требование выполнено, если его выполняет один из них. В папках и архивах"
    " берутся все документы, остальные файлы перечисляются. Несколько приказов в одном файле разбираются отдельно."
    " Код завершения: 0 — всё обязательное выполнено, 1 — не всё, 2 — проверить не удалось.",
    "Пример: actgen check приказ.docx план.docx --against kalinin-223-09 --for МОУ -o отчёт.html",
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
    against: Against,
    institution: Annotated[
        str,
        typer.Option(
            "--for",
            metavar="ВИД",
            help="вид учреждения, как он назван в акте: МОУ, МДОУ, УДО …; без ключа — по документам",
        ),
    ] = "",
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="ФОРМАТ",
            help="text — на экран, html — страница с отмеченными цитатами, docx и pdf — справка на подпись, xlsx —"
            " таблица, md — для письма, json и sarif — для программ; без ключа — по окончанию имени файла",
        ),
    ] = "",
    out: Annotated[
        list[Path] | None,
        typer.Option(
            "-o",
            "--out",
            metavar="ФАЙЛ",
            help="куда записать отчёт; ключ можно повторить: -o отчёт.html -o отчёт.docx; без ключа — на экран",
        ),
    ] = None,
    everything: Annotated[
        bool,
        typer.Option("--all", help="перечислить и требования, которые к документам не относятся"),
    ] = False,
    on: Annotated[
        str,
        typer.Option(
            "--on",
            metavar="ДАТА",
            help="требования, которые действуют в этот день; без ключа — сегодня",
        ),
    ] = "",
    lexicons: Annotated[
        list[Path] | None,
        typer.Option(
            "--lexicon",
            metavar="ФАЙЛ",
            help="свой словарь понятий сверх словаря программы; ключ можно повторять",
        ),
    ] = None,
    annotated: Annotated[
        bool,
        typer.Option(
            "--annotate",
            help="записать рядом копии документов «… (с замечаниями).docx»: замечания – примечаниями, недостающее и"
            " исправления – правками, которые принимают или отклоняют в Word; -o ПАПКА — куда",
        ),
    ] = False,
    explain: Annotated[
        list[str] | None,
        typer.Option(
            "--explain",
            metavar="ИМЯ",
            help="показать вместо отчёта, какие слова каких высказываний решили о требовании с этим именем (имя —"
            " requirement в отчёте json); ключ можно повторять; «все» — обо всех",
        ),
    ] = None,
    force: ReplaceFile = False,
) -> int:
    """Documents are judged against a superior act."""
    from actgen.cli.checking import check_files

    return check_files(
        documents,
        against,
        institution,
        format_,
        out or (),
        everything,
        force,
        on,
        annotated,
        lexicons or (),
        explain or (),
    )


@command(
    "составить локальные акты",
    "Приказ учреждения со всем, что он утверждает, – по требованиям вышестоящего акта: в YAML, DOCX и PDF. Чего нет"
    " в сведениях об учреждении, печатается пустым местом и перечисляется. Составленное тут же проверяется. Код"
    " завершения: 0 — всё обязательное выполнено, 1 — не всё, надо заполнить пустые места, 2 — составить не удалось.",
    "Пример: actgen draft --against kalinin-223-09 --for МОУ --school школа.yaml -o приказы",
)
def draft(
    against: Against,
    school: Annotated[
        Path,
        typer.Option(
            "--school", metavar="ФАЙЛ", help="сведения об учреждении; заготовка: actgen new школа"
        ),
    ],
    institution: InstitutionKind = "",
    out: OutFolder = Path(),
    formats: PrintFormats = "docx,pdf",
    required_only: Annotated[
        bool,
        typer.Option("--required-only", help="только обязательное: без рекомендованного"),
    ] = False,
    separate: Annotated[
        bool,
        typer.Option(
            "--separate",
            help="каждый документ отдельными файлами: приказ, положение, план, изменения инструкции;"
            " без ключа — приложениями к приказу",
        ),
    ] = False,
    force: ReplaceForeign = False,
) -> int:
    """The local acts that a superior act requires."""
    from actgen.cli.drafting import draft_acts

    return draft_acts(against, institution, school, out, formats, required_only, separate, force)


@command(
    "проверить документы многих школ",
    "В папке у каждой школы своя папка, архив ZIP или файл. Получается матрица: строка — школа, столбец —"
    " требование акта; рядом замечания с готовыми формулировками, итоги и список того, что не прочитано. Вид"
    " учреждения берётся из реестра (столбцы «Школа» или «Папка» и «Вид»), из --for или из самих документов."
    " Повторный запуск читает только то, что изменилось; прерванный продолжит с того же места. Код завершения: 0 —"
    " все выполнили всё обязательное, 1 — не все, 2 — проверить удалось не всё.",
    "Пример: actgen survey школы --against kalinin-223-09 --register реестр.xlsx -o матрица.xlsx",
)
def survey(
    folder: Annotated[
        Path, typer.Argument(metavar="ПАПКА", help="папка с папками, архивами или файлами школ")
    ],
    against: Against,
    out: Annotated[
        list[Path],
        typer.Option(
            "-o",
            "--out",
            metavar="ФАЙЛ",
            help="куда записать: XLSX, HTML, JSON, CSV; можно несколько раз: по файлу на формат",
        ),
    ],
    register: Annotated[
        Path | None,
        typer.Option("--register", metavar="РЕЕСТР", help="таблица школ с их видами: XLSX или CSV"),
    ] = None,
    institution: Annotated[
        str,
        typer.Option(
            "--for", metavar="ВИД", help="вид учреждений, которых нет в реестре: МОУ, МДОУ …"
        ),
    ] = "",
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="ФОРМАТ",
            help="xlsx, html, json или csv; без ключа — по окончанию файла",
        ),
    ] = "",
    on: OnDay = "",
    jobs: Jobs = None,
    force: ReplaceFile = False,
) -> int:
    """Documents of many schools are judged against a superior act."""
    from actgen.cli.survey import Wishes, survey_schools

    return survey_schools(
        folder, Wishes(against, out, register, institution, format_, jobs, on, force)
    )


@command(
    "сравнить две версии акта",
    "По пунктам: что добавлено, исключено, изменено (по словам), перенесено, получило другой номер; реквизиты,"
    " таблицы, приложения. Пункты находят друг друга по содержанию, а не по номерам. У вышестоящих актов в YAML"
    " сравниваются и требования, с --documents – вердикты документов по обеим версиям; у двух версий документа школы"
    " с --against – их вердикты. Код завершения: 0 — различий нет, 1 — есть, 2 — сравнить не удалось.",
    "Пример: actgen compare приказ-1.docx приказ-2.docx --against kalinin-223-09 --for МОУ",
)
def compare(
    old: Annotated[
        str,
        typer.Argument(
            metavar="БЫЛО", help="прежняя версия: документ, акт YAML или имя из собрания"
        ),
    ],
    new: Annotated[
        str, typer.Argument(metavar="СТАЛО", help="новая версия: документ, файл YAML или имя акта")
    ],
    against: Annotated[
        str,
        typer.Option(
            "--against", metavar="АКТ", help="вышестоящий акт: вердикты обеих версий по нему"
        ),
    ] = "",
    documents: Annotated[
        list[Path] | None,
        typer.Option(
            "--documents",
            metavar="ДОКУМЕНТ",
            help="документ школы: его вердикты по обеим версиям акта; ключ можно повторять",
        ),
    ] = None,
    institution: InstitutionKind = "",
    on: OnDay = "",
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="ФОРМАТ",
            help="text, json, html или md; без ключа — по окончанию файла",
        ),
    ] = "",
    out: OutFile = None,
    force: ReplaceFile = False,
) -> int:
    """Two versions of an act are compared."""
    from actgen.cli.compare import Wishes, compare_acts

    wishes = Wishes(against, documents or (), institution, on, format_, out, force)
    return compare_acts(old, new, wishes)
