"""`actgen batch`: a package for every row of a register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.cli.batch_screen import (
    FAILURES,
    MOST_SHOWN,
    complain_of_rows,
    folders,
    table,
    tell,
)
from actgen.cli.progress_bar import bar
from actgen.cli.screen import progress, say, warn
from actgen.errors import EXIT_NOT_MET, EXIT_OK, EXIT_UNUSABLE, ActgenError, ErrorList
from actgen.model.place import Place
from actgen.russian.counting import count_phrase

if TYPE_CHECKING:
    from actgen.batch.crew import Crew
    from actgen.batch.journal import Journal
    from actgen.batch.materials import Materials
    from actgen.batch.package import Package
    from actgen.batch.plan import Planner
    from actgen.batch.register import Rows
    from actgen.batch.summary import Summary
    from actgen.batch.work import Job, Outcome

_ALONE_BELOW = 12  # rows: starting processes takes longer than printing these
_ALONE_UP_TO = 1_000  # rows: with more of them, also a single worker is relieved from time to time


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to do it, as it was typed."""

    jobs: int | None = None
    scheduler: str = ""
    returns: bool = False
    skip_bad: bool = False
    dry_run: bool = False
    only: Sequence[str] = ()
    journal: str = ""
    clean: bool = False
    force: bool = False


def print_package(file: Path, out: Path, wishes: Wishes) -> int:
    """Print what has changed since the last time; 1 if something could not be printed or was left out.

    Raises ActgenError where nothing can be done: faults of the package, of the register, a folder at work.
    """
    from actgen.batch.crew import cores
    from actgen.batch.materials import gathered
    from actgen.batch.package_reader import load_package
    from actgen.batch.plan import Planner
    from actgen.batch.register import read_rows

    _refuse_contradictions(wishes)
    package = load_package(file)
    planner = Planner(package)
    only = _only(wishes.only)
    with progress("Читаю реестр и проверяю документы …"):
        rows = read_rows(package, planner, only, wishes.jobs or cores())
    try:
        complain_of_rows(rows)
        if rows.faults:
            raise ErrorList(rows.faults)
        if rows.bad and not wishes.skip_bad and not wishes.dry_run:
            advice = "Исправьте реестр или печатайте остальные: --skip-bad"
            raise ActgenError(f"строк с ошибками – {rows.bad}, ничего не напечатано", advice=advice)
        if not rows.count:
            raise _nothing(package, rows, only)
        materials = gathered(package)
        if wishes.dry_run:
            _tell_plan(package, planner, rows, wishes)
            return EXIT_OK if not rows.bad else EXIT_NOT_MET if wishes.skip_bad else EXIT_UNUSABLE
        # What was printed for a row that has a fault now belongs to the package still.
        whole = not only and not rows.bad
        summary = _performed(package, planner, materials, rows, out, wishes, whole=whole)
        failed = bool(summary.failed or rows.bad)
    finally:
        rows.close()
    return EXIT_NOT_MET if failed else EXIT_OK


def _nothing(package: Package, rows: Rows, only: Mapping[str, Sequence[str]]) -> ActgenError:
    """Why there is nothing to print."""
    place = Place(document=str(package.register))
    if rows.bad:
        return ActgenError(f"строк с ошибками – {rows.bad}, без ошибок – ни одной: печатать нечего")
    if only:
        return ActgenError("под условие --only не подошла ни одна строка", place)
    return ActgenError("под шапкой реестра нет ни одной строки: печатать нечего", place)


def _performed(
    package: Package,
    planner: Planner,
    materials: Materials,
    rows: Rows,
    out: Path,
    wishes: Wishes,
    *,
    whole: bool,
) -> Summary:
    from actgen.batch.journal import Journal
    from actgen.batch.left_over import remove_left_over
    from actgen.batch.run import Run, opened, uses_journal
    from actgen.render.files import write_bytes

    with opened(out) as manifest:
        journal: Journal | None = None
        if uses_journal(package):
            journal = Journal(_journal(package, wishes))
        run = Run(
            package,
            planner,
            materials,
            manifest,
            journal,
            out,
            whole=whole,
            force=wishes.force,
            returns=wishes.returns,
        )
        crew = _crew(materials, out, rows.count, wishes)
        try:
            with bar("Печать", rows.count, "файла/с") as done:
                summary = run.perform(rows, crew, done)
        except KeyboardInterrupt:
            warn("Сделанное сохранено: повторный запуск продолжит с этого места.")
            raise
        finally:
            crew.close()
            if journal is not None:
                journal.close()
        failures = list(manifest.failures())
        report = out / FAILURES
        if failures or rows.left_out:
            write_bytes(table([*failures, *rows.left_out]), report, force=True)
        else:
            report.unlink(missing_ok=True)
        if wishes.clean and rows.bad:
            warn("Лишние файлы не удалялись (--clean): сначала исправьте строки с ошибками.")
        if wishes.clean and summary.left_over:
            removed = remove_left_over(out, manifest, summary.left_over)
            summary.left_over = [path for path in summary.left_over if path not in removed]
            warn(f"Удалено лишних файлов: {len(removed)}")
        tell(summary, failures, rows, out)
        return summary


