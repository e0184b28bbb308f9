"""A run: register checked → work planned → what changed is printed → all that is told of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from actgen.batch.crew import Crew
from actgen.batch.engine import performed
from actgen.batch.journal import Journal, Request
from actgen.batch.manifest import Manifest, Noted, unchanged
from actgen.batch.materials import Materials
from actgen.batch.package import Package
from actgen.batch.plan import CONTENTS_STEM, DocumentPlan, Planner, changed_inputs, together
from actgen.batch.register import Row, Rows
from actgen.batch.work import Entry, Failure, Job, Made, Outcome, Piece
from actgen.batch.workshop import ARCHIVE, archive_of, file_digest, written
from actgen.errors import ActgenError, RenderError
from actgen.model.package import ArchiveFormat
from actgen.model.place import Place
from actgen.render.files import is_ours

_ALL = ""
"""The document that a file belongs to which concerns all: the list of contents, the archive."""
_ROWS_AT_ONCE = 50  # of which numbers are taken from the journal in one transaction


@dataclass
class Warned:
    """A warning: the first row that has it, and how many have."""

    where: str
    rows: int = 0


@dataclass
class Summary:
    """What came of a run; files are counted, but for what a user has to look at."""

    rows: int = 0
    printed_rows: int = 0
    written: int = 0
    unchanged: int = 0
    failed: int = 0
    edited: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)
    warnings: dict[str, Warned] = field(default_factory=dict)
    more_warnings: int = 0


MOST_WARNINGS = 200
Progress = Callable[[int, int], None]
"""Told after every step: how many rows are done, how many files were written for them."""


@dataclass
class _Task:
    """One row on its way: its job, and the digests of the inputs of the files it will bring."""

    job: Job
    inputs: Mapping[str, str]


class Run:
    """One run over a register. ``out`` is the output folder; ``whole`` is false for a part of the register."""

    def __init__(
        self,
        package: Package,
        planner: Planner,
        materials: Materials,
        manifest: Manifest,
        journal: Journal | None,
        out: Path,
        *,
        whole: bool = True,
        force: bool = False,
    ) -> None:
        self._package = package
        self._planner = planner
        self._materials = materials
        self._manifest = manifest
        self._journal = journal
        self._out = out
        self._whole = whole
        self._force = force
        self._here = f"{Path.cwd()}/"
        self._tasks: dict[str, _Task] = {}
        self._done: Progress = lambda rows, files: None
        self.summary = Summary()
        self._common = {
            (each.key, name): materials.of_document(each, name)
            for each in package.documents
            for name in each.formats
        }

    def perform(self, rows: Rows, crew: Crew, done: Progress) -> Summary:
        """Print what has changed. Raises ActgenError where nothing more can be printed: a full disk, a lost cluster."""
        self._done = done
        summary = self.summary
        summary.rows = rows.count
        for outcomes in performed(self._jobs(rows, crew), crew):
            self._note(outcomes, crew)
        if self._whole and not summary.failed:
            summary.left_over = self._left_over()
        return summary

    # --- planning ----------------------------------------------------------------------------------

    def _jobs(self, rows: Rows, crew: Crew) -> Iterator[Job]:
        """What there is to do, row after row; rows that are as they should be are noted and passed over."""
        for several in _batched(rows, _ROWS_AT_ONCE):
            numbers = self._numbers(several)
            kept: list[str] = []
            for row, own in zip(several, numbers, strict=True):
                task, as_is = self._task(row, own)
                kept += as_is
                self.summary.unchanged += len(as_is)
                if task is None:
                    self._done(1, 0)
                    continue
                self._tasks[row.key] = task
                self.summary.printed_rows += 1
                yield task.job
            self._manifest.keep(kept)

    def _numbers(self, rows: Sequence[Row]) -> list[dict[str, str]]:
        """The numbers of the documents of some rows, new ones in the order of the register."""
        found: list[dict[str, str]] = [{} for _ in rows]
        if self._journal is None:
            return found
        wanted = [
            (index, Request(row.key, w.document, w.counter, w.year, row.folder, w.title, w.date))
            for index, row in enumerate(rows)
            for w in self._planner.wanted_numbers(row.values)
        ]
        given = self._journal.give(self._package.spec.title, [request for _, request in wanted])
        for (index, request), number in zip(wanted, given, strict=True):
            found[index][request.document] = number
        return found

    def _task(self, row: Row, numbers: Mapping[str, str]) -> tuple[_Task | None, list[str]]:
        """What is to be done for a row, if anything, and its files that stay as they are."""
        plans = self._planner.documents(row.values, numbers)
        noted = self._manifest.of_row(row.key)
        inputs: dict[str, str] = {}
        pieces: list[Piece] = []
        kept: list[str] = []
        for order, plan in enumerate(plans, 1):
            stale = []
            for name in plan.formats:
                path = f"{row.folder}/{plan.stem}.{name}"
                inputs[path] = changed_inputs(plan, name, self._common[plan.key, name])
                if self._stands(noted, path, inputs[path]):
                    kept.append(path)
                else:
                    stale.append(name)
            if stale:  # all formats: they come from one context, and the contents count the pages of the PDF
                kept = [path for path in kept if not path.startswith(f"{row.folder}/{plan.stem}.")]
                pieces.append(_piece(order, plan))
        contents = self._package.spec.formats if self._package.spec.contents else ()
        everything = together([*inputs.values(), self._package.spec.title, self._materials.program])
        of_all = [f"{row.folder}/{CONTENTS_STEM}.{name}" for name in contents]
        archive = self._package.spec.archive is ArchiveFormat.ZIP
        if archive:
            of_all.append(f"{row.folder}.{ARCHIVE}")
        inputs |= dict.fromkeys(of_all, everything)
        stand = [path for path in of_all if self._stands(noted, path, everything)]
        if not pieces and len(stand) == len(of_all):
            return None, [*kept, *stand]
        entries = self._manifest.entries(row.key)
        printed = {piece.key for piece in pieces}
        known: list[Entry] = []
        for order, plan in enumerate(plans, 1):
            if plan.key in printed:
                continue
            if plan.key in entries:
                files = tuple(f"{row.folder}/{plan.stem}.{name}" for name in plan.formats)
                known.append(_with_order(entries[plan.key], order, files))
            else:  # the manifest has lost it: print it again
                pieces.append(_piece(order, plan))
        before = {path: each.digest for path, each in noted.items()}
        job = Job(
            row.key,
            row.where,
            row.folder,
            tuple(pieces),
            tuple(known),
            tuple(contents),
            archive,
            before,
        )
        return _Task(job, inputs), kept

    def _stands(self, noted: Mapping[str, Noted], path: str, inputs: str) -> bool:
        """Whether a file need not be written: made of the same, and still there.

        One that was changed by hand since is left alone, and told; replaced if the user says so.
        """
        if not unchanged(noted, path, inputs):
            return False
        target, known = self._out / path, noted[path]
        try:
            stat = target.stat()
        except OSError:
            return False
        if (stat.st_size, stat.st_mtime_ns) == (known.size, known.mtime):
            return True
        if file_digest(target) == known.digest:
            return True
        if self._force:
            return False
        self.summary.edited.append(path)
        return True

    # --- noting ------------------------------------------------------------------------------------

    def _note(self, outcomes: Sequence[Outcome], crew: Crew) -> None:
        made: list[tuple[str, Made, str]] = []
        entries: list[tuple[str, Entry]] = []
        failures: list[Failure] = []
        files: list[tuple[str, str, str]] = []
        for outcome in outcomes:
            task = self._tasks.pop(outcome.key)
            if crew.returns:
                outcome = self._received(task.job, outcome)
            for each in outcome.made:
                made.append((outcome.key, each, task.inputs[each.path]))
                if each.document:
                    files.append((outcome.key, each.document, each.path))
            entries += [(outcome.key, entry) for entry in outcome.entries]
            failures += [
                replace(each, reason=self._shown(each.reason), place=self._shown(each.place))
                for each in outcome.failures
            ]
            self._warn(task.job.where, outcome.warnings)
            self._done(1, len(outcome.made))
        self._manifest.note(made, entries)
        self._manifest.fail(failures)
        if self._journal is not None and files:
            self._journal.printed(self._package.spec.title, _first_files(files))
        self.summary.written += len(made)
        self.summary.failed += len(failures)
        for failure in failures:
            if failure.final:
                advice = "Освободите место и запустите снова: работа продолжится с этого места."
                raise RenderError(failure.reason, Place(document=failure.place), advice)

    def _received(self, job: Job, outcome: Outcome) -> Outcome:
        """Write what came back from a worker that has no folder of ours; pack what is to be packed."""
        made: list[Made] = []
        failures: list[Failure] = list(outcome.failures)
        names = [name for entry in job.known for name in entry.files]
        try:
            for each in outcome.made:
                before = job.before.get(each.path, "")
                content = each.content or b""
                made.append(
                    written(self._out, each.path, content, each.document, before, self._force)
                )
                names.append(each.path)
            if job.archive and not failures:
                path, content = archive_of(job.folder, names, self._out)
                before = job.before.get(path, "")
                made.append(written(self._out, path, content, _ALL, before, self._force))
        except ActgenError as error:
            failures.append(
                Failure(job.key, job.where, _ALL, error.message, str(error.place), error.advice)
            )
        return Outcome(
            outcome.key,
            outcome.folder,
            tuple(made),
            outcome.entries,
            tuple(failures),
            outcome.warnings,
        )

    def _warn(self, where: str, warnings: Sequence[str]) -> None:
        """The same warning is told once, however many rows have it."""
        known = self.summary.warnings
        for text in map(self._shown, warnings):
            if text not in known and len(known) >= MOST_WARNINGS:
                self.summary.more_warnings += 1
            else:
                known.setdefault(text, Warned(where)).rows += 1

    def _shown(self, text: str) -> str:
        """A message with the names of files as seen from here; workers know them from the root."""
        return text.replace(self._here, "")

    def _left_over(self) -> list[str]:
        """Files that were made for rows and documents the package no longer has; those that are gone are forgotten."""
        gone: list[str] = []
        there: list[str] = []
        for path in self._manifest.left_over():
            (there if (self._out / path).is_file() else gone).append(path)
        self._manifest.forget(gone)
        return there


def remove_left_over(out: Path, manifest: Manifest, paths: Sequence[str]) -> list[str]:
    """Delete files that the package no longer has; those that somebody changed stay. Gives what was deleted."""
    deleted = []
    for path in paths:
        target = out / path
        if is_ours(target):
            target.unlink()
            deleted.append(path)
    for folder in sorted({(out / path).parent for path in deleted}, reverse=True):
        if folder != out and not any(folder.iterdir()):
            folder.rmdir()
    manifest.forget(deleted)
    return deleted


@contextmanager
def opened(out: Path) -> Iterator[Manifest]:
    """The manifest of an output folder while a run is at work there."""
    manifest = Manifest(out)
    finished = False
    try:
        yield manifest
        finished = True
    finally:
        manifest.close(finished=finished)


def uses_journal(package: Package) -> bool:
    """Whether any document takes its number from a journal."""
    return any(document.counter is not None for document in package.documents)


def _piece(order: int, plan: DocumentPlan) -> Piece:
    return Piece(plan.index, plan.key, order, plan.stem, plan.values, plan.number, plan.formats)


def _with_order(entry: Entry, order: int, files: tuple[str, ...]) -> Entry:
    return Entry(
        entry.key, order, entry.kind, entry.title, entry.number, entry.date, entry.pages, files
    )


def _first_files(files: Sequence[tuple[str, str, str]]) -> Collection[tuple[str, str, str]]:
    """One file of every document."""
    return {
        (row, document): (row, document, path) for row, document, path in reversed(files)
    }.values()


def _batched(rows: Rows, count: int) -> Iterator[list[Row]]:
    several: list[Row] = []
    for row in rows:
        several.append(row)
        if len(several) == count:
            yield several
            several = []
    if several:
        yield several