def _crew(materials: Materials, out: Path, rows: int, wishes: Wishes) -> Crew[Job, Outcome]:
    from actgen.batch.crew import Alone, Processes, cores
    from actgen.batch.workshop import Workshop

    if wishes.scheduler:
        from actgen.batch.cluster import Cluster

        return Cluster(wishes.scheduler, materials, out, wishes.force, returns=wishes.returns)
    here = Workshop(materials, out, wishes.force)  # what is wrong with the materials is told here
    jobs = wishes.jobs or (1 if rows < _ALONE_BELOW else cores())
    if jobs == 1 and rows <= _ALONE_UP_TO:
        return Alone(here)
    here.close()
    return Processes(jobs, Workshop, materials, out, wishes.force)


def _journal(package: Package, wishes: Wishes) -> str:
    from actgen.batch.journal import DEFAULT

    named = wishes.journal or package.spec.journal or ""
    if wishes.journal or "://" in named:
        return named
    return str(package.folder / (named or DEFAULT))


# --- arguments -------------------------------------------------------------------------------------


def _refuse_contradictions(wishes: Wishes) -> None:
    if wishes.jobs is not None and wishes.jobs < 1:
        raise ActgenError("--jobs: нужно не меньше одного процесса")
    if wishes.jobs is not None and wishes.scheduler:
        raise ActgenError("--jobs и --scheduler не сочетаются: исполнители уже есть у планировщика")
    if wishes.returns and not wishes.scheduler:
        raise ActgenError("--return действует только вместе с --scheduler")
    if wishes.clean and wishes.only:
        raise ActgenError("--clean и --only не сочетаются: по части реестра не видно, что лишнее")


def _only(texts: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """«вид=МОУ,МДОУ» → the values that a column must have."""
    found: dict[str, list[str]] = {}
    for text in texts:
        name, equals, values = text.partition("=")
        wanted = [value.strip() for value in values.split(",") if value.strip()]
        if not equals or not name.strip() or not wanted:
            advice = "Пишите так: --only вид=МОУ,МДОУ или --only код=017"
            raise ActgenError(f"--only {text}: ожидается СТОЛБЕЦ=ЗНАЧЕНИЕ", advice=advice)
        if len(wanted) > 1:  # the comma may belong to the value: «ЦДТ «Радуга», филиал»
            wanted.append(values.strip())
        found.setdefault(name.strip(), []).extend(wanted)
    return found


# --- a dry run -------------------------------------------------------------------------------------


def _tell_plan(package: Package, planner: Planner, rows: Rows, wishes: Wishes) -> None:
    """What would be printed, without giving out numbers."""
    from actgen.batch.journal_order import NOT_YET_GIVEN, Dated, order_of, told_backwards
    from actgen.batch.plan import UNKNOWN

    with _known_journal(package, wishes) as journal:
        files = 0
        order = order_of(journal.lines() if journal is not None else ())
        already = len(order.found)
        for index, row in enumerate(rows):
            known = journal.known(package.spec.title, row.key) if journal is not None else {}
            numbers = {}
            for each in planner.wanted_numbers(row.values):
                numbers[each.document] = known.get(each.document, UNKNOWN)
                if each.document not in known:
                    year = each.year if each.counter.yearly else None
                    number = Dated("новый номер", each.date, f"{row.folder}, {each.document}")
                    order.see(each.counter.counter, year or 0, number)
            plans = planner.documents(row.values, numbers)
            files += sum(len(plan.formats) for plan in plans)
            if index < MOST_SHOWN:
                say(f"{row.folder}/")
                for plan in plans:
                    say(f"  {plan.stem}{', '.join(f'.{name}' for name in plan.formats)}")
    if rows.count > MOST_SHOWN:
        say(f"… и ещё папок: {rows.count - MOST_SHOWN}")
    for text in told_backwards(order.found[already:], NOT_YET_GIVEN):
        warn(text)
    planned = f"{folders(rows.count)}, {count_phrase(files, 'файл')} (без описей и архивов)"
    if not rows.bad:
        say(f"Будет: {planned}")
        return
    bad = count_phrase(rows.bad, "строка")
    if wishes.skip_bad:
        say(f"Будет: {planned}; пропущено из-за ошибок: {bad}")
    else:
        say(f"Сейчас не напечатается ничего: с ошибками – {bad}.")
        say(f"С ключом --skip-bad будет: {planned}")


@contextmanager
def _known_journal(package: Package, wishes: Wishes) -> Iterator[Journal | None]:
    """The journal of the package, if it uses one that is there already."""
    from actgen.batch.journal import Journal
    from actgen.batch.run import uses_journal

    journal: Journal | None = None
    if uses_journal(package):
        where = _journal(package, wishes)
        if "://" in where or Path(where).is_file():
            journal = Journal(where, create=False)
    try:
        yield journal
    finally:
        if journal is not None:
            journal.close()
